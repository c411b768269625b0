package hkshell.front.tui.console;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Request;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.json.RequestItems;
import hkshell.engine.session.Answers;
import hkshell.engine.session.Session;
import java.util.Optional;

/** The line of a call that went out, for the Request pane beside its answer; no secret is in it. */
final class CallLine {
    /** A longer body is none to be read in a line. */
    private static final int LONGEST = 16 << 10;

    private CallLine() {}

    static Optional<String> of(Exchange exchange, Session session) {
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
