package hkshell.front.tui.response;

import hkshell.domain.request.json.JsonLines;
import hkshell.domain.request.json.JsonTable;
import hkshell.domain.request.json.TableOrder;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list of objects as a table, with a cursor on one cell.
 *
 * @param order which element each row shows
 * @param goesOn whether there is one more row, which says what of a long list is behind it
 * @param widths of all columns
 * @param columns those that are seen, in their order
 * @param column the one under the cursor, as a place among these
 * @param sort by which column, and which way
 */
record TableTab(
        JsonTable table,
        List<Integer> order,
        boolean goesOn,
        ListPane list,
        List<Integer> widths,
        List<Integer> columns,
        int column,
        Optional<Sort> sort) {
    private static final int WIDEST = 32;
    private static final int LOOKED_AT = 50;

    /** By a column, upwards or downwards. */
    record Sort(int column, boolean descending) {}

    /** Empty when the answer is no list of objects. */
    static Optional<TableTab> of(TreeTab tree) {
        JsonLines lines = tree.lines();
        return JsonTable.of(lines.tree()).map(table -> {
            List<Integer> shown = IntStream.range(0, table.columns().size())
                    .filter(column -> table.columns().get(column).shown())
                    .boxed()
                    .toList();
            List<Integer> order = IntStream.range(0, table.size()).boxed().toList();
            ListPane list = ListPane.of(order.size() + (tree.goesOn() ? 1 : 0));
            return new TableTab(table, order, tree.goesOn(), list, widths(table, lines), shown, 0, Optional.empty());
        });
    }

    private static List<Integer> widths(JsonTable table, JsonLines lines) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            // Room for the brackets of the cursor, and for the mark of the order.
            int width = Width.of(table.columns().get(column).title()) + 3;
            for (int row = 0; row < Math.min(LOOKED_AT, table.size()); row++) {
                int node = table.cell(row, column);
                width = Math.max(width, node < 0 ? 0 : lines.value(node, false).width());
            }
            widths.add(Math.min(WIDEST, width));
        }
        return List.copyOf(widths);
    }

    /** Whether the row is the one that says that the list goes on. */
    boolean isTail(int row) {
        return row == order.size();
    }

    /** The value under the cursor; -1 when the row has none there. */
    int node() {
        return isTail(list.cursor()) ? -1 : table.cell(order.get(list.cursor()), columns.get(column));
    }

    /** The element under the cursor, which is not on the last row of a list that goes on. */
    int element() {
        return table.row(order.get(list.cursor()));
    }

    /** With more rows behind those that are there; the cursor stays on its row, the order on its column. */
    TableTab grown(TableTab more) {
        List<Integer> rows = sort.map(is -> List.of(TableOrder.of(more.table, is.column(), is.descending())))
                .orElse(more.order);
        ListPane longer = list.withSize(more.list.size());
        return new TableTab(more.table, rows, more.goesOn, longer, more.widths, columns, column, sort);
    }

    TableTab at(ListPane other) {
        return new TableTab(table, order, goesOn, other, widths, columns, column, sort);
    }

    TableTab across(int by) {
        int other = Math.max(0, Math.min(columns.size() - 1, column + by));
        return new TableTab(table, order, goesOn, list, widths, columns, other, sort);
    }

    /** By the column under the cursor: upwards, then downwards, then as it came. The cursor stays on its element. */
    TableTab sorted(int height) {
        int by = columns.get(column);
        boolean again = sort.filter(is -> is.column() == by).isPresent();
        boolean down = again && !sort.get().descending();
        Optional<Sort> other = again && !down ? Optional.empty() : Optional.of(new Sort(by, down));
        List<Integer> rows = other.map(is -> List.of(TableOrder.of(table, is.column(), is.descending())))
                .orElseGet(() -> IntStream.range(0, table.size()).boxed().toList());
        return in(rows, other, height);
    }

    /** In another order, the cursor on its element. */
    TableTab in(List<Integer> rows, Optional<Sort> other, int height) {
        int row = isTail(list.cursor()) ? list.cursor() : rows.indexOf(order.get(list.cursor()));
        return new TableTab(table, rows, goesOn, list.to(row, height), widths, columns, column, other);
    }

    /** Without the column under the cursor; the last one stays. */
    TableTab hidden() {
        List<Integer> fewer = new ArrayList<>(columns);
        if (fewer.size() > 1) {
            fewer.remove(column);
        }
        return new TableTab(
                table, order, goesOn, list, widths, List.copyOf(fewer), Math.min(column, fewer.size() - 1), sort);
    }

    /** With every column there is, the cursor where it was. */
    TableTab all() {
        int here = columns.get(column);
        List<Integer> every = IntStream.range(0, table.columns().size()).boxed().toList();
        return new TableTab(table, order, goesOn, list, widths, every, here, sort);
    }

    /** The first column to be seen so that the one under the cursor is, in so many columns of the screen. */
    int left(int room) {
        int first = column;
        int used = widths.get(columns.get(column));
        while (first > 0 && used + 2 + widths.get(columns.get(first - 1)) <= room) {
            first--;
            used += 2 + widths.get(columns.get(first));
        }
        return first;
    }
}
