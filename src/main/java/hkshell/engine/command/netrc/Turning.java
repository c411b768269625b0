package hkshell.engine.command.netrc;

import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.NetrcDiff;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.engine.session.NetrcFiles;
import hkshell.engine.session.NetrcFiles.Step;
import hkshell.kit.problem.Parsed;
import java.util.function.Function;

/**
 * The last edit taken back, or made again; with {@code --dry-run} shown.
 *
 * @param step what it would do
 * @param change what it does
 * @param done the sentence's beginning, such as {@code Taken back}
 */
record Turning(Function<NetrcFiles, Parsed<Step>> step, Change change, String done) {

    Outcome run(Invocation invocation, Context context) {
        if (invocation.has(EditOptions.DRY_RUN.name())) {
            return step.apply(context.ports().netrc())
                    .fold(shown -> NetrcDiff.of(shown.from(), shown.to()), Outcome.Failed::new);
        }
        return context.commit(change)
                .fold(is -> new Outcome.Said(done + ": " + is.what() + ".", is.doc()), Outcome.Failed::new);
    }
}
