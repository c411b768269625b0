package hkshell.engine;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Request;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.json.RequestItems;
import hkshell.engine.session.Answers;
import hkshell.engine.session.Session;
import java.util.Optional;

/** The line that makes a call again that went out; no secret is in it. */
public final class CallAgain {
    private static final int LONGEST = 16 << 10;

    private CallAgain() {}

    /** Empty when its body is too long to be read in a line. */
    public static Optional<String> of(Exchange exchange, Session session) {
        // As it went out first, before redirects.
        Request request = session.answers()
                .of(exchange)
                .map(Answers.Kept::asked)
                .orElse(exchange.signed())
                .request();
        return request.body().size() > LONGEST
                ? Optional.empty()
                : Optional.of(RequestText.of(
                        RequestItems.line(request, session.facts().api())));
    }
}
