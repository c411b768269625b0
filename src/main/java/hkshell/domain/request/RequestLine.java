package hkshell.domain.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call as it was typed: the first stage of its life, made by {@link RequestLineParser}, turned into a {@link Request}
 * by {@link RequestBuilder}.
 *
 * @param typedMethod in capitals; empty when the line leaves it to us
 * @param target a path that begins with a slash, with its query, or an absolute URL
 * @param items in the order of the line
 * @param data the whole body ({@code -d}), never together with body fields
 */
public record RequestLine(Optional<String> typedMethod, String target, List<Item> items, Optional<Source> data) {

    /** The headers by which a server does as if another method had come; Heroku's obeys the first. */
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    public RequestLine {
        items = List.copyOf(items);
    }

    /** A GET of one path. */
    public static RequestLine get(String path) {
        return new RequestLine(Optional.empty(), path, List.of(), Optional.empty());
    }

    public RequestLine withTarget(String other) {
        return new RequestLine(typedMethod, other, items, data);
    }

    public RequestLine with(List<Item> others) {
        return new RequestLine(typedMethod, target, others, data);
    }

    public RequestLine withData(Optional<Source> other) {
        return new RequestLine(typedMethod, target, items, other);
    }

    /** What was typed, else GET, or POST when there is a body. */
    public String method() {
        return typedMethod.orElse(hasBody() ? "POST" : "GET");
    }

    /** Whether it may change what the server has: by its method, or by the one that a header puts in its place. */
    public boolean writes() {
        List<String> headers = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.HeaderLine) {
                headers.add(item.name());
            }
        }
        return writes(method(), headers);
    }

    /** The same of a call of which no more is known than its method, in capitals, and the names of its headers. */
    public static boolean writes(String method, List<String> headers) {
        return !READS.contains(method) || headers.stream().anyMatch(RequestLine::isOverride);
    }

    /** Whether a header of that name makes another call of one. */
    public static boolean isOverride(String header) {
        return OVERRIDES.stream().anyMatch(header::equalsIgnoreCase);
    }

    public boolean hasBody() {
        for (Item item : items) {
            if (item.isBody()) {
                return true;
            }
        }
        return data.isPresent();
    }

    /** What must be fetched before the request can be built, each once, in the order of the line. */
    public Set<Source> needs() {
        Set<Source> needs = new LinkedHashSet<>();
        for (Item item : items) {
            if (item instanceof Item.Field field) {
                needs.add(field.value());
            } else if (item instanceof Item.Json json) {
                needs.add(json.value());
            }
        }
        data.ifPresent(needs::add);
        needs.removeIf(Source::isGiven);
        return needs;
    }
}
