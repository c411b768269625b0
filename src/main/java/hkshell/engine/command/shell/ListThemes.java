package hkshell.engine.command.shell;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code themes}: the packed ones and the person's own. */
public final class ListThemes implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("themes", Risk.READS, "All themes");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String now = context.session().settings().get("theme").orElse("dusk");
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (String name : context.ports().themes().names()) {
            rows.add(List.of(Styled.of(name, Role.NAME), Styled.of(name.equals(now) ? "in use" : "")));
            docs.add(Doc.obj().with("theme", name).with("active", name.equals(now)));
        }
        return new Outcome.Listed(List.of("theme", ""), rows, "There are no themes.", new Doc.Arr(docs));
    }
}
