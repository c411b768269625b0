package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;

/** The last step of every editing command: the edits shown, or made to last. */
final class NetrcChange {
    private NetrcChange() {}

    /**
     * Commits the edits, or with {@code --dry-run} shows what they would do.
     *
     * @param what for the journal, such as {@code api.heroku.com password}; begins the sentence, holds no secret
     * @param done how the sentence ends, such as {@code saved}
     */
    static Outcome of(Invocation invocation, Context context, List<NetrcEdit> edits, String what, String done) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent()) {
            return new Outcome.Failed(netrc.problem().get());
        }
        if (invocation.has(EditOptions.DRY_RUN.name())) {
            Parsed<NetrcFile> after = NetrcEditor.apply(netrc.file(), edits);
            return after.fold(file -> NetrcDiff.of(netrc.file(), file), Outcome.Failed::new);
        }
        return context.commit(new Change.EditNetrc(netrc, edits, what))
                .fold(
                        saved -> new Outcome.Said(
                                saved.line() == 0 ? what + ": nothing to change." : what + " " + done + ".",
                                saved.doc()),
                        problem -> new Outcome.Failed(hinted(problem)));
    }

    private static Problem hinted(Problem problem) {
        return problem.code().equals("changed") && problem.hint().isEmpty()
                ? problem.withHint("look at it with netrc list, then try again")
                : problem;
    }
}
