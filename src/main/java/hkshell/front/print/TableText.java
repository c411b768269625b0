package hkshell.front.print;

import hkshell.kit.text.Fit;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.util.ArrayList;
import java.util.List;

/** A table as lines of text: columns as wide as their widest cell, two blanks between, nothing after the last. */
final class TableText {
    private TableText() {}

    static List<String> lines(List<String> heads, List<List<Styled>> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(heads);
        for (List<Styled> row : rows) {
            List<String> texts = new ArrayList<>();
            for (Styled cell : row) {
                texts.add(Sanitize.line(cell.text()));
            }
            cells.add(texts);
        }
        int[] widths = widths(cells, heads.size());
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            lines.add(line(row, widths));
        }
        return lines;
    }

    private static int[] widths(List<List<String>> cells, int columns) {
        int[] widths = new int[columns];
        for (List<String> row : cells) {
            for (int at = 0; at < row.size(); at++) {
                widths[at] = Math.max(widths[at], Width.of(row.get(at)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < row.size(); at++) {
            line.append(Fit.pad(row.get(at), widths[at])).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
