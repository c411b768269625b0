package hkshell.kit.text;

/** Whole numbers as people type them. */
public final class Digits {
    private Digits() {}

    /**
     * The number that a text of the digits 0 to 9 is; -1 when it is empty, is longer, or has anything else in it.
     *
     * @param most how many digits it may have, 18 at most
     */
    public static long number(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return -1;
        }
        long number = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
