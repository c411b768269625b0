package hkshell.domain.request;

import hkshell.kit.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request that went out, as the line that asks the same: what a person set, and nothing of what hkshell adds. */
public final class SentLine {
    private static final Place NOWHERE = Place.at(0);

    private SentLine() {}

    /** @param pathOnly whether a path is enough, because the host is the API's */
    public static RequestLine of(Request request, boolean pathOnly) {
        List<Item> items = new ArrayList<>();
        for (Header header : request.headers()) {
            if (header.by() == Header.By.YOU) {
                items.add(new Item.HeaderLine(header.name(), header.value(), NOWHERE));
            }
        }
        String target = pathOnly ? request.target() : request.uri().toString();
        return new RequestLine(Optional.of(request.method()), target, items, body(request.body()));
    }

    /** What was typed hidden or read from a file is asked for. */
    private static Optional<Source> body(Body body) {
        if (body.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(body.isHidden() ? new Source.Stdin() : new Source.Given(body.text()));
    }
}
