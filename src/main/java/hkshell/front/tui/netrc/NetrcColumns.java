package hkshell.front.tui.netrc;

/**
 * Where things stand in a row of the pane: cursor, line number, fold, text, and at the right edge the mark.
 *
 * @param width of the whole pane
 * @param digits of the line numbers, 0 without them
 */
record NetrcColumns(int width, int digits) {
    /** From here on there is room for line numbers; a pane of a screen with 100 columns has it. */
    private static final int NUMBERED = 31;

    private static final int LEAST_DIGITS = 2;

    static NetrcColumns of(int width, int lastLine) {
        int digits = Math.max(LEAST_DIGITS, Integer.toString(lastLine).length());
        return new NetrcColumns(width, width < NUMBERED ? 0 : digits);
    }

    boolean isNarrow() {
        return width < NUMBERED;
    }

    /** The fold sign of a record or macro; also where a note begins. */
    int fold() {
        return digits == 0 ? 1 : digits + 2;
    }

    /** The host, the name of a macro. */
    int text() {
        return fold() + 2;
    }

    /** The keyword of a field, the line of a macro. */
    int inner() {
        return text() + (isNarrow() ? 0 : 2);
    }

    /** The value of a field. */
    int value() {
        return inner() + (isNarrow() ? 9 : 10);
    }
}
