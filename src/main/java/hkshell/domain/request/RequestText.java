package hkshell.domain.request;

/**
 * {@link RequestLine} -> the text that {@link RequestLineParser} reads as the same line: how a change of one item, of the
 * path or of the body gets back into the line.
 */
public final class RequestText {
    private static final String QUOTED = " \t\r\n\"'\\";

    private RequestText() {}

    public static String of(RequestLine line) {
        StringBuilder text = new StringBuilder();
        line.typedMethod().ifPresent(method -> text.append(method).append(' '));
        text.append(quoted(line.target()));
        for (Item item : line.items()) {
            text.append(' ').append(of(item));
        }
        line.data().ifPresent(data -> text.append(" -d ").append(quoted(data(data))));
        return text.toString();
    }

    private static String of(Item item) {
        String word = word(item);
        int value = word.length() - value(item).length();
        String name = word.substring(0, value);
        // Quotes may open behind the separator, where they leave the name readable.
        return isPlain(name) && value < word.length() ? name + quoted(word.substring(value)) : quoted(word);
    }

    /** An item as one word without quotes: what is typed to change it. */
    public static String word(Item item) {
        if (item instanceof Item.Query query) {
            return query.name() + "==" + query.text();
        }
        if (item instanceof Item.HeaderLine header) {
            return header.name() + ":" + header.text();
        }
        return item instanceof Item.Json json
                ? json.name() + ":=" + spelled(json.value())
                : item.name() + "=" + spelled(((Item.Field) item).value());
    }

    private static String value(Item item) {
        if (item instanceof Item.Query query) {
            return query.text();
        }
        if (item instanceof Item.HeaderLine header) {
            return header.text();
        }
        return item instanceof Item.Json json ? spelled(json.value()) : spelled(((Item.Field) item).value());
    }

    private static String data(Source data) {
        return data instanceof Source.Stdin ? "-" : spelled(data);
    }

    private static String spelled(Source source) {
        if (source instanceof Source.Given given) {
            return given.text();
        }
        if (source instanceof Source.UserFile file) {
            return "@" + file.path();
        }
        return source instanceof Source.Stdin ? "@-" : "?";
    }

    private static String quoted(String text) {
        if (!text.isEmpty() && isPlain(text)) {
            return text;
        }
        boolean single = text.indexOf('\'') < 0 && (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0);
        return single ? "'" + text + "'" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> QUOTED.indexOf(c) >= 0);
    }
}
