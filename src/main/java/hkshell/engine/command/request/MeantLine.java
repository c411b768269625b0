package hkshell.engine.command.request;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.SplitLine;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.PastCall;
import hkshell.engine.session.Call;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;

/** The request line that a command works on: the one behind its words, else the last call, whose secrets are asked for. */
final class MeantLine {
    static final Option DATA =
            Option.value("--data", "BODY|@FILE|-", "the whole body").or("-d");

    private MeantLine() {}

    static Parsed<RequestLine> of(Invocation invocation, Context context) {
        List<String> body =
                invocation.option(DATA.name()).map(data -> List.of("-d", data)).orElse(List.of());
        return invocation.rest().isEmpty() && body.isEmpty()
                ? last(context)
                : SplitLine.parse(List.of(), invocation.rest(), body);
    }

    private static Parsed<RequestLine> last(Context context) {
        List<Call> newest = context.ports().history().newest(1);
        return newest.isEmpty()
                ? Parsed.bad(Problem.usage("There is no call yet.", "write one behind it: GET /apps"))
                : RequestLineParser.parse(PastCall.of(newest.get(newest.size() - 1), context.session())
                        .line(context.session().facts().api()));
    }
}
