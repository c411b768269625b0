package hkshell.engine.command.request;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Call;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code history list}: the calls of this run and of earlier ones. */
public final class ListHistory implements Command {
    private static final int MOST = 200;

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("history list", Risk.READS, "The last calls, newest last")
                .alias("history");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (Call call : context.ports().history().newest(MOST)) {
            rows.add(List.of(
                    Styled.of(call.at().toString(), Role.DIM),
                    Styled.of(call.method()),
                    Styled.of(call.target(), Role.NAME),
                    Styled.of(call.status() == 0 ? "-" : Integer.toString(call.status())),
                    Styled.of(call.millis() + " ms"),
                    Styled.of(call.account())));
            docs.add(doc(call));
        }
        return new Outcome.Listed(
                List.of("time", "method", "path", "status", "took", "as"), rows, "No calls yet.", new Doc.Arr(docs));
    }

    private static Doc doc(Call call) {
        return Doc.obj()
                .with("at", call.at().toString())
                .with("method", call.method())
                .with("target", call.target())
                .with("host", call.host())
                .with("status", call.status())
                .with("millis", call.millis())
                .with("bytes", call.bytes())
                .with("requestId", call.requestId())
                .with("account", call.account());
    }
}
