package hkshell.kit.text;

import java.util.Locale;
import java.util.OptionalInt;

/** How well typed letters match a candidate, for the palette, the help screen and completion. */
public final class Fuzzy {
    private Fuzzy() {}

    /**
     * A score when all letters occur in order, case aside; higher is better. Runs of neighbours and beginnings of words
     * weigh most, then the shorter candidate. Empty when a letter is missing.
     */
    public static OptionalInt score(String typed, String candidate) {
        String want = typed.toLowerCase(Locale.ROOT);
        String have = candidate.toLowerCase(Locale.ROOT);
        int score = -have.length() / 8;
        int at = 0;
        int last = -2;
        for (int i = 0; i < want.length(); i++) {
            if (want.charAt(i) == ' ') {
                continue;
            }
            int found = have.indexOf(want.charAt(i), at);
            if (found < 0) {
                return OptionalInt.empty();
            }
            score += found == last + 1 ? 16 : startsWord(have, found) ? 12 : 1;
            last = found;
            at = found + 1;
        }
        return OptionalInt.of(score);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
