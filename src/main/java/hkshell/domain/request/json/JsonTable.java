package hkshell.domain.request.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of objects as rows and columns: a column a field, those of an object inside by their path, such as {@code
 * app.name}. Which columns there are is seen from the first rows.
 */
public final class JsonTable {
    /** Rows that are looked at for columns. */
    private static final int LOOKED_AT = 200;

    private static final int MOST_COLUMNS = 200;

    /** What tells one row from another, in the order it is shown. */
    private static final List<String> FIRST =
            List.of("name", "key", "email", "description", "app.name", "state", "status", "type", "command", "size");

    private final JsonTree tree;
    private final int[] rows;
    private final List<Column> columns;

    private JsonTable(JsonTree tree, int[] rows, List<Column> columns) {
        this.tree = tree;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * One column.
     *
     * @param path names from the row inwards
     * @param shown whether it is to be seen by default
     */
    public record Column(List<String> path, boolean shown) {
        public Column {
            path = List.copyOf(path);
        }

        /** Such as {@code app.name}. */
        public String title() {
            return String.join(".", path);
        }
    }

    /** Empty when the root is no list that begins with an object. */
    public static Optional<JsonTable> of(JsonTree tree) {
        boolean list = tree.size() > 1 && tree.isArray(0) && tree.isObject(1) && tree.children(1) > 0;
        if (!list) {
            return Optional.empty();
        }
        int[] rows = new int[tree.children(0)];
        int count = 0;
        for (int node = 1; node < tree.size(); node = tree.next(node)) {
            rows[count++] = node;
        }
        return Optional.of(new JsonTable(tree, rows, columns(tree, rows)));
    }

    /** How a column came about: whether it has ever said anything. */
    private static List<Column> columns(JsonTree tree, int[] rows) {
        Map<List<String>, Boolean> found = new LinkedHashMap<>();
        for (int row = 0; row < Math.min(rows.length, LOOKED_AT); row++) {
            if (tree.isObject(rows[row])) {
                gather(tree, rows[row], List.of(), found);
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int rank = 0; rank <= FIRST.size() + 2; rank++) {
            for (Map.Entry<List<String>, Boolean> entry : found.entrySet()) {
                Column column = new Column(entry.getKey(), entry.getValue() && !isDull(entry.getKey()));
                if (rank(column) == rank) {
                    columns.add(column);
                }
            }
        }
        return columns.stream().anyMatch(Column::shown)
                ? columns
                : columns.stream()
                        .map(column -> new Column(column.path(), true))
                        .toList();
    }

    private static void gather(JsonTree tree, int object, List<String> above, Map<List<String>, Boolean> found) {
        for (int node = object + 1; node < tree.next(object); node = tree.next(node)) {
            List<String> path = new ArrayList<>(above);
            path.add(tree.name(node, JsonLines.LONGEST_NAME));
            if (tree.isObject(node) && above.isEmpty() && tree.children(node) > 0) {
                gather(tree, node, path, found);
            } else if (found.size() < MOST_COLUMNS || found.containsKey(path)) {
                found.merge(path, says(tree, node), Boolean::logicalOr);
            }
        }
    }

    private static boolean says(JsonTree tree, int node) {
        return tree.isContainer(node)
                ? tree.children(node) > 0
                : !tree.text(node, 8).equals("null");
    }

    /** Ids and addresses are long and say little; the tree has them. */
    private static boolean isDull(List<String> path) {
        String last = path.get(path.size() - 1);
        return last.equals("id") || last.endsWith("_id") || last.endsWith("url");
    }

    private static int rank(Column column) {
        int first = FIRST.indexOf(column.title());
        if (first >= 0) {
            return first;
        }
        String last = column.path().get(column.path().size() - 1);
        return last.endsWith("id") ? FIRST.size() + 2 : last.endsWith("_at") ? FIRST.size() + 1 : FIRST.size();
    }

    public JsonTree tree() {
        return tree;
    }

    public int size() {
        return rows.length;
    }

    /** In the order that they are shown in. */
    public List<Column> columns() {
        return columns;
    }

    /** The element of a row, as it came in the answer. */
    public int row(int row) {
        return rows[row];
    }

    /** Which row an element is; -1 for a node that is none. */
    public int rowOf(int node) {
        int up = node;
        while (up > 0 && tree.parent(up) > 0) {
            up = tree.parent(up);
        }
        return up > 0 ? tree.ordinal(up) : -1;
    }

    /** The value of a cell; -1 when the row has none. */
    public int cell(int row, int column) {
        int node = rows[row];
        for (String name : columns.get(column).path()) {
            node = node < 0 ? -1 : member(node, name);
        }
        return node;
    }

    private int member(int object, String name) {
        if (!tree.isObject(object)) {
            return -1;
        }
        for (int node = object + 1; node < tree.next(object); node = tree.next(node)) {
            if (tree.isName(node, name)) {
                return node;
            }
        }
        return -1;
    }
}
