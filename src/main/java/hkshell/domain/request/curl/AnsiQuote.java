package hkshell.domain.request.curl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What stands in bash's {@code $'...'}, which browsers write when they copy a call.
 *
 * @param end the offset behind it
 * @param closed whether its last quote is there
 */
record AnsiQuote(String text, int end, boolean closed) {
    private static final String NAMES = "abefnrtv\\'\"?";
    private static final String MEANT = "\u0007\b\u001b\f\n\r\t\u000b\\'\"?";

    /** @param from behind the opening quote */
    static AnsiQuote at(String line, int from) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = from;
        while (at < line.length() && line.charAt(at) != '\'') {
            at = line.charAt(at) == '\\' && at + 1 < line.length()
                    ? escape(line, at + 1, bytes)
                    : plain(line, at, bytes);
        }
        boolean closed = at < line.length();
        return new AnsiQuote(bytes.toString(StandardCharsets.UTF_8), closed ? at + 1 : at, closed);
    }

    private static int plain(String line, int at, ByteArrayOutputStream bytes) {
        int to = line.offsetByCodePoints(at, 1);
        bytes.writeBytes(line.substring(at, to).getBytes(StandardCharsets.UTF_8));
        return to;
    }

    private static int escape(String line, int at, ByteArrayOutputStream bytes) {
        char c = line.charAt(at);
        int named = NAMES.indexOf(c);
        if (named >= 0) {
            bytes.write(MEANT.charAt(named));
            return at + 1;
        }
        if (c == 'x') {
            return number(line, at + 1, 2, 16, false, bytes);
        }
        if (c == 'u' || c == 'U') {
            return number(line, at + 1, c == 'u' ? 4 : 8, 16, true, bytes);
        }
        return c >= '0' && c <= '7' ? number(line, at, 3, 8, false, bytes) : plain(line, at, bytes);
    }

    private static int number(
            String line, int from, int most, int radix, boolean character, ByteArrayOutputStream bytes) {
        int at = from;
        int value = 0;
        while (at < line.length() && at < from + most && Character.digit(line.charAt(at), radix) >= 0) {
            value = value * radix + Character.digit(line.charAt(at), radix);
            at++;
        }
        if (character && Character.isValidCodePoint(value)) {
            bytes.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
        } else {
            bytes.write(value);
        }
        return at;
    }
}
