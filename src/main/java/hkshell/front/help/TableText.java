package hkshell.front.help;

import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/**
 * A table -> lines of a width: columns as wide as their widest cell where all fit, else the widest ones are narrowed and
 * their cells wrapped; where that leaves too little, a line a cell with the column's head before it.
 */
final class TableText {
    private static final String GAP = "  ";
    private static final int NARROWEST = 10;

    private final List<List<Styled>> rows = new ArrayList<>();
    private final List<TableCell.Alignment> alignments = new ArrayList<>();
    private final int[] widths;
    private final int width;

    private TableText(TableBlock table, int width) {
        this.width = width;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(row(row));
            }
        }
        this.widths = new int[rows.get(0).size()];
        for (List<Styled> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).width());
            }
        }
    }

    /** The parser gives every row as many cells as the head has. */
    private List<Styled> row(Node row) {
        boolean head = rows.isEmpty();
        List<Styled> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(InlineReader.cell(cell, head ? Role.TITLE : Role.TEXT));
            if (head && cell instanceof TableCell titled) {
                alignments.add(titled.getAlignment());
            }
        }
        return cells;
    }

    static List<Styled> lines(TableBlock table, int width) {
        TableText text = new TableText(table, width);
        return text.fit() ? text.grid() : text.stack();
    }

    /** Narrows the widest columns until the table fits; false when they would become too narrow to read. */
    private boolean fit() {
        int room = width - GAP.length() * (widths.length - 1);
        while (sum() > room) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return false;
            }
            widths[widest]--;
        }
        return true;
    }

    private int sum() {
        int sum = 0;
        for (int one : widths) {
            sum += one;
        }
        return sum;
    }

    private List<Styled> grid() {
        List<Styled> lines = new ArrayList<>();
        for (List<Styled> row : rows) {
            addRow(lines, row);
            if (row == rows.get(0)) {
                lines.add(rule());
            }
        }
        return lines;
    }

    private void addRow(List<Styled> lines, List<Styled> row) {
        List<List<Styled>> cells = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            List<Styled> cell = Flow.wrap(row.get(column), Math.max(1, widths[column]));
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int at = 0; at < height; at++) {
            Styled line = Styled.EMPTY;
            int end = 0;
            for (int column = 0; column < widths.length; column++) {
                Styled text = at < cells.get(column).size() ? cells.get(column).get(at) : Styled.EMPTY;
                if (text.width() > 0) {
                    int start = start(column) + shift(column, text);
                    line = line.plus(" ".repeat(start - end)).plus(text);
                    end = start + text.width();
                }
            }
            lines.add(line);
        }
    }

    private int start(int column) {
        int start = 0;
        for (int before = 0; before < column; before++) {
            start += widths[before] + GAP.length();
        }
        return start;
    }

    private int shift(int column, Styled text) {
        int spare = widths[column] - text.width();
        TableCell.Alignment alignment = alignments.get(column);
        if (alignment == TableCell.Alignment.RIGHT) {
            return spare;
        }
        return alignment == TableCell.Alignment.CENTER ? spare / 2 : 0;
    }

    private Styled rule() {
        Styled rule = Styled.EMPTY;
        for (int column = 0; column < widths.length; column++) {
            rule = rule.plus(column == 0 ? "" : GAP).plus("-".repeat(widths[column]), Role.FRAME);
        }
        return rule;
    }

    private List<Styled> stack() {
        List<Styled> lines = new ArrayList<>();
        for (List<Styled> row : rows.subList(1, rows.size())) {
            if (!lines.isEmpty()) {
                lines.add(Styled.EMPTY);
            }
            for (int column = 0; column < row.size(); column++) {
                Styled head = rows.get(0).get(column);
                Styled cell = head.plus(head.width() == 0 ? "" : ": ").plus(row.get(column));
                lines.addAll(Flow.wrap(cell, width));
            }
        }
        return lines;
    }
}
