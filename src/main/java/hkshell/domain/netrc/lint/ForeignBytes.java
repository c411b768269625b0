package hkshell.domain.netrc.lint;

/** Looks for bytes that are no UTF-8, without making characters of them. */
final class ForeignBytes {
    private ForeignBytes() {}

    /** The first byte that no UTF-8 character has there, or -1. */
    static int first(byte[] text, int from, int to) {
        int at = from;
        while (at < to) {
            int length = length(text, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return -1;
    }

    /** How many bytes the character has that begins there; 0 when none does. */
    private static int length(byte[] text, int at, int to) {
        int lead = text[at] & 0xff;
        int length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length < 2 || at + length > to) {
            return length < 2 ? length : 0;
        }
        for (int next = at + 1; next < at + length; next++) {
            if ((text[next] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return isOdd(lead, text[at + 1] & 0xff) ? 0 : length;
    }

    /** Spelled longer than need be, half of a pair, or beyond the last character. */
    private static boolean isOdd(int lead, int second) {
        return lead == 0xe0 && second < 0xa0
                || lead == 0xed && second > 0x9f
                || lead == 0xf0 && second < 0x90
                || lead == 0xf4 && second > 0x8f;
    }
}
