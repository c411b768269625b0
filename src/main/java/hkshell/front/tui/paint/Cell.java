package hkshell.front.tui.paint;

/** What can be said of a cell besides its character and role; the attributes are bits. */
public final class Cell {
    /** The "character" of a cell that a wide character on its left reaches into. */
    public static final int TAIL = 0;

    /** On the selected row: takes the background of the selection. */
    public static final int SELECTED = 1;

    public static final int BOLD = 2;
    public static final int UNDERLINE = 4;
    public static final int REVERSE = 8;

    /** Holds a character of a secret that is shown: recordings blank it. */
    public static final int SECRET = 16;

    private Cell() {}
}
