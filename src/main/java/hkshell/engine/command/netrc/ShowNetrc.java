package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Netrc;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code netrc show}: all records of a host, the one that answers first. */
public final class ShowNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc show", Risk.READS, "All records of a host")
                .with(EditOptions.HOST_OR_DEFAULT)
                .with(
                        EditOptions.DEFAULT,
                        EditOptions.MACHINE,
                        EditOptions.WHERE_LOGIN,
                        EditOptions.LINE,
                        Option.flag("--reveal", "passwords as they are"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return EditOptions.pick(invocation)
                .fold(pick -> show(invocation, context.session().netrc(), pick), Outcome.Failed::new);
    }

    private static Outcome show(Invocation invocation, Netrc netrc, Pick pick) {
        List<Entry.Login> records = pick.allIn(netrc.file());
        if (records.isEmpty()) {
            return new Outcome.Failed(NetrcProblems.noRecord(pick, netrc));
        }
        NetrcRows rows = new NetrcRows(invocation.has("--reveal"));
        List<Styled> lines = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (Entry.Login record : records) {
            lines.add(Styled.of(NetrcRows.called(record), Role.NAME).plus("   line " + record.line(), Role.DIM));
            record.login().ifPresent(is -> lines.add(Styled.of("  login " + is.value())));
            record.password()
                    .ifPresent(
                            is -> lines.add(Styled.of("  password ").plus(rows.text(record.password()), Role.SECRET)));
            record.account().ifPresent(is -> lines.add(Styled.of("  account " + is.value())));
            docs.add(rows.doc(record));
        }
        return new Outcome.Detailed(lines, new Doc.Arr(docs));
    }
}
