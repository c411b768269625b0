package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import java.nio.charset.StandardCharsets;

/**
 * Reads single values out of a body whose shape is known already. Lenient where a broken body ends in the middle of one;
 * every walk ends at the body's end.
 */
public final class JsonText {
    /** More blanks between two values than anybody writes. */
    private static final int LONGEST_GAP = 1 << 16;

    private JsonText() {}

    /** The characters of the string whose opening quote stands at an offset, cut after so many. */
    static String string(Body body, int quote, int most) {
        StringBuilder text = new StringBuilder();
        int at = quote + 1;
        while (at < body.size() && body.at(at) != '"' && text.length() < most) {
            if (body.at(at) == '\\') {
                at = escape(body, at, text);
            } else {
                // At most four bytes a character: a longer run would be cut anyway.
                int end = runEnd(body, at, 4L * (most - text.length()));
                text.append(new String(body.slice(at, end), StandardCharsets.UTF_8));
                at = end;
            }
        }
        return cut(text, most);
    }

    private static String cut(StringBuilder text, int most) {
        if (text.length() > most) {
            boolean inPair = Character.isHighSurrogate(text.charAt(most - 1));
            text.setLength(inPair ? most - 1 : most);
        }
        return text.toString();
    }

    private static int runEnd(Body body, int from, long most) {
        int at = from;
        int stop = (int) Math.min(body.size(), from + most);
        while (at < stop && body.at(at) != '"' && body.at(at) != '\\') {
            at++;
        }
        return at;
    }

    /** Appends what an escape stands for; returns the offset after it. */
    private static int escape(Body body, int backslash, StringBuilder text) {
        int at = backslash + 1;
        if (at >= body.size()) {
            return at;
        }
        int c = body.at(at);
        if (c == 'u') {
            int value = 0;
            int end = Math.min(at + 5, body.size());
            for (at++; at < end && Character.digit(body.at(at), 16) >= 0; at++) {
                value = value * 16 + Character.digit(body.at(at), 16);
            }
            text.append((char) value);
            return at;
        }
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            default -> text.append((char) (c & 0x7f));
        }
        return at + 1;
    }

    /** Bytes as they stand there, cut after so many characters. */
    static String spelled(Body body, int from, int to, int most) {
        int end = (int) Math.min(to, from + 4L * most);
        return cut(new StringBuilder(new String(body.slice(from, end), StandardCharsets.UTF_8)), most);
    }

    /** Where the value of the field begins whose name's quote stands at an offset. */
    static int afterName(Body body, int quote) {
        int at = skipBlanks(body, stringEnd(body, quote));
        return at < body.size() && body.at(at) == ':' ? skipBlanks(body, at + 1) : at;
    }

    private static int skipBlanks(Body body, int from) {
        int at = from;
        while (at < body.size() && body.at(at) <= ' ' && body.at(at) >= 0) {
            at++;
        }
        return at;
    }

    /** The offset after the token that begins at an offset: a bracket is one, a container is not. */
    static int tokenEnd(Body body, int from) {
        if (from >= body.size()) {
            return body.size();
        }
        int c = body.at(from);
        if (c == '"') {
            return stringEnd(body, from);
        }
        return "{}[]".indexOf(c) >= 0 ? from + 1 : scalarEnd(body, from);
    }

    /** The offset after the value that begins at an offset. */
    static int end(Body body, int from) {
        int depth = 0;
        int at = from;
        while (at < body.size()) {
            int c = body.at(at);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at = "{}[],: \t\r\n".indexOf(c) >= 0 ? at + 1 : tokenEnd(body, at);
            if (depth <= 0) {
                return at;
            }
        }
        return at;
    }

    private static int stringEnd(Body body, int quote) {
        int at = quote + 1;
        while (at < body.size() && body.at(at) != '"') {
            at += body.at(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, body.size());
    }

    /**
     * The same, when only the part from one offset to another matters: at most the latter. Costs that part, however long
     * the string is.
     */
    static int stringEnd(Body body, int quote, int from, int to) {
        int before = endedBefore(body, quote, from);
        if (before >= 0) {
            return before;
        }
        for (int at = Math.max(quote + 1, from); at < to; at++) {
            if (body.at(at) == '"' && !isEscaped(body, at)) {
                return at + 1;
            }
        }
        return to;
    }

    /** The string's end, when nothing but punctuation stands between it and an offset; -1 when that is inside. */
    private static int endedBefore(Body body, int quote, int offset) {
        int at = offset - 1;
        int least = Math.max(quote, offset - LONGEST_GAP);
        while (at > least && "}], \t\r\n".indexOf(body.at(at)) >= 0) {
            at--;
        }
        return at > quote && body.at(at) == '"' && !isEscaped(body, at) ? at + 1 : -1;
    }

    private static boolean isEscaped(Body body, int at) {
        int backslashes = 0;
        while (body.at(at - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static int scalarEnd(Body body, int from) {
        int at = from + 1;
        while (at < body.size() && "{}[],:\" \t\r\n".indexOf(body.at(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Whether a name needs no quotes in a path. */
    static boolean isPlainName(String name) {
        if (name.isEmpty() || name.charAt(0) >= '0' && name.charAt(0) <= '9') {
            return false;
        }
        return name.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_'));
    }

    /** In quotes, with quotes, backslashes and controls escaped. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (c < 0x20 || c == 0x7f) {
                        quoted.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
