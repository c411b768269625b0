package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code netrc move}: puts a record elsewhere, because the first of a host is the one that answers. */
public final class MoveNetrc implements Command {
    private static final Option BEFORE = Option.value("--before", "HOST", "before the first record of HOST");
    private static final Option AFTER = Option.value("--after", "HOST", "behind the last record of HOST");
    private static final Option BEFORE_LINE =
            Option.value("--before-line", "N", "before the record that stands in that line");
    private static final Option LAST = Option.flag("--last", "behind all others, but before a default that is last");
    private static final List<Option> TARGETS = List.of(BEFORE, AFTER, BEFORE_LINE, LAST);

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc move", Risk.EDITS, "Put a record before or behind another one")
                .with(EditOptions.HOST)
                .with(
                        BEFORE,
                        AFTER,
                        BEFORE_LINE,
                        LAST,
                        EditOptions.MACHINE,
                        EditOptions.WHERE_LOGIN,
                        EditOptions.LINE,
                        EditOptions.DRY_RUN)
                .example("hkshell netrc move api.heroku.com --where-login me --before api.heroku.com");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        long targets =
                TARGETS.stream().filter(target -> invocation.has(target.name())).count();
        if (targets != 1) {
            return new Outcome.Failed(Problem.usage(
                    "'netrc move' needs one place to move the record to.",
                    "--before HOST, --after HOST, --before-line N or --last"));
        }
        NetrcFile file = context.session().netrc().file();
        return EditOptions.pick(invocation)
                .then(pick -> place(invocation, file).map(place -> move(invocation, context, pick, place)))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    /**
     * Where a record goes.
     *
     * @param before null for the end
     * @param words such as {@code before b.test}
     */
    private record Target(@Nullable Pick before, String words) {}

    private static Parsed<Target> place(Invocation invocation, NetrcFile file) {
        Optional<String> before = invocation.option(BEFORE.name());
        Optional<String> after = invocation.option(AFTER.name());
        if (before.isPresent()) {
            Pick first = EditOptions.of(invocation, before.get());
            return Parsed.good(new Target(first, "before " + RecordName.in(file, first)));
        }
        if (after.isPresent()) {
            return after(EditOptions.of(invocation, after.get()), file);
        }
        return invocation.has(LAST.name())
                ? Parsed.good(new Target(behind(file, file.records().size()), "behind all others"))
                : beforeLine(invocation.option(BEFORE_LINE.name()).orElse(""), file);
    }

    private static Parsed<Target> after(Pick host, NetrcFile file) {
        return host.in(file).map(first -> {
            List<Entry.Login> all = host.allIn(file);
            int last = file.records().indexOf(all.get(all.size() - 1));
            return new Target(behind(file, last + 1), "behind " + RecordName.of(host));
        });
    }

    /** What to stand before, to come behind so many records; nothing comes behind a default that is last. */
    private static @Nullable Pick behind(NetrcFile file, int count) {
        List<Entry.Login> records = file.records();
        int end = records.size();
        boolean fallback = end > 0 && records.get(end - 1) instanceof Entry.Default;
        int at = Math.min(count, fallback ? end - 1 : end);
        return at < end ? Pick.of(records.get(at)) : null;
    }

    private static Parsed<Target> beforeLine(String text, NetrcFile file) {
        long line = Digits.number(text, 9);
        List<Entry.Login> found = file.records();
        found.removeIf(record -> record.line() > line || line > record.lastLine());
        if (found.size() == 1) {
            Pick pick = Pick.of(found.get(0));
            return Parsed.good(new Target(pick, "before " + RecordName.in(file, pick)));
        }
        return Parsed.bad(
                found.isEmpty()
                        ? Problem.file(
                                "no_record", "No record stands in line " + text + ".", "netrc list shows the lines")
                        : Problem.file(
                                "ambiguous", "Line " + line + " has " + found.size() + " records.", "--before HOST"));
    }

    private static Outcome move(Invocation invocation, Context context, Pick pick, Target to) {
        String host = RecordName.in(context.session().netrc().file(), pick);
        return NetrcChange.of(
                invocation,
                context,
                List.of(new NetrcEdit.Move(pick, to.before())),
                NetrcChange.Told.of("moving " + host + " " + to.words(), host + " moved " + to.words()));
    }
}
