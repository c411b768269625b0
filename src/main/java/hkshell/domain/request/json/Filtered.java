package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a filter made of an answer.
 *
 * @param filter as it was typed
 * @param values each as JSON in one line
 */
public record Filtered(String filter, List<String> values) {
    public Filtered {
        values = List.copyOf(values);
    }

    /** A value a line, each ended. */
    public Body lines() {
        StringBuilder all = new StringBuilder();
        values.forEach(value -> all.append(value).append('\n'));
        return Body.of(all.toString());
    }

    /** The same with strings as the characters that they stand for. */
    public Body rawLines() {
        StringBuilder all = new StringBuilder();
        values.forEach(value -> all.append(bare(value)).append('\n'));
        return Body.of(all.toString());
    }

    private static String bare(String value) {
        return value.startsWith("\"")
                ? JsonText.string(Body.owned(value.getBytes(StandardCharsets.UTF_8)), 0, Integer.MAX_VALUE)
                : value;
    }

    /** As one document to look at: the only value, else a list of them. */
    public Body document() {
        String whole = values.size() == 1 ? values.get(0) : "[" + String.join(",", values) + "]";
        return IndentedJson.of(Body.of(whole));
    }
}
