package hkshell.front.tui.terminal;

/** Bytes of UTF-8, one by one, into code points. Broken ones vanish: a key that is none does nothing. */
final class Utf8 {
    private static final int MORE = -1;
    private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};

    private int point;
    private int missing;
    private int length;

    /** The code point that this byte ends, or a negative number. */
    int take(int b) {
        if (b < 0x80 || b >= 0xc0) {
            begin(b);
            return b < 0x80 ? b : MORE;
        }
        if (missing == 0) {
            return MORE;
        }
        point = point << 6 | b & 0x3f;
        missing--;
        return missing == 0 && isValid() ? point : MORE;
    }

    private void begin(int b) {
        missing = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : b >= 0xc0 ? 1 : 0;
        missing = b > 0xf4 ? 0 : missing;
        length = missing;
        point = b & 0x3f >> missing;
    }

    /** Longer spellings than needed and halves of UTF-16 pairs are not characters. */
    private boolean isValid() {
        return point >= LEAST[length] && point <= Character.MAX_CODE_POINT && (point < 0xd800 || point > 0xdfff);
    }

    boolean isOpen() {
        return missing > 0;
    }

    void reset() {
        missing = 0;
    }
}
