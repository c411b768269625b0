package hkshell.domain.request;

import java.util.HashMap;
import java.util.Map;

/** What the sources of a request line turned out to hold: read from files and standard input, or answered. */
public record Resolved(Map<Source, Body> values) {
    public static final Resolved NONE = new Resolved(Map.of());

    public Resolved {
        values = Map.copyOf(values);
    }

    public Resolved with(Source source, Body value) {
        Map<Source, Body> all = new HashMap<>(values);
        all.put(source, value);
        return new Resolved(all);
    }

    /** The bytes of a source. Asking for one that {@link RequestLine#needs()} named and nobody fetched is a bug. */
    Body of(Source source) {
        if (source instanceof Source.Given given) {
            return Body.of(given.text());
        }
        Body value = values.get(source);
        if (value == null) {
            throw new IllegalArgumentException("not fetched: " + source);
        }
        return value;
    }
}
