package hkshell.domain.request;

import java.util.List;
import java.util.function.UnaryOperator;

/** Words of a line to copy, quoted where they must be. */
final class ShellWord {
    private static final String PLAIN = "-._/:=@,+%~";

    private ShellWord() {}

    /** For a POSIX shell. */
    static String forShell(String text) {
        return isPlain(text) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /**
     * For a POSIX shell and for hkshell's line shell, which knows no single quotes. The exclamation mark stands outside of
     * the quotes: inside them an interactive bash takes it for its history.
     */
    static String forBoth(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '!') {
                quoted.append("\"\\!\"");
            } else {
                quoted.append("\"\\$`".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }

    static String line(List<String> words, UnaryOperator<String> quoting) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(line.isEmpty() ? "" : " ").append(quoting.apply(word));
        }
        return line.toString();
    }

    private static boolean isPlain(String text) {
        // A shell expands the tilde at a word's beginning, and bash after = and : too.
        boolean tilde = text.startsWith("~") || text.contains("=~") || text.contains(":~");
        return !text.isEmpty() && !tilde && text.chars().allMatch(ShellWord::isPlain);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }
}
