package hkshell.kit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows below heads: columns as wide as their widest cell, two blanks between. Where the whole does not fit, the last column
 * is broken into lines; where too little room is left for that, it stands below its row. A row is never told by another one.
 */
public record Table(List<String> heads, List<List<Styled>> rows) {
    /** For who has no width, such as a pipe. */
    public static final int ANY_WIDTH = Integer.MAX_VALUE;

    private static final String GAP = "  ";

    /** A last column narrower than this is hard to read. */
    private static final int LEAST = 32;

    private static final int INDENT = 6;

    /** Of more rows, so many tell how wide the columns are: to look at a million takes as long as to print them. */
    private static final int LOOKED_AT = 20_000;

    /** As lines of at most so many columns, as far as the other columns than the last leave room; harmless to print. */
    public List<Styled> lines(int columns) {
        List<Styled> lines = new ArrayList<>();
        each(columns, lines::add);
        return lines;
    }

    /** The same, each line as soon as it is made, so that none of a long table need be kept. */
    public void each(int columns, Consumer<Styled> to) {
        int[] widths = widths();
        int last = heads.size() - 1;
        int before = 0;
        for (int at = 0; at < last; at++) {
            before += widths[at] + GAP.length();
        }
        boolean fits = columns - before >= Math.min(widths[last], last == 0 ? 1 : LEAST);
        if (fits) {
            beside(widths, columns - before, to);
        } else {
            below(widths, columns, to);
        }
    }

    private List<Styled> top() {
        List<Styled> top = new ArrayList<>(heads.size());
        heads.forEach(head -> top.add(Styled.of(head, Role.DIM)));
        return top;
    }

    private List<Styled> row(int at) {
        return harmless(rows.get(at));
    }

    private static List<Styled> harmless(List<Styled> row) {
        List<Styled> cells = new ArrayList<>(row.size());
        for (Styled cell : row) {
            cells.add(harmless(cell));
        }
        return cells;
    }

    private static Styled harmless(Styled cell) {
        List<Styled.Run> runs = new ArrayList<>(cell.runs().size());
        boolean clean = true;
        for (Styled.Run run : cell.runs()) {
            String text = Sanitize.line(run.text());
            clean &= text.equals(run.text());
            runs.add(new Styled.Run(text, run.role()));
        }
        return clean ? cell : new Styled(runs);
    }

    /** Of a long table's rows some, evenly spread, with the first and the last. */
    private int[] widths() {
        int[] widths = new int[heads.size()];
        widen(widths, top());
        int looks = Math.min(LOOKED_AT, rows.size());
        for (int look = 0; look < looks; look++) {
            int at = looks == 1 ? 0 : (int) ((long) look * (rows.size() - 1) / (looks - 1));
            widen(widths, row(at));
        }
        return widths;
    }

    private static void widen(int[] widths, List<Styled> row) {
        for (int at = 0; at < row.size(); at++) {
            widths[at] = Math.max(widths[at], row.get(at).width());
        }
    }

    private void beside(int[] widths, int room, Consumer<Styled> to) {
        beside(top(), widths, room, to);
        for (int at = 0; at < rows.size(); at++) {
            beside(row(at), widths, room, to);
        }
    }

    private static void beside(List<Styled> row, int[] widths, int room, Consumer<Styled> to) {
        int last = widths.length - 1;
        Styled line = before(row, widths);
        if (row.size() <= last || row.get(last).width() <= room) {
            to.accept(row.size() <= last ? line : trimmed(line, row.get(last)));
            return;
        }
        String indent = " ".repeat(line.width());
        for (String part : Fit.wrap(row.get(last).text(), room)) {
            to.accept(line.plus(part, role(row.get(last))));
            line = Styled.of(indent);
        }
    }

    private void below(int[] widths, int columns, Consumer<Styled> to) {
        to.accept(trimmed(before(top(), widths), Styled.EMPTY));
        for (int at = 0; at < rows.size(); at++) {
            List<Styled> row = row(at);
            to.accept(trimmed(before(row, widths), Styled.EMPTY));
            Styled last = last(row, widths);
            if (last.width() > 0) {
                lastLines(last, columns - INDENT).forEach(to);
            }
        }
    }

    /** A sentence speaks for itself; a word needs its head. */
    private List<Styled> lastLines(Styled last, int room) {
        String indent = " ".repeat(INDENT);
        if (last.width() < LEAST && last.text().indexOf(' ') < 0) {
            return List.of(Styled.of(indent)
                    .plus(heads.get(heads.size() - 1) + " ", Role.DIM)
                    .plus(last.text(), role(last)));
        }
        List<Styled> lines = new ArrayList<>();
        for (String part : Fit.wrap(last.text(), room)) {
            lines.add(Styled.of(indent).plus(part, role(last)));
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
        List<Styled.Run> runs = new ArrayList<>();
        for (int at = 0; at < Math.min(row.size(), widths.length - 1); at++) {
            Styled cell = row.get(at);
            runs.addAll(cell.runs());
            // A row that was not looked at may be wider.
            String rest = " ".repeat(Math.max(0, widths[at] - cell.width()));
            runs.add(new Styled.Run(rest + GAP, Role.TEXT));
        }
        return new Styled(runs);
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
