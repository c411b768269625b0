package hkshell.engine.command.request;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code saved list}: the saved requests, and what each wants to be told. */
public final class ListSaved implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("saved list", Risk.READS, "The saved requests").alias("saved");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return Saved.all(context.ports().saved()).fold(ListSaved::listed, Outcome.Failed::new);
    }

    private static Outcome listed(Saved.All all) {
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (Saved saved : all.good()) {
            rows.add(List.of(
                    Styled.of(Sanitize.line(saved.name().words()), Role.NAME),
                    Styled.of(saved.block().method().orElse("GET")),
                    Styled.of(Sanitize.line(saved.block().target())),
                    Styled.of(Sanitize.line(String.join(" ", SavedCall.holes(saved))), Role.DIM)));
            docs.add(saved.doc());
        }
        return new Outcome.Listed(
                List.of("name", "method", "path", "variables"),
                rows,
                "No requests are saved; hkshell saved add NAME GET /apps saves one.",
                new Doc.Arr(docs),
                all.bad());
    }
}
