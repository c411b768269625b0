package hkshell.engine.command.key;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.KeyRegistration;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code keys list}: the account's SSH keys and those of this machine, and which of these the account has. */
public final class ListKeys implements Command {
    private static final Option MD5 = Option.flag("--md5", "MD5 fingerprints, as Heroku's own messages have them");
    private static final Option LONG = Option.flag("--long", "the whole keys").or("-l");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("keys list", Risk.READS, "The account's SSH keys, and which keys of ~/.ssh it has")
                .alias("keys")
                .with(MD5, LONG);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return KeyRegistration.of(context)
                .account()
                .list()
                .map(has -> KeyRow.of(has, context.ports().ssh().all()))
                .fold(rows -> listed(invocation, rows, context.ports().ssh().problem()), Outcome.Failed::new);
    }

    private static Outcome listed(Invocation invocation, List<KeyRow> rows, Optional<Problem> noFolder) {
        boolean whole = invocation.has(LONG.name());
        List<List<Styled>> table = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (KeyRow row : rows) {
            table.add(whole ? row.whole() : row.cells(invocation.has(MD5.name())));
            docs.add(row.doc());
        }
        List<String> heads =
                whole ? List.of("registered", "key") : List.of("registered", "file", "comment", "type", "fingerprint");
        return new Outcome.Listed(
                heads,
                table,
                noFolder.isPresent()
                        ? "The account has no SSH key."
                        : "The account has no SSH key, and ~/.ssh has none; keys generate makes one.",
                new Doc.Arr(docs),
                noFolder.map(problem -> List.of(Warning.of(problem.code(), problem.sentence(), problem.hint())))
                        .orElse(List.of()));
    }
}
