package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a comment or of a macro's line, for readers that see words where others see none. */
final class Words {
    private final Sheet sheet;
    private final List<int[]> bounds = new ArrayList<>();

    Words(Sheet sheet, int from, int to) {
        this.sheet = sheet;
        int at = from;
        while (at < to) {
            while (at < to && isGap(sheet.text[at])) {
                at++;
            }
            int start = at;
            while (at < to && !isGap(sheet.text[at])) {
                at++;
            }
            if (at > start) {
                bounds.add(new int[] {start, at});
            }
        }
    }

    static Words of(Sheet sheet, Token comment) {
        return new Words(sheet, comment.start(), comment.end());
    }

    int count() {
        return bounds.size();
    }

    int start(int word) {
        return bounds.get(word)[0];
    }

    String word(int word) {
        return sheet.latin(bounds.get(word)[0], bounds.get(word)[1]);
    }

    boolean is(int word, String expected) {
        int[] at = bounds.get(word);
        return at[1] - at[0] == expected.length()
                && word(word).toLowerCase(Locale.ROOT).equals(expected);
    }

    boolean isField(int word) {
        return is(word, "login") || is(word, "password") || is(word, "account");
    }

    /** The first {@code machine} with a word behind it, from there on, or -1. */
    int machine(int from) {
        for (int word = from; word + 1 < count(); word++) {
            if (is(word, "machine")) {
                return word;
            }
        }
        return -1;
    }

    /** The first login, password or account with a word behind it, from there on, or -1. */
    int field(int from) {
        for (int word = from; word + 1 < count(); word++) {
            if (isField(word)) {
                return word;
            }
        }
        return -1;
    }

    private static boolean isGap(byte c) {
        return Sheet.isBlank(c) || Sheet.isLineEnd(c);
    }
}
