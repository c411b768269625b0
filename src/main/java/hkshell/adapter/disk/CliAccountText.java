package hkshell.adapter.disk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account file of the Heroku CLI -> its fields. It is YAML, of which this reads what the CLI and the Ruby plugin before
 * it write: names and values, one a line. What is more than that is not understood, rather than understood in part.
 */
final class CliAccountText {
    /** Signs that a YAML value without quotes does not begin with, or that give it another meaning. */
    private static final String SIGNS = "-?:,[]{}#&*!|>'\"%@`";

    private final Map<String, String> fields = new HashMap<>();

    private CliAccountText() {}

    /** The fields by name; empty when a line is not understood. A name that is not there stands for no value. */
    static Optional<Map<String, String>> fields(String text) {
        CliAccountText read = new CliAccountText();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean first = true;
        for (String line : plain.split("\n", -1)) {
            String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            boolean begins = first && uncommented(bare).equals("---");
            if (!begins && !uncommented(bare).isEmpty() && !read.take(bare)) {
                return Optional.empty();
            }
            first &= !begins && uncommented(bare).isEmpty();
        }
        return Optional.of(read.fields);
    }

    /** What is indented goes on with the line before it. */
    private boolean take(String line) {
        int blank = line.charAt(0);
        Word name = blank == ' ' || blank == '\t' ? null : name(line);
        Word value = name == null ? null : value(line.substring(name.end()));
        return value != null && fields.putIfAbsent(name.text(), value.text()) == null;
    }

    /**
     * A part of a line.
     *
     * @param end where it ends in the line
     */
    private record Word(String text, int end) {}

    /** A name and its colon; the Ruby plugin puts another one before the name. */
    private static @Nullable Word name(String line) {
        char quote = line.charAt(0);
        Word name = quote == '"' || quote == '\'' ? quoted(line) : plainName(line, quote == ':' ? 1 : 0);
        int colon = name == null ? 0 : skipBlanks(line, name.end());
        boolean ends = colon + 1 == line.length() || colon + 1 < line.length() && isBlank(line.charAt(colon + 1));
        return name != null && colon < line.length() && line.charAt(colon) == ':' && ends
                ? new Word(name.text(), colon + 1)
                : null;
    }

    private static @Nullable Word plainName(String line, int from) {
        int end = from;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
            end++;
        }
        return end == from ? null : new Word(line.substring(from, end), end);
    }

    private static @Nullable Word value(String rest) {
        String text = rest.substring(skipBlanks(rest, 0));
        if (!text.isEmpty() && (text.charAt(0) == '"' || text.charAt(0) == '\'')) {
            Word quoted = quoted(text);
            return quoted != null && isOver(text, quoted.end()) ? quoted : null;
        }
        String plain = uncommented(rest);
        boolean strange = plain.isEmpty()
                || SIGNS.indexOf(plain.charAt(0)) >= 0
                || plain.contains(": ")
                || plain.contains(":\t")
                || plain.endsWith(":")
                || isNoText(plain);
        return strange ? null : new Word(plain, rest.length());
    }

    /** Nothing but a comment, which stands behind a blank. */
    private static boolean isOver(String text, int from) {
        return from == text.length()
                || isBlank(text.charAt(from))
                        && uncommented(text.substring(from)).isEmpty();
    }

    /** Of double quotes two escapes are known; a line that goes on in the next one is not. */
    private static @Nullable Word quoted(String text) {
        char quote = text.charAt(0);
        StringBuilder value = new StringBuilder();
        for (int at = 1; at < text.length(); at++) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
            boolean escapes = quote == '"' ? c == '\\' : c == quote && next == quote;
            if (escapes && next != quote && next != '\\') {
                return null;
            }
            if (!escapes && c == quote) {
                return new Word(value.toString(), at + 1);
            }
            value.append(escapes ? next : c);
            at += escapes ? 1 : 0;
        }
        return null;
    }

    /** What YAML takes for nothing, for a truth or for a number. */
    private static boolean isNoText(String plain) {
        return plain.matches("(?i)~|null|true|false|yes|no|on|off|y|n")
                || plain.matches("[+.]?[0-9][0-9_,.:]*([eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|(?i)[+]?[.](inf|nan)");
    }

    /** Without the comment that it ends in or is, and without the blanks around. */
    private static String uncommented(String text) {
        int end = 0;
        while (end < text.length() && !(text.charAt(end) == '#' && (end == 0 || isBlank(text.charAt(end - 1))))) {
            end++;
        }
        int start = skipBlanks(text, 0);
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(Math.min(start, end), end);
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
