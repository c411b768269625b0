package hkshell.front.tui.paint;

/** The signs that are not text: lines and marks, in Unicode or in plain ASCII. */
public enum Glyphs {
    UNICODE,
    ASCII;

    /** A line's weight at a cell's edge. */
    static final int NO_LINE = 0;

    static final int SINGLE = 1;
    static final int DOUBLE = 2;

    /** By horizontal weight and vertical weight, each 1 or 2; index is the arms: up 1, right 2, down 4, left 8. */
    private static final String SINGLE_SINGLE = " ╵╶└╷│┌├╴┘─┴┐┤┬┼";

    private static final String DOUBLE_SINGLE = " ╵╶╘╷│╒╞╴╛═╧╕╡╤╪";
    private static final String SINGLE_DOUBLE = " ╵╶╙╷║╓╟╴╜─╨╖╢╥╫";
    private static final String DOUBLE_DOUBLE = " ╵╶╚╷║╔╠╴╝═╩╗╣╦╬";

    /** The character for four arms, each NO_LINE, SINGLE or DOUBLE. */
    int line(int up, int right, int down, int left) {
        int horizontal = Math.max(left, right);
        int vertical = Math.max(up, down);
        if (horizontal == NO_LINE && vertical == NO_LINE) {
            return ' ';
        }
        if (this == ASCII) {
            return ascii(horizontal, vertical);
        }
        int arms = (up > 0 ? 1 : 0) | (right > 0 ? 2 : 0) | (down > 0 ? 4 : 0) | (left > 0 ? 8 : 0);
        String table = horizontal == DOUBLE
                ? vertical == DOUBLE ? DOUBLE_DOUBLE : DOUBLE_SINGLE
                : vertical == DOUBLE ? SINGLE_DOUBLE : SINGLE_SINGLE;
        return table.charAt(arms);
    }

    private static int ascii(int horizontal, int vertical) {
        if (vertical == NO_LINE) {
            return horizontal == DOUBLE ? '=' : '-';
        }
        if (horizontal == NO_LINE) {
            return vertical == DOUBLE ? '#' : '|';
        }
        return '+';
    }

    /** Something folded. Not the sign of the cursor, which may stand beside it. */
    public String closed() {
        return this == ASCII ? "+" : "▸";
    }

    /** Something unfolded. */
    public String open() {
        return this == ASCII ? "-" : "▾";
    }

    /** The row under the cursor. */
    public String cursor() {
        return ">";
    }
}
