package hkshell.front.tui.paint;

/** How large a screen or a part of it is, in cells. */
public record Size(int columns, int rows) {

    public Size {
        if (columns < 0 || rows < 0) {
            throw new IllegalArgumentException(columns + "x" + rows);
        }
    }

    public Rect rect() {
        return new Rect(0, 0, columns, rows);
    }

    public boolean atLeast(int otherColumns, int otherRows) {
        return columns >= otherColumns && rows >= otherRows;
    }

    @Override
    public String toString() {
        return columns + "x" + rows;
    }
}
