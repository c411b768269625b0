package hkshell.engine;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Request;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.session.Answers;
import java.util.List;
import java.util.Optional;

/**
 * A GET that was answered in this run asks only whether that has changed: by the ETag of the answer that is kept, which is
 * shown again when the server says 304. By the same caller only, and never when the person asks by a condition of their own.
 */
public record Revisit(Answers answers) {
    private static final String ASKS = "If-None-Match";
    private static final List<String> CONDITIONS =
            List.of(ASKS, "If-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Cache-Control");

    /** The request with the tag of what is kept; as it is when nothing is. */
    public SignedRequest asking(SignedRequest signed) {
        boolean own = CONDITIONS.stream()
                .anyMatch(name -> signed.request().header(name).isPresent());
        return own || !signed.request().method().equals("GET")
                ? signed
                : kept(signed)
                        .flatMap(answer -> answer.response().header("ETag"))
                        .map(tag -> signed.with(new Header(ASKS, tag, Header.By.HKSHELL)))
                        .orElse(signed);
    }

    /** The answer that is kept in the place of a 304 that was asked for by {@link #asking}. */
    Exchange seen(SignedRequest asked, Exchange exchange) {
        boolean same = asked.request()
                        .header(ASKS)
                        .filter(header -> header.by() == Header.By.HKSHELL)
                        .isPresent()
                && exchange instanceof Exchange.Answered answered
                && answered.response().status() == 304;
        return same
                ? kept(asked)
                        .<Exchange>map(old -> new Exchange.Answered(
                                exchange.signed(), old.response().confirmed(((Exchange.Answered) exchange).response())))
                        .orElse(exchange)
                : exchange;
    }

    private Optional<Exchange.Answered> kept(SignedRequest signed) {
        for (int at = answers.kept().size() - 1; at >= 0; at--) {
            Answers.Kept one = answers.kept().get(at);
            Optional<Exchange.Answered> answer = one.answer().filter(is -> isWhole(one.asked(), is));
            if (answer.isPresent() && isSame(one.asked(), signed)) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(SignedRequest asked, Exchange.Answered answer) {
        boolean stayed = answer.signed().request().uri().equals(asked.request().uri());
        return stayed
                && answer.response().isSuccess()
                && answer.response().header("ETag").isPresent();
    }

    private static boolean isSame(SignedRequest one, SignedRequest two) {
        Request before = one.request();
        Request now = two.request();
        return before.method().equals(now.method())
                && before.uri().equals(now.uri())
                && one.authorization().equals(two.authorization())
                && typed(before).equals(typed(now));
    }

    /** What the answer depends on besides: headers differ in the Request-Id, and in the question of this class. */
    private static List<String> typed(Request request) {
        return request.headers().stream()
                .filter(header -> !header.is("Request-Id") && !header.is(ASKS))
                .map(header -> header.name() + ":" + header.value())
                .toList();
    }
}
