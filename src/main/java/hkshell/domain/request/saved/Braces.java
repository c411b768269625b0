package hkshell.domain.request.saved;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The {@code {{name}}} places of a text. */
public final class Braces {
    private static final int LONGEST = 1000;

    private Braces() {}

    /** Their names, each once, in the order of the text. Names of other programs' own, as {@code {{$guid}}}, are among them. */
    public static Set<String> of(String text) {
        Set<String> names = new LinkedHashSet<>();
        int end = 0;
        for (int at = text.indexOf("{{"); at >= 0 && end >= 0; at = text.indexOf("{{", at + 2)) {
            end = end > at ? end : text.indexOf("}}", at);
            if (isPlace(text, at, end)) {
                names.add(text.substring(at + 2, end).strip());
            }
        }
        return names;
    }

    /** @param quoted whether the places stand in JSON strings, where quotes and backslashes want escapes */
    public static String fill(String text, Map<String, String> values, boolean quoted) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        int end = 0;
        for (int at = text.indexOf("{{"); at >= 0 && end >= 0; at = text.indexOf("{{", from)) {
            end = end > at ? end : text.indexOf("}}", at);
            String name = isPlace(text, at, end) ? text.substring(at + 2, end).strip() : "";
            if (values.containsKey(name)) {
                String value = values.getOrDefault(name, "");
                filled.append(text, from, at).append(quoted ? escaped(value) : value);
                from = end + 2;
            } else {
                filled.append(text, from, at + 2);
                from = at + 2;
            }
        }
        return filled.append(text.substring(from)).toString();
    }

    /** A name is short, and in one line. */
    private static boolean isPlace(String text, int at, int end) {
        return end > at && end - at < LONGEST && text.substring(at, end).indexOf('\n') < 0;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
