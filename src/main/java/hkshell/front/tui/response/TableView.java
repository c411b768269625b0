package hkshell.front.tui.response;

import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.Map;

/** The table's rows that are seen, below the names of its columns; the one under the cursor stands in brackets. */
final class TableView implements TabView {
    private static final int GAP = 2;

    /** A column of which less is seen is left out, because it would be dots on every row. */
    private static final int LEAST = 6;

    @Override
    public void paint(Looking looking, Canvas body) {
        if (looking.answer().table().isEmpty()) {
            body.text(1, 0, Fit.cut("Only a list of objects is a table.", Math.max(0, body.columns() - 1)), Role.DIM);
            return;
        }
        TableTab table = looking.answer().table().get();
        ListPane list = table.list().seenIn(Math.max(1, body.rows() - 1));
        int left = table.left(body.columns() - GAP);
        heads(table, left, body);
        for (int row = 0; row + 1 < body.rows() && list.top() + row < list.size(); row++) {
            row(looking, table, left, list.top() + row, body.part(body.rect().row(row + 1)));
        }
    }

    private static void heads(TableTab table, int left, Canvas body) {
        int column = 1;
        for (int at = left; at < table.columns().size() && column < body.columns(); at++) {
            int index = table.columns().get(at);
            String mark = table.sort()
                    .filter(sort -> sort.column() == index)
                    .map(sort -> sort.descending() ? "v" : "^")
                    .orElse("");
            String name = Sanitize.line(table.table().columns().get(index).title()) + mark;
            boolean mine = at == table.column();
            int width = table.widths().get(index);
            String shown = mine ? "[" + Fit.cut(name, Math.max(1, width - 2)) + "]" : Fit.cut(name, width);
            body.text(column, 0, Fit.pad(shown, width), mine ? Role.TITLE : Role.DIM);
            column += width + GAP;
        }
        more(body.part(body.rect().row(0)), column - GAP);
    }

    private static void row(Looking looking, TableTab table, int left, int row, Canvas canvas) {
        boolean cursor = row == table.list().cursor();
        canvas.text(0, 0, cursor ? looking.scene().glyphs().cursor() : " ", Role.KEY);
        if (table.isTail(row)) {
            AnswerView.paintText(looking, canvas, 1, Paging.tail(looking));
        } else {
            cells(looking, table, left, row, canvas);
        }
        if (cursor && looking.scene().focused()) {
            canvas.mark(canvas.rect(), Cell.SELECTED);
        }
    }

    private static void cells(Looking looking, TableTab table, int left, int row, Canvas canvas) {
        int column = 1;
        for (int at = left; at < table.columns().size() && column < canvas.columns(); at++) {
            int width = table.widths().get(table.columns().get(at));
            if (canvas.columns() - column < Math.min(width, LEAST)) {
                return;
            }
            Canvas cell = canvas.part(new Rect(column, 0, Math.min(width, canvas.columns() - column), 1));
            AnswerView.paintText(looking, cell, 0, cell(looking, table, row, at));
            column += width + GAP;
        }
    }

    /** Where columns are cut off, dots say so. */
    private static void more(Canvas line, int end) {
        if (end > line.columns()) {
            line.text(Math.max(0, line.columns() - Fit.DOTS.length()), 0, Fit.DOTS, Role.DIM);
        }
    }

    /** What a cell says. */
    static Styled cell(Looking looking, TableTab table, int row, int column) {
        int node = table.table().cell(table.order().get(row), table.columns().get(column));
        return node < 0 ? Styled.EMPTY : Values.of(looking, node);
    }

    @Override
    public Map<String, String> doing(Answer answer) {
        return answer.table().isPresent() ? Map.of("sort", "sort") : Map.of();
    }

    @Override
    public String what(Looking looking) {
        return looking.answer()
                .table()
                .map(table -> Values.what(looking, table.node()))
                .orElse("");
    }

    @Override
    public String where(Looking looking) {
        return looking.answer()
                .table()
                .map(table -> "row " + (table.list().cursor() + 1) + " of "
                        + table.list().size())
                .orElse("");
    }
}
