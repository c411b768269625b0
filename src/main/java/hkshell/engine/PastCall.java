package hkshell.engine;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.json.RequestItems;
import hkshell.engine.session.Answers.Kept;
import hkshell.engine.session.Call;
import hkshell.engine.session.HistoryLog;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import hkshell.kit.text.Sanitize;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of the history that something is to be done with again.
 *
 * @param kept with all that went out and came back; empty for a call of an earlier run
 */
public record PastCall(Call call, Optional<Kept> kept) {

    /** A record may have a password alone. */
    private static final String NO_LOGIN = "(no login)";

    /** The call with the number that was typed. */
    public static Parsed<PastCall> of(String number, Session session, HistoryLog history) {
        long wanted = Digits.number(number, 15);
        Optional<Call> call = wanted > 0 ? history.number(wanted) : Optional.empty();
        return call.map(is -> Parsed.good(of(is, session)))
                .orElseGet(() -> Parsed.bad(Problem.usage(
                        "There is no call '" + Sanitize.line(number) + "' in the history.",
                        "hkshell history list shows their numbers")));
    }

    /** Another run may have cleared the history and counted anew, so the number alone is not enough. */
    public static PastCall of(Call call, Session session) {
        return new PastCall(
                call,
                session.answers()
                        .number(call.number())
                        .filter(kept -> kept.call().equals(call)));
    }

    /** Who a call goes out as, for the history; empty for nobody. */
    public static String who(SignedRequest signed) {
        return signed.authorization()
                .filter(sent -> Caller.isKept(sent.from()))
                .map(sent -> sent.login().isEmpty() ? NO_LOGIN : sent.login())
                .orElse("");
    }

    /** Whether it may have changed what the server has. */
    public boolean writes() {
        List<String> headers = new ArrayList<>();
        for (String item : call.items()) {
            if (item.endsWith(":")) {
                headers.add(item.substring(0, item.length() - 1));
            }
        }
        return RequestLine.writes(call.method(), headers);
    }

    /** Whether a command of {@link CommandSpec.Mark#PAST} would send one that may. A wrong number is left to the command. */
    public static boolean writes(Invocation invocation, Session session, HistoryLog history) {
        String number = invocation.spec().arguments().get(0).name();
        return of(invocation.required(number), session, history)
                .map(PastCall::writes)
                .value()
                .orElse(false);
    }

    /** Whether all it takes to send it is known. */
    public boolean isWhole() {
        return kept.isPresent() || call.items().isEmpty() && call.target().indexOf('?') < 0;
    }

    /** What has to be said again, as items are spelled: {@code order==}, {@code name=}, {@code Range:}. */
    public List<String> holes() {
        List<String> holes = new ArrayList<>();
        int question = call.target().indexOf('?');
        if (question >= 0) {
            for (String name : call.target().substring(question + 1).split("&")) {
                holes.add(name + "==");
            }
        }
        holes.addAll(call.items());
        return holes;
    }

    /** The path for the API in use, a whole URL for another server; without the query. */
    public String address(URI api) {
        int question = call.target().indexOf('?');
        String path = question < 0 ? call.target() : call.target().substring(0, question);
        String origin = call.host().contains("://") ? call.host() : "https://" + call.host();
        return origin.equals(api.toString()) ? path : origin + path;
    }

    /** As a line to be edited: with its values where they are known and are no secrets, else with room for them. */
    public String line(URI api) {
        return kept.map(is -> RequestText.of(RequestItems.line(is.asked().request(), api)))
                .orElseGet(() -> {
                    StringBuilder line = new StringBuilder(call.method() + " " + address(api));
                    for (String hole : holes()) {
                        boolean field = hole.endsWith("=") && !hole.endsWith("==") && !hole.endsWith(":=");
                        line.append(' ').append(hole).append(field ? "?" : "");
                    }
                    return line.toString();
                });
    }
}
