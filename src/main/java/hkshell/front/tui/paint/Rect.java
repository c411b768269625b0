package hkshell.front.tui.paint;

/** A rectangle of cells; {@code left} and {@code top} count from 0, width and height are never negative. */
public record Rect(int left, int top, int width, int height) {

    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    /** The first column to the right of it. */
    public int right() {
        return left + width;
    }

    /** The first row below it. */
    public int bottom() {
        return top + height;
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    public boolean contains(int column, int row) {
        return column >= left && column < right() && row >= top && row < bottom();
    }

    /** What is left inside when a border of so many cells is taken off on each side. */
    public Rect inside(int border) {
        return new Rect(left + border, top + border, width - 2 * border, height - 2 * border);
    }

    public Rect intersect(Rect other) {
        int x = Math.max(left, other.left);
        int y = Math.max(top, other.top);
        return new Rect(x, y, Math.min(right(), other.right()) - x, Math.min(bottom(), other.bottom()) - y);
    }

    /** One row of it, counted from its top. */
    public Rect row(int index) {
        return new Rect(left, top + index, width, 1);
    }

    /** Its first rows. */
    public Rect head(int rows) {
        return new Rect(left, top, width, Math.min(rows, height));
    }

    /** What is below its first rows. */
    public Rect below(int rows) {
        int cut = Math.min(rows, height);
        return new Rect(left, top + cut, width, height - cut);
    }

    /** Its last rows. */
    public Rect tail(int rows) {
        int kept = Math.min(rows, height);
        return new Rect(left, bottom() - kept, width, kept);
    }

    /** A rectangle of this size in the middle of this one, no larger than it. */
    public Rect centre(int columns, int rows) {
        int w = Math.min(columns, width);
        int h = Math.min(rows, height);
        return new Rect(left + (width - w) / 2, top + (height - h) / 2, w, h);
    }

    public Size size() {
        return new Size(width, height);
    }
}
