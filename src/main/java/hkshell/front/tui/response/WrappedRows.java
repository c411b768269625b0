package hkshell.front.tui.response;

import hkshell.domain.request.json.RawText;
import hkshell.kit.text.Styled;

/**
 * The lines of a raw body broken into rows of a pane: each has the same number of bytes, so that any row is found without
 * walking the text before it. No character of UTF-8 takes more columns than bytes, so a row never overflows.
 */
final class WrappedRows implements RawRows {
    private static final int MARGIN = 2;

    /** More than the longest character, so that every row gets on. */
    private static final int LEAST = 8;

    private final RawText text;
    private final int bytes;

    WrappedRows(RawText text, int columns) {
        this.text = text;
        this.bytes = Math.max(LEAST, columns - MARGIN);
    }

    @Override
    public int row(int offset) {
        int line = text.line(offset);
        return start(line, index(line, offset));
    }

    @Override
    public int next(int row) {
        int line = text.line(row);
        int index = index(line, row) + 1;
        if (index < count(line)) {
            return start(line, index);
        }
        return line + 1 < text.lines() ? text.start(line + 1) : -1;
    }

    @Override
    public int previous(int row) {
        int line = text.line(row);
        int index = index(line, row);
        if (index > 0) {
            return start(line, index - 1);
        }
        return line > 0 ? start(line - 1, count(line - 1) - 1) : -1;
    }

    @Override
    public int end(int row) {
        int line = text.line(row);
        int index = index(line, row) + 1;
        return index < count(line) ? start(line, index) : text.end(line);
    }

    @Override
    public int last() {
        int line = text.lines() - 1;
        return start(line, count(line) - 1);
    }

    @Override
    public Styled text(int row, boolean reveal) {
        return text.piece(row, end(row), reveal);
    }

    private int count(int line) {
        return Math.max(1, (text.end(line) - text.start(line) + bytes - 1) / bytes);
    }

    private int index(int line, int offset) {
        int index = (offset - text.start(line)) / bytes;
        // The next row may begin up to three bytes early.
        int here = start(line, index + 1) <= offset ? index + 1 : index;
        return Math.min(here, count(line) - 1);
    }

    private int start(int line, int index) {
        int start = text.start(line);
        return index == 0 ? start : Math.max(start, text.whole(start + index * bytes));
    }
}
