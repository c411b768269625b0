package hkshell.front.tui.response;

import hkshell.domain.request.json.RawText;
import hkshell.kit.text.Styled;

/** A row a line, of which only what stands behind so many bytes is seen. */
final class LineRows implements RawRows {
    /** Of a character of UTF-8. */
    private static final int MOST_BYTES = 4;

    private final RawText text;
    private final int left;
    private final int columns;

    LineRows(RawText text, int left, int columns) {
        this.text = text;
        this.left = left;
        this.columns = columns;
    }

    @Override
    public int row(int offset) {
        return text.start(text.line(offset));
    }

    @Override
    public int next(int row) {
        int line = text.line(row) + 1;
        return line < text.lines() ? text.start(line) : -1;
    }

    @Override
    public int previous(int row) {
        int line = text.line(row) - 1;
        return line >= 0 ? text.start(line) : -1;
    }

    @Override
    public int end(int row) {
        return text.end(text.line(row));
    }

    @Override
    public int last() {
        return text.start(text.lines() - 1);
    }

    @Override
    public Styled text(int row, boolean reveal) {
        int end = end(row);
        int from = left == 0 ? row : Math.min(end, text.whole((int) Math.min(end, (long) row + left)));
        int to = Math.min(end, from + columns * MOST_BYTES);
        return text.piece(from, to < end ? text.whole(to) : to, reveal);
    }
}
