package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/**
 * A line as the Heroku CLI's machine pattern sees it, found in linear time where the pattern itself may need exponential.
 *
 * @param body what follows the first {@code machine} that matches, up to a {@code #}, or null when none does
 * @param doublings how often the pattern doubles its time before it gives up
 */
record HerokuLine(@Nullable String body, int doublings) {
    private static final String MACHINE = "machine";

    static HerokuLine of(String line) {
        int breaks = lastBreak(line);
        int doublings = 0;
        int found = line.indexOf(MACHINE);
        int hash = -1;
        while (found >= 0) {
            int begin = found + MACHINE.length();
            int body = skipSpaces(line, begin);
            if (body > begin && body < line.length() && line.charAt(body) != '#') {
                hash = hash < body ? line.indexOf('#', body) : hash;
                if (hash < 0) {
                    return new HerokuLine(line.substring(body), doublings);
                }
                if (breaks < hash) {
                    return new HerokuLine(line.substring(body, hash), doublings);
                }
                doublings = Math.max(doublings, doublings(line, body, hash));
            }
            found = next(line, begin, hash, breaks);
        }
        return new HerokuLine(null, doublings);
    }

    /** Further tries before the same number sign fail alike, and are shorter. */
    private static int next(String line, int begin, int hash, int breaks) {
        return line.indexOf(MACHINE, breaks > hash && hash > begin ? hash : begin);
    }

    /** The pattern's dot matches no line terminator, so one behind the number sign fails it; LF is not in a line. */
    private static int lastBreak(String line) {
        int last = line.length() - 1;
        while (last >= 0 && !isBreak(line.charAt(last))) {
            last--;
        }
        return last;
    }

    static boolean isBreak(char c) {
        return c == '\r' || c == 0x2028 || c == 0x2029;
    }

    static int skipSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && Chars.isJsSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Every letter of a word but its first may begin a further round of the pattern, or not. */
    private static int doublings(String line, int from, int to) {
        int count = 0;
        for (int at = from + 1; at < to; at++) {
            boolean inWord = !Chars.isJsSpace(line.charAt(at)) && !Chars.isJsSpace(line.charAt(at - 1));
            count += inWord ? 1 : 0;
        }
        return count;
    }
}
