package hkshell.front.tui.widget;

import hkshell.kit.text.Fit;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** Lines of runs broken at blanks into rows of at most so many columns; what goes on stands below what it goes on with. */
public final class WrappedLines {
    private final int columns;
    private final List<Styled> rows = new ArrayList<>();

    private WrappedLines(int columns) {
        this.columns = columns;
    }

    public static List<Styled> of(List<Styled> lines, int columns) {
        WrappedLines wrapped = new WrappedLines(columns);
        for (Styled line : lines) {
            wrapped.add(line);
        }
        return wrapped.rows;
    }

    private void add(Styled line) {
        if (line.width() <= columns) {
            rows.add(line);
            return;
        }
        Styled safe = Styled.EMPTY;
        for (Styled.Run run : line.runs()) {
            safe = safe.plus(Sanitize.line(run.text()), run.role());
        }
        String text = safe.text();
        int indent = indent(text, columns / 2);
        int from = 0;
        while (Fit.headEnd(text, from, columns - (from > 0 ? indent : 0)) < text.length()) {
            int to = end(text, from, Math.max(1, columns - (from > 0 ? indent : 0)));
            row(safe, from, to, indent);
            from = to;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
        row(safe, from, text.length(), indent);
    }

    /** Below the last column of the line that begins behind two blanks or more, as far as it is no further than that. */
    private static int indent(String text, int most) {
        int indent = 0;
        for (int at = 1; at < Math.min(most, text.length()); at++) {
            boolean begins = text.charAt(at) != ' ' && text.charAt(at - 1) == ' ';
            indent = begins && (at < 2 || text.charAt(at - 2) == ' ') ? at : indent;
        }
        return indent;
    }

    /** Behind the last word that fits, or inside one that is too long for a row of its own. */
    private static int end(String text, int from, int room) {
        int head = Fit.headEnd(text, from, room);
        int most = Math.max(head, from + Character.charCount(text.codePointAt(from)));
        if (most >= text.length() || text.charAt(most) == ' ') {
            return most;
        }
        int blank = Fit.lastBlank(text, from, most - 1);
        boolean any = blank > from && !text.substring(from, blank).isBlank();
        return any ? blank : most;
    }

    private void row(Styled line, int from, int to, int indent) {
        Styled row = from > 0 ? Styled.of(" ".repeat(indent)) : Styled.EMPTY;
        int at = 0;
        for (Styled.Run run : line.runs()) {
            int end = at + run.text().length();
            if (end > from && at < to) {
                row = row.plus(run.text().substring(Math.max(0, from - at), Math.min(end, to) - at), run.role());
            }
            at = end;
        }
        if (from < to) {
            rows.add(row);
        }
    }
}
