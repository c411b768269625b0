package hkshell.front.tui.paint;

import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;

/**
 * The picture of one frame: what a view paints on and the terminal is made to show. A canvas is a window into a grid of
 * cells: columns and rows count from its own corner, and what falls outside is cut. Every text goes through
 * {@link Sanitize}; a wide character never stands in the last column.
 */
public final class Canvas {
    private final Grid grid;
    private final Rect window;
    private final Rect clip;

    private Canvas(Grid grid, Rect window, Rect clip) {
        this.grid = grid;
        this.window = window;
        this.clip = clip;
    }

    /** A blank picture. */
    public static Canvas of(Size size) {
        return new Canvas(new Grid(size), size.rect(), size.rect());
    }

    /** The part of this canvas inside a rectangle, with its own corner as 0, 0. */
    public Canvas part(Rect rect) {
        Rect moved = onGrid(rect);
        return new Canvas(grid, moved, moved.intersect(clip));
    }

    public int columns() {
        return window.width();
    }

    public int rows() {
        return window.height();
    }

    public Size size() {
        return window.size();
    }

    public Rect rect() {
        return size().rect();
    }

    /** Text in one role; the column after its last cell, also when that was cut. */
    public int text(int column, int row, String text, Role role) {
        return text(column, row, text, role, 0);
    }

    public int text(int column, int row, String text) {
        return text(column, row, text, Role.TEXT, 0);
    }

    /** Text with attributes of {@link Cell}, such as {@code Cell.BOLD | Cell.SECRET}. */
    public int text(int column, int row, String text, Role role, int attributes) {
        String safe = Sanitize.line(text);
        int x = column;
        for (int at = 0; at < safe.length(); ) {
            int point = safe.codePointAt(at);
            int width = Width.of(point);
            put(x, row, point, width, role, attributes);
            x += width;
            at += Character.charCount(point);
        }
        return x;
    }

    /** A line of runs; the column after it. */
    public int text(int column, int row, Styled line) {
        int x = column;
        for (Styled.Run run : line.runs()) {
            x = text(x, row, run.text(), run.role(), run.role() == Role.SECRET ? Cell.SECRET : 0);
        }
        return x;
    }

    /** Text whose last cell stands in the column before {@code right}. */
    public void textRight(int right, int row, String text, Role role) {
        text(right - Width.of(Sanitize.line(text)), row, text, role, 0);
    }

    private void put(int column, int row, int point, int width, Role role, int attributes) {
        int x = window.left() + column;
        int y = window.top() + row;
        if (width == 1) {
            if (clip.contains(x, y)) {
                grid.set(x, y, point, role, attributes);
            }
        } else if (width == 2) {
            putWide(x, y, point, role, attributes);
        }
    }

    private void putWide(int x, int y, int point, Role role, int attributes) {
        boolean head = clip.contains(x, y);
        boolean tail = clip.contains(x + 1, y);
        if (head && tail) {
            grid.setWide(x, y, point, role, attributes);
        } else if (head || tail) {
            // Half of it is outside: a blank keeps the columns right.
            grid.set(head ? x : x + 1, y, ' ', role, attributes);
        }
    }

    /** Fills a rectangle with one character of one column. */
    public void fill(Rect rect, int character, Role role) {
        for (int row = rect.top(); row < rect.bottom(); row++) {
            for (int column = rect.left(); column < rect.right(); column++) {
                put(column, row, character, 1, role, 0);
            }
        }
    }

    /** Blanks everything. */
    public void clear() {
        fill(rect(), ' ', Role.TEXT);
    }

    /** Adds attributes to the cells of a rectangle, whatever stands there: SELECTED for the row under the cursor. */
    public void mark(Rect rect, int attributes) {
        Rect cut = onGrid(rect).intersect(clip);
        for (int y = cut.top(); y < cut.bottom(); y++) {
            for (int x = cut.left(); x < cut.right(); x++) {
                grid.mark(x, y, attributes);
            }
        }
    }

    private Rect onGrid(Rect rect) {
        return new Rect(window.left() + rect.left(), window.top() + rect.top(), rect.width(), rect.height());
    }

    /** Shows the terminal's cursor in a cell; hidden when nobody asks. */
    public void cursor(int column, int row) {
        int x = window.left() + column;
        int y = window.top() + row;
        if (clip.contains(x, y)) {
            grid.cursor(x, y);
        }
    }

    /** Hides the cursor again, for what is painted over a field. */
    public void noCursor() {
        grid.cursor(-1, -1);
    }

    /** Where the cells of the role LINK lead, for terminals that can follow. What is no plain address leads nowhere. */
    public void link(String address) {
        grid.link(address.chars().allMatch(c -> c > ' ' && c <= '~') ? address : "");
    }

    /** The theme of the whole picture; without one it has no colours. */
    public Canvas dress(Looks looks) {
        grid.looks(looks);
        return this;
    }

    /** The cells of the whole picture, for the terminal and the recorder. */
    public Grid grid() {
        return grid;
    }

    /** The characters as lines without their trailing blanks: what a test compares. */
    public String toText() {
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < window.height(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < window.width(); column++) {
                int x = window.left() + column;
                int y = window.top() + row;
                int point = clip.contains(x, y) ? grid.character(x, y) : ' ';
                if (point != Cell.TAIL) {
                    line.appendCodePoint(point);
                }
            }
            all.append(line.toString().stripTrailing()).append('\n');
        }
        return all.toString();
    }
}
