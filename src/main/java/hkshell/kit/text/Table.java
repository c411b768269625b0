package hkshell.kit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows below heads: columns as wide as their widest cell, two blanks between. Where the whole does not fit, the last column
 * is broken into lines; where too little room is left for that, it stands below its row, once for rows that share it. A
 * row that is too long even so goes on below its last column.
 */
public record Table(List<String> heads, List<List<Styled>> rows) {
    /** For who has no width, such as a pipe. */
    public static final int ANY_WIDTH = Integer.MAX_VALUE;

    private static final String GAP = "  ";

    /** A last column narrower than this is hard to read. */
    private static final int LEAST = 32;

    private static final int INDENT = 6;

    /** As lines of at most so many columns; harmless to print. */
    public List<Styled> lines(int columns) {
        List<List<Styled>> cells = new ArrayList<>();
        List<Styled> top = new ArrayList<>();
        heads.forEach(head -> top.add(Styled.of(head, Role.DIM)));
        cells.add(top);
        rows.forEach(row -> cells.add(harmless(row)));
        int[] widths = widths(cells);
        int last = heads.size() - 1;
        int before = 0;
        for (int at = 0; at < last; at++) {
            before += widths[at] + GAP.length();
        }
        boolean fits = columns - before >= Math.min(widths[last], last == 0 ? 1 : LEAST);
        return fits ? beside(cells, widths, columns - before) : below(cells, widths, columns);
    }

    private static List<Styled> harmless(List<Styled> row) {
        List<Styled> cells = new ArrayList<>();
        for (Styled cell : row) {
            Styled safe = Styled.EMPTY;
            for (Styled.Run run : cell.runs()) {
                safe = safe.plus(Sanitize.line(run.text()), run.role());
            }
            cells.add(safe);
        }
        return cells;
    }

    private static int[] widths(List<List<Styled>> cells) {
        int[] widths = new int[cells.get(0).size()];
        for (List<Styled> row : cells) {
            for (int at = 0; at < row.size(); at++) {
                widths[at] = Math.max(widths[at], row.get(at).width());
            }
        }
        return widths;
    }

    private static List<Styled> beside(List<List<Styled>> cells, int[] widths, int room) {
        List<Styled> lines = new ArrayList<>();
        int last = widths.length - 1;
        for (List<Styled> row : cells) {
            Styled line = before(row, widths);
            if (row.size() <= last || row.get(last).width() <= room) {
                lines.add(row.size() <= last ? line : trimmed(line, row.get(last)));
                continue;
            }
            String indent = " ".repeat(line.width());
            for (String part : Fit.wrap(row.get(last).text(), room)) {
                lines.add(line.plus(part, role(row.get(last))));
                line = Styled.of(indent);
            }
        }
        return lines;
    }

    private static List<Styled> below(List<List<Styled>> cells, int[] widths, int columns) {
        List<Styled> lines = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            Styled row = trimmed(before(cells.get(at), widths), Styled.EMPTY);
            lines.addAll(WrappedLines.of(List.of(row), columns));
            Styled last = last(cells.get(at), widths);
            boolean shared = at + 1 < cells.size() && last.equals(last(cells.get(at + 1), widths));
            if (at > 0 && !shared && last.width() > 0) {
                for (String part : Fit.wrap(last.text(), columns - INDENT)) {
                    lines.add(Styled.of(" ".repeat(INDENT)).plus(part, role(last)));
                }
            }
        }
        return lines;
    }

    private static Styled last(List<Styled> row, int[] widths) {
        return row.size() < widths.length ? Styled.EMPTY : row.get(widths.length - 1);
    }

    private static Role role(Styled cell) {
        return cell.runs().get(0).role();
    }

    /** All cells but the last, each filled up. */
    private static Styled before(List<Styled> row, int[] widths) {
        Styled line = Styled.EMPTY;
        for (int at = 0; at < Math.min(row.size(), widths.length - 1); at++) {
            Styled cell = row.get(at);
            line = line.plus(cell).plus(" ".repeat(widths[at] - cell.width()) + GAP);
        }
        return line;
    }

    /** With a last cell; without one, the blanks at the end go. */
    private static Styled trimmed(Styled line, Styled cell) {
        if (cell.width() > 0) {
            return line.plus(cell);
        }
        List<Styled.Run> runs = new ArrayList<>(line.runs());
        while (!runs.isEmpty() && runs.get(runs.size() - 1).text().isBlank()) {
            runs.remove(runs.size() - 1);
        }
        return new Styled(runs);
    }
}
