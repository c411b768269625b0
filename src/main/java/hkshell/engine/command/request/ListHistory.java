package hkshell.engine.command.request;

import hkshell.domain.account.Account;
import hkshell.engine.Argument;
import hkshell.engine.CallSearch;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Call;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code history list}: the calls of this run and of earlier ones, all or those that are looked for. */
public final class ListHistory implements Command {
    private static final int USUAL = 200;
    private static final Option LIMIT = Option.value("--limit", "N", "so many at most, the newest; 200");
    private static final Option STATUS =
            Option.value("--status", "4xx", "with such a status, as 404 or 4xx; - is none");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("history list", Risk.READS, "The last calls, newest last")
                .alias("history")
                .with(Argument.rest(
                        "WORD", Argument.Values.ANYTHING, "words that stand in the call, or a regular expression"))
                .with(LIMIT, STATUS)
                .example("hkshell history list /apps --status 4xx");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return limit(invocation)
                .then(limit -> status(invocation)
                        .map(status -> listed(calls(invocation, context, status, limit), none(context))))
                .fold(listed -> listed, Outcome.Failed::new);
    }

    private static Parsed<Integer> limit(Invocation invocation) {
        Optional<String> said = invocation.option(LIMIT.name());
        long number = said.map(text -> Digits.number(text, 6)).orElse((long) USUAL);
        return number > 0
                ? Parsed.good((int) number)
                : Parsed.bad(Problem.usage("'" + said.orElse("") + "' is not a number of calls.", "--limit 20"));
    }

    private static Parsed<String> status(Invocation invocation) {
        String said = invocation.option(STATUS.name()).orElse("");
        boolean fits = said.isEmpty() || said.equals("-") || said.length() == 3 && isDigitsAndX(said);
        return fits
                ? Parsed.good(said)
                : Parsed.bad(
                        Problem.usage("'" + said + "' is no status.", "--status 404, or --status 4xx for all of them"));
    }

    private static boolean isDigitsAndX(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == 'x' || c == 'X');
    }

    private static List<Call> calls(Invocation invocation, Context context, String status, int limit) {
        List<String> words = new ArrayList<>();
        invocation.rest().forEach(word -> words.add(word.text()));
        CallSearch search = CallSearch.of(String.join(" ", words));
        // The option of all commands says who one acts as: here, whose calls are wanted.
        Optional<String> login = invocation
                .globals()
                .get("--account")
                .flatMap(context.session().accounts()::named)
                .map(Account::login);
        List<Call> calls = new ArrayList<>();
        for (Call call : context.ports().history().newest(Integer.MAX_VALUE)) {
            boolean wanted = (status.isEmpty() || CallSearch.isStatus(status, call.status()))
                    && login.filter(name -> !name.equals(call.account())).isEmpty()
                    && (words.isEmpty() || search.wants(call));
            if (wanted) {
                calls.add(call);
            }
        }
        return calls.subList(Math.max(0, calls.size() - limit), calls.size());
    }

    private static String none(Context context) {
        return context.ports().history().newest(1).isEmpty() ? "No calls yet." : "No call matches.";
    }

    private static Outcome listed(List<Call> calls, String whenEmpty) {
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (Call call : calls) {
            rows.add(List.of(
                    Styled.of(Long.toString(call.number()), Role.KEY),
                    Styled.of(call.at().toString(), Role.DIM),
                    Styled.of(call.method()),
                    Styled.of(Sanitize.line(call.target()), Role.NAME),
                    Styled.of(call.status() == 0 ? "-" : Integer.toString(call.status())),
                    Styled.of(call.millis() + " ms"),
                    Styled.of(Sanitize.line(call.account()))));
            docs.add(CallDoc.of(call));
        }
        return new Outcome.Listed(
                List.of("#", "time", "method", "path", "status", "took", "as"), rows, whenEmpty, new Doc.Arr(docs));
    }
}
