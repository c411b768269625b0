package hkshell.domain.netrc.reader;

import java.util.Arrays;

/**
 * The tokens of Ruby's netrc gem: runs of spaces, runs of other characters, comments. They cover the text without a gap,
 * so each is known by its start; spaces below a comment hang on it.
 */
final class RubyTokens {
    private final String text;
    private int[] starts = new int[64];
    private int[] lines = new int[64];
    private int size;
    private int lastLogin = -1;
    private int lastPassword = -1;

    RubyTokens(String text) {
        this.text = text;
        int at = 0;
        int number = 1;
        while (at < text.length()) {
            int lineFeed = text.indexOf('\n', at);
            int end = lineFeed < 0 ? text.length() : lineFeed + 1;
            line(at, end, number++);
            at = end;
        }
        for (int token = 0; token < size; token++) {
            lastLogin = is(token, "login") ? token : lastLogin;
            lastPassword = is(token, "password") ? token : lastPassword;
        }
    }

    private void line(int from, int to, int number) {
        int hash = from;
        while (hash < to && text.charAt(hash) != '#') {
            hash++;
        }
        int end = hash;
        while (hash < to && end > from && Chars.isSpace(text.charAt(end - 1))) {
            end--;
        }
        for (int at = from; at < end; at++) {
            if (at == 0 || Chars.isSpace(text.charAt(at)) != Chars.isSpace(text.charAt(at - 1))) {
                begin(at, number);
            }
        }
        if (hash < to) {
            begin(end, number);
        }
    }

    private void begin(int at, int number) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        starts[size] = at;
        lines[size++] = number;
    }

    int size() {
        return size;
    }

    private int end(int at) {
        return at + 1 < size ? starts[at + 1] : text.length();
    }

    String text(int at) {
        return text.substring(starts[at], end(at));
    }

    int line(int at) {
        return lines[at];
    }

    boolean is(int at, String word) {
        return end(at) - starts[at] == word.length() && text.startsWith(word, starts[at]);
    }

    /** The last token that is this keyword, or -1. */
    int last(String keyword) {
        return keyword.equals("login") ? lastLogin : lastPassword;
    }

    /** Whether a line of the token begins with a space: Ruby's {@code ^} holds behind every line end. */
    boolean isGap(int at) {
        boolean begins = true;
        for (int c = starts[at]; c < end(at); c++) {
            if (begins && Chars.isSpace(text.charAt(c))) {
                return true;
            }
            begins = text.charAt(c) == '\n';
        }
        return false;
    }
}
