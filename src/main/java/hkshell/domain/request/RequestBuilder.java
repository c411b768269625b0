package hkshell.domain.request;

import hkshell.kit.problem.Parsed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * {@link RequestLine} + base + fetched values -> {@link Request}. Adds hkshell's own headers; one of the settings takes the
 * place of ours, and one that the person typed the place of both.
 *
 * @param api the base of every path
 * @param userAgent such as {@code hkshell/1.0}
 * @param chosen headers of the settings, for the API alone
 */
public record RequestBuilder(URI api, String userAgent, List<Header> chosen) {
    /** Without a version in it the Heroku API answers 400 {@code missing_version}. */
    public static final String ACCEPT = "application/vnd.heroku+json; version=3";

    public RequestBuilder {
        chosen = List.copyOf(chosen);
    }

    /** Without a header from the settings. */
    public RequestBuilder(URI api, String userAgent) {
        this(api, userAgent, List.of());
    }

    /** The Accept header of one variant of version 3, such as {@code sdk}. */
    public static String accept(String variant) {
        return variant.isEmpty() ? ACCEPT : ACCEPT + "." + variant;
    }

    /**
     * @param values every source that {@link RequestLine#needs()} names
     * @param id goes out as Request-Id
     */
    public Parsed<Request> build(RequestLine line, Resolved values, UUID id) {
        List<Item.Query> query = new ArrayList<>();
        List<Header> typed = new ArrayList<>();
        for (Item item : line.items()) {
            if (item instanceof Item.Query pair) {
                query.add(pair);
            } else if (item instanceof Item.HeaderLine header) {
                typed.add(new Header(header.name(), header.text(), Header.By.YOU));
            }
        }
        return Target.resolve(line.target(), api, query)
                .then(uri -> body(line, values)
                        .map(body -> new Request(line.method(), uri, headers(line, set(uri, typed), id), body)));
    }

    /** What was typed, and of the settings what was not. */
    private List<Header> set(URI uri, List<Header> typed) {
        List<Header> set = new ArrayList<>(typed);
        boolean own = Origin.of(uri).equals(Origin.of(api));
        for (Header header : own ? chosen : List.<Header>of()) {
            if (typed.stream().noneMatch(one -> one.is(header.name()))) {
                set.add(header);
            }
        }
        return set;
    }

    private static Parsed<Body> body(RequestLine line, Resolved values) {
        if (line.data().isPresent()) {
            Source source = line.data().get();
            Body body = values.of(source);
            return Parsed.good(source.isGiven() ? body : Body.hidden(body.bytes()));
        }
        return line.hasBody() ? JsonBody.of(line.items(), values) : Parsed.good(Body.NONE);
    }

    private List<Header> headers(RequestLine line, List<Header> set, UUID id) {
        List<Header> headers = new ArrayList<>();
        headers.add(ours("Accept", ACCEPT));
        headers.add(ours("User-Agent", userAgent));
        headers.add(ours("Request-Id", id.toString()));
        if (line.hasBody()) {
            headers.add(ours("Content-Type", "application/json"));
        }
        headers.replaceAll(header -> setOne(header, set));
        for (Header header : set) {
            if (!headers.contains(header)) {
                headers.add(header);
            }
        }
        return headers;
    }

    /** The person's header of this name, or ours. */
    private static Header setOne(Header ours, List<Header> set) {
        for (Header header : set) {
            if (header.is(ours.name())) {
                return header;
            }
        }
        return ours;
    }

    private static Header ours(String name, String value) {
        return new Header(name, value, Header.By.HKSHELL);
    }
}
