package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.NetrcFiles.Past;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code netrc journal}: the edits that undo and diff know of, or an end to knowing them. */
public final class JournalNetrc implements Command {
    private static final Option FORGET =
            Option.flag("--forget", "erase the journal, with the secrets that undo would need");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc journal", Risk.READS, "The edits that can be taken back, newest first")
                .with(FORGET)
                .example("hkshell netrc journal --json");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return context.ports()
                .netrc()
                .journal()
                .fold(
                        all -> invocation.has(FORGET.name()) ? forget(context, all.size()) : listed(context, all),
                        Outcome.Failed::new);
    }

    private static Outcome listed(Context context, List<Past> all) {
        Path home = context.session().facts().home();
        boolean several = all.stream().anyMatch(past -> !past.isOurs());
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        int back = 0;
        for (Past past : all) {
            back += past.stands() && past.isOurs() ? 1 : 0;
            rows.add(row(past, several, back, home));
            docs.add(doc(past));
        }
        List<String> heads = new ArrayList<>(List.of("back", "time", "state", "edit"));
        if (several) {
            heads.add("file");
        }
        return new Outcome.Listed(heads, rows, "No edit can be taken back.", new Doc.Arr(docs));
    }

    private static List<Styled> row(Past past, boolean several, int back, Path home) {
        List<Styled> row = new ArrayList<>(List.of(
                Styled.of(past.stands() && past.isOurs() ? Integer.toString(back) : "", Role.DIM),
                Styled.of(DiffNetrc.time(past.at()), Role.DIM),
                Styled.of(state(past), past.stands() ? Role.TEXT : Role.DIM),
                Styled.of(past.what(), Role.NAME)));
        if (several) {
            row.add(Styled.of(shown(past.file(), home), Role.DIM));
        }
        return row;
    }

    private static String state(Past past) {
        return past.stands() ? "stands" : "taken back";
    }

    private static String shown(Path file, Path home) {
        return file.startsWith(home) ? "~/" + home.relativize(file) : file.toString();
    }

    private static Doc doc(Past past) {
        return Doc.obj()
                .with("time", DiffNetrc.time(past.at()))
                .with("what", past.what())
                .with("file", past.file().toString())
                .with("stands", past.stands());
    }

    private static Outcome forget(Context context, int size) {
        String edits = Count.of(size, "edit");
        if (size > 0 && context.ask().person()) {
            Parsed<Boolean> sure = context.ask()
                    .confirm("Forget " + edits
                            + "? The files stay as they are, but no edit of the past can be taken back.");
            if (!sure.isGood()) {
                return new Outcome.Failed(sure.problem().orElse(Problem.cancelled()));
            }
            if (!sure.value().orElse(false)) {
                return new Outcome.Said("Nothing was forgotten.", Doc.obj().with("forgotten", 0));
            }
        }
        return context.ports()
                .netrc()
                .forgetJournal()
                .fold(
                        count -> new Outcome.Said(
                                "Forgotten: " + Count.of(count, "edit")
                                        + ", with the secrets in them. None of them can be taken back any more.",
                                Doc.obj().with("forgotten", count)),
                        Outcome.Failed::new);
    }
}
