package hkshell.domain.request;

import java.util.List;

/** A text as one word that a POSIX shell and hkshell's own line shell both read back unchanged. */
final class ShellWord {
    private static final String PLAIN = "-._/:=@,+%~";

    private ShellWord() {}

    static String of(String text) {
        return !text.isEmpty() && text.charAt(0) != '~' && text.chars().allMatch(ShellWord::isPlain)
                ? text
                : "'" + text.replace("'", "'\\''") + "'";
    }

    static String line(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(line.isEmpty() ? "" : " ").append(of(word));
        }
        return line.toString();
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }
}
