package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import java.util.List;

/**
 * {@code netrc remove}: takes a record away, with the comments on its own lines; comments on lines of their own and macros
 * stay.
 */
public final class RemoveNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "netrc remove",
                        Risk.EDITS,
                        "Remove a record, with the comments on its own lines; other comments and macros stay")
                .alias("netrc rm")
                .with(EditOptions.HOST_OR_DEFAULT)
                .with(
                        EditOptions.DEFAULT,
                        EditOptions.MACHINE,
                        EditOptions.WHERE_LOGIN,
                        EditOptions.LINE,
                        EditOptions.DRY_RUN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return EditOptions.pick(invocation).fold(pick -> remove(invocation, context, pick), Outcome.Failed::new);
    }

    private static Outcome remove(Invocation invocation, Context context, Pick pick) {
        NetrcFile file = context.session().netrc().file();
        String host = RecordName.in(file, pick);
        String comments =
                pick.in(file).value().map(record -> comments(file, record)).orElse("");
        return NetrcChange.of(
                invocation,
                context,
                List.of(TraceOfAdding.without(new NetrcEdit.Remove(pick), context)),
                NetrcChange.Told.of("removing " + host, host + " removed" + comments));
    }

    /** What went with the record, for no comment should go unnoticed. */
    private static String comments(NetrcFile file, Entry.Login record) {
        StringBuilder told = new StringBuilder();
        for (Entry.Comment comment : NetrcEditor.goingWith(file, record)) {
            told.append(told.isEmpty() ? ", with the comment on its line: " : ", and ")
                    .append(comment.masked());
        }
        return told.toString();
    }
}
