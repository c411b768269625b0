package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.NetrcDiff;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Step;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** {@code netrc diff}: what the last edits have changed, and other programs since; or those other programs alone. */
public final class DiffNetrc implements Command {
    private static final int MOST_DIGITS = 4;
    private static final Option BACK = Option.value("--back", "N", "from before the last N edits; 1 without it");
    private static final Option DISK =
            Option.flag("--disk", "what other programs changed since this run began or saved");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc diff", Risk.READS, "What the last edit changed, and other programs since")
                .with(BACK, DISK)
                .example("hkshell netrc diff --back 3");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        if (invocation.has(DISK.name())) {
            return invocation.has(BACK.name())
                    ? new Outcome.Failed(Problem.usage("--disk and --back are two questions.", "one of them at a time"))
                    : disk(context);
        }
        return back(invocation)
                .then(back ->
                        context.ports().netrc().since(context.known(), back).map(step -> shown(step, back)))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Parsed<Integer> back(Invocation invocation) {
        String text = invocation.option(BACK.name()).orElse("1");
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : 0;
        return number > 0
                ? Parsed.good(number)
                : Parsed.bad(Problem.usage("'" + text + "' is not a number of edits.", "netrc journal lists them"));
    }

    private static Outcome shown(Step step, int back) {
        String edits = back == 1 ? "" : ", " + Count.of(back, "edit") + " back";
        String others = step.byOthers() ? "; another program has written it since the last edit" : "";
        return NetrcDiff.of(
                step.from(),
                step.to(),
                List.of("--- before: " + step.what() + ", " + time(step.at()) + edits, "+++ now" + others),
                "It is the same as before: " + step.what() + ", " + time(step.at()) + edits + ".",
                Doc.obj()
                        .with("since", time(step.at()))
                        .with("what", step.what())
                        .with("byOthers", step.byOthers()));
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Outcome disk(Context context) {
        Netrc now = context.ports().netrc().load();
        Optional<Problem> unreadable = now.problem().filter(problem -> !now.isReadable());
        if (unreadable.isPresent()) {
            return new Outcome.Failed(unreadable.get());
        }
        return NetrcDiff.of(
                context.known().file(),
                now.file(),
                List.of("--- as this run began with it or saved it", "+++ now, by another program"),
                "No other program has changed the netrc since this run began or saved.",
                Doc.obj());
    }
}
