package hkshell.engine.command.account;

import hkshell.engine.Context;
import hkshell.engine.Warning;
import hkshell.kit.text.Secret;
import java.util.Collection;
import java.util.List;

/** Tokens that hkshell has revoked, erased from the journal: no undo may bring back what opens nothing. */
final class Revoked {
    private Revoked() {}

    /** A warning when the journal still has them. */
    static List<Warning> erased(Context context, Collection<Secret> dead) {
        return context.ports()
                .netrc()
                .eraseFromJournal(dead)
                .fold(
                        done -> List.of(),
                        problem -> List.of(Warning.of(
                                problem.code(),
                                problem.sentence() + " So the journal still has the revoked token.",
                                "hkshell netrc journal --forget erases all of it")));
    }
}
