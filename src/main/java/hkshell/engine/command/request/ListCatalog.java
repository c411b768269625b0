package hkshell.engine.command.request;

import hkshell.domain.catalog.Endpoint;
import hkshell.domain.catalog.ItemField;
import hkshell.domain.request.Word;
import hkshell.engine.Argument;
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

/** {@code catalog list [WORD ...]}: the calls that the API knows, all of them or those that have every word. */
public final class ListCatalog implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("catalog list", Risk.READS, "The calls that the API knows")
                .alias("catalog")
                .with(Argument.rest("WORD", Argument.Values.ANYTHING, "of the method, the path or what it does"))
                .example("hkshell catalog list dynos", "hkshell catalog list get team apps");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        List<String> words = invocation.rest().stream().map(Word::text).toList();
        List<Endpoint> found = context.session().guide().catalog().search(words);
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (Endpoint one : found) {
            rows.add(List.of(
                    Styled.of(one.method()),
                    Styled.of(one.path().toString(), Role.NAME),
                    Styled.of(one.title(), Role.DIM)));
            docs.add(doc(one));
        }
        return new Outcome.Listed(
                List.of("method", "path", "what it does"), rows, "The API knows no such call.", new Doc.Arr(docs));
    }

    private static Doc doc(Endpoint one) {
        List<Doc> fields = new ArrayList<>();
        for (ItemField field : one.fields()) {
            fields.add(Doc.obj().with("name", field.name()).with("type", field.type()));
        }
        return Doc.obj()
                .with("method", one.method())
                .with("path", one.path().toString())
                .with("title", one.title())
                .with("gives", one.gives())
                .with("list", one.list())
                .with("fields", new Doc.Arr(fields));
    }
}
