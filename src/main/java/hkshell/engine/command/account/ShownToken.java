package hkshell.engine.command.account;

import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;

/** A new token on stdout, once: because that is what was asked for, or because it stands nowhere else. */
final class ShownToken {
    private ShownToken() {}

    static Outcome of(Secret token, Doc.Obj doc, List<Warning> warnings) {
        return of(token, doc, warnings, Optional.empty());
    }

    /** @param failed why it stands nowhere else, if that was not wanted */
    static Outcome of(Secret token, Doc.Obj doc, List<Warning> warnings, Optional<Problem> failed) {
        String value = token.reveal();
        return new Outcome.Printed(value, Warning.in(doc.with("token", value), warnings), warnings, failed);
    }
}
