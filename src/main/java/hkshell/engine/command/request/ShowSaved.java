package hkshell.engine.command.request;

import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code saved show}: a saved request as it stands in its file. */
public final class ShowSaved implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("saved show", Risk.READS, "A saved request as it stands in its file")
                .with(Argument.one("NAME", Argument.Values.SAVED, "of a saved request"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return Saved.request(invocation.required("NAME"), context).fold(ShowSaved::shown, Outcome.Failed::new);
    }

    private static Outcome shown(Saved saved) {
        List<Styled> lines = new ArrayList<>();
        for (String line : saved.block().text().stripTrailing().split("\n", -1)) {
            lines.add(Styled.of(Sanitize.line(line)));
        }
        Doc.Obj doc = (Doc.Obj) saved.doc();
        return new Outcome.Detailed(lines, doc.with("text", saved.block().text()));
    }
}
