package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/** A field line as the Heroku CLI reads one: blank, two words, at most a comment, nothing behind. */
record HerokuField(String key, String value) {

    /** Null when the line is none, and so ends the record. */
    static @Nullable HerokuField of(String line) {
        int key = HerokuLine.skipSpaces(line, 0);
        int keyEnd = wordEnd(line, key);
        int value = HerokuLine.skipSpaces(line, keyEnd);
        int valueEnd = wordEnd(line, value);
        if (key == 0 || value == keyEnd || valueEnd == value) {
            return null;
        }
        return endsWell(line, valueEnd)
                ? new HerokuField(line.substring(key, keyEnd), line.substring(value, valueEnd))
                : null;
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        while (end < line.length() && !Chars.isJsSpace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsWell(String line, int valueEnd) {
        if (valueEnd == line.length()) {
            return true;
        }
        int hash = HerokuLine.skipSpaces(line, valueEnd);
        if (hash == line.length() || line.charAt(hash) != '#') {
            return false;
        }
        for (int at = hash; at < line.length(); at++) {
            if (HerokuLine.isBreak(line.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
