package hkshell.engine.command.request;

import hkshell.engine.Doc;
import hkshell.engine.session.Call;
import java.util.ArrayList;
import java.util.List;

/** A call of the history for scripts. */
final class CallDoc {
    private CallDoc() {}

    static Doc.Obj of(Call call) {
        List<Doc> items = new ArrayList<>();
        call.items().forEach(item -> items.add(new Doc.Text(item)));
        return Doc.obj()
                .with("number", call.number())
                .with("at", call.at().toString())
                .with("method", call.method())
                .with("target", call.target())
                .with("host", call.host())
                .with("status", call.status())
                .with("millis", call.millis())
                .with("bytes", call.bytes())
                .with("requestId", call.requestId())
                .with("account", call.account())
                .with("items", new Doc.Arr(items));
    }
}
