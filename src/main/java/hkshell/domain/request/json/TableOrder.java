package hkshell.domain.request.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The rows of a {@link JsonTable} by a column: by number, by time or by text, as the column is; rows without a value last. */
public final class TableOrder {
    /** Of a text so much decides. */
    private static final int LONGEST = 200;

    private final JsonTable table;
    private final int column;

    private TableOrder(JsonTable table, int column) {
        this.table = table;
        this.column = column;
    }

    /** Rows with equal values stay in the order they came in, either way. */
    public static Integer[] of(JsonTable table, int column, boolean descending) {
        return new TableOrder(table, column).rows(descending);
    }

    private Integer[] rows(boolean descending) {
        String[] texts = new String[table.size()];
        boolean numbers = true;
        boolean times = true;
        for (int row = 0; row < texts.length; row++) {
            int node = table.cell(row, column);
            texts[row] = node < 0 || table.tree().isContainer(node)
                    ? ""
                    : table.tree().text(node, LONGEST);
            boolean string = node >= 0 && table.tree().isString(node);
            texts[row] = !string && texts[row].equals("null") ? "" : texts[row];
            numbers &= texts[row].isEmpty() || !string && number(texts[row]).isPresent();
            times &= texts[row].isEmpty() || Moment.of(texts[row]).isPresent();
        }
        Integer[] rows = new Integer[texts.length];
        Arrays.setAll(rows, row -> row);
        Comparator<Integer> by = numbers ? numbers(texts) : times ? times(texts) : texts(texts);
        Comparator<Integer> full = Comparator.comparing(row -> texts[row].isEmpty());
        Arrays.sort(rows, full.thenComparing(descending ? by.reversed() : by));
        return rows;
    }

    private static Optional<BigDecimal> number(String text) {
        boolean looksLikeIt = text.charAt(0) == '-' || Character.isDigit(text.charAt(0));
        try {
            return looksLikeIt ? Optional.of(new BigDecimal(text)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Comparator<Integer> numbers(String[] texts) {
        BigDecimal[] keys = new BigDecimal[texts.length];
        Arrays.setAll(
                keys,
                row -> texts[row].isEmpty()
                        ? BigDecimal.ZERO
                        : number(texts[row]).orElseThrow());
        return Comparator.comparing(row -> keys[row]);
    }

    private static Comparator<Integer> times(String[] texts) {
        Instant[] keys = new Instant[texts.length];
        Arrays.setAll(keys, row -> Moment.of(texts[row]).orElse(Instant.EPOCH));
        return Comparator.comparing(row -> keys[row]);
    }

    private static Comparator<Integer> texts(String[] texts) {
        String[] keys = new String[texts.length];
        Arrays.setAll(keys, row -> texts[row].toLowerCase(Locale.ROOT));
        return Comparator.comparing(row -> keys[row]);
    }
}
