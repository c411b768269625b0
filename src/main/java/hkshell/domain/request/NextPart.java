package hkshell.domain.request;

import java.util.Optional;

/**
 * The request for what follows a part of a list: {@link SignedRequest} + {@link Response} -> the next request, or nothing
 * when the answer was the end. The server says in {@code Next-Range} what to ask for (Platform API, "Ranges").
 */
public final class NextPart {
    /** Where a call begins, and where the next one does. */
    public static final String RANGE = "Range";

    /** What to ask for next, as the server says it. */
    public static final String NEXT = "Next-Range";

    private NextPart() {}

    /** Empty too when the server points at the same part again, which would never end. */
    public static Optional<SignedRequest> after(SignedRequest signed, Response response) {
        Request request = signed.request();
        return range(response)
                .filter(next -> response.isSuccess() && request.method().equals("GET"))
                .filter(next ->
                        !next.equals(request.header(RANGE).map(Header::value).orElse("")))
                .map(next -> signed.with(new Header(RANGE, next, Header.By.SERVER)));
    }

    /** Whether it is the begin of a list that goes on, and the person did not ask for a part of it. */
    public static boolean isOfMore(Exchange.Answered exchange) {
        boolean asked = exchange.signed().request().header(RANGE).isPresent();
        return !asked && after(exchange.signed(), exchange.response()).isPresent();
    }

    /** Whether a range that a server names can be asked for. */
    public static boolean isFit(String range) {
        return !range.isBlank() && HeaderRules.refusedAt(range) < 0;
    }

    /** What to ask for next, as the server says it; empty at the end of a list. */
    private static Optional<String> range(Response response) {
        return response.header(NEXT).filter(NextPart::isFit);
    }
}
