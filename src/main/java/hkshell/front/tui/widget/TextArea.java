package hkshell.front.tui.widget;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.paint.Canvas;
import hkshell.kit.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several lines being typed. Each is a {@link TextField}, so that the keys inside a line are the same; Enter begins a new
 * one, and what reaches over a line's end joins it with its neighbour.
 *
 * @param lines at least one
 * @param row the line with the cursor
 */
public record TextArea(List<TextField> lines, int row) {
    public TextArea {
        lines = List.copyOf(lines);
    }

    /** With a text to change, the cursor at its beginning. */
    public static TextArea of(String text) {
        List<TextField> lines = new ArrayList<>();
        for (String line : split(text)) {
            lines.add(TextField.of(line).at(0));
        }
        return new TextArea(lines, 0);
    }

    private static String[] split(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    }

    public String text() {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(line.text()));
        return String.join("\n", texts);
    }

    private TextField line() {
        return lines.get(row);
    }

    /** The area after a key; empty when the key is none of it. */
    public Optional<TextArea> press(Key key, int height) {
        if (key.is(Key.Kind.ENTER)) {
            return Optional.of(insert("\n"));
        }
        return switch (key.kind()) {
            case UP -> Optional.of(to(row - 1));
            case DOWN -> Optional.of(to(row + 1));
            case PAGE_UP -> Optional.of(to(row - Math.max(1, height - 1)));
            case PAGE_DOWN -> Optional.of(to(row + Math.max(1, height - 1)));
            case TAB -> Optional.of(insert("  "));
            default ->
                key.equals(Key.ctrl('p'))
                        ? Optional.of(to(row - 1))
                        : key.equals(Key.ctrl('n'))
                                ? Optional.of(to(row + 1))
                                : over(key).or(() -> inLine(key));
        };
    }

    private Optional<TextArea> inLine(Key key) {
        return line().press(key).map(this::with);
    }

    /** What goes on in the line above or below. */
    private Optional<TextArea> over(Key key) {
        boolean first = line().cursor() == 0 && row > 0;
        boolean last = line().cursor() == length(line()) && row + 1 < lines.size();
        if (first && (key.is(Key.Kind.LEFT) || key.equals(Key.ctrl('b')))) {
            return Optional.of(new TextArea(lines, row - 1).at(Integer.MAX_VALUE));
        }
        if (last && (key.is(Key.Kind.RIGHT) || key.equals(Key.ctrl('f')))) {
            return Optional.of(new TextArea(lines, row + 1).at(0));
        }
        if (first && (key.is(Key.Kind.BACKSPACE) || key.equals(Key.ctrl('h')))) {
            return Optional.of(joined(row - 1));
        }
        boolean deletes = key.is(Key.Kind.DELETE) || key.equals(Key.ctrl('d')) || key.equals(Key.ctrl('k'));
        return last && deletes ? Optional.of(joined(row)) : Optional.empty();
    }

    private static int length(TextField line) {
        return line.text().length();
    }

    /** A line and the next as one, the cursor between them. */
    private TextArea joined(int upper) {
        List<TextField> all = new ArrayList<>(lines);
        TextField one = all.get(upper);
        String both = one.text() + all.remove(upper + 1).text();
        all.set(upper, line().holding(both, length(one)));
        return new TextArea(all, upper);
    }

    private TextArea with(TextField other) {
        List<TextField> all = new ArrayList<>(lines);
        all.set(row, other);
        return new TextArea(all, row);
    }

    private TextArea at(int column) {
        return with(line().at(column));
    }

    /** In another line, in the same column as far as it reaches; what was killed goes along. */
    private TextArea to(int other) {
        int at = Math.max(0, Math.min(other, lines.size() - 1));
        TextArea there = new TextArea(lines, at);
        return there.with(line().holding(there.line().text(), line().cursor()));
    }

    /** The cursor at a place of the text. */
    public TextArea at(Place place) {
        return new TextArea(lines, Math.max(0, Math.min(place.line(), lines.size()) - 1)).at(place.column() - 1);
    }

    /** Typed or pasted: lines stay lines. */
    public TextArea insert(String text) {
        String before = line().text().substring(0, line().cursor());
        String after = line().text().substring(line().cursor());
        String[] parts = split(text);
        List<TextField> all = new ArrayList<>(lines.subList(0, row));
        for (int at = 0; at < parts.length; at++) {
            String begun = (at == 0 ? before : "") + parts[at];
            boolean last = at == parts.length - 1;
            all.add(line().holding(last ? begun + after : begun, begun.length()));
        }
        int end = all.size() - 1;
        all.addAll(lines.subList(row + 1, lines.size()));
        return new TextArea(all, end);
    }

    /** Paints what fits around the cursor. The part seen moves by halves, so that most keys repaint one line. */
    public void paint(Canvas canvas, boolean focused) {
        int height = canvas.rows();
        int half = Math.max(1, height / 2);
        int wanted = row / half * half - (height > 2 ? half / 2 : 0);
        int top = Math.max(0, Math.min(wanted, lines.size() - height));
        for (int at = 0; at < height && top + at < lines.size(); at++) {
            boolean here = top + at == row;
            TextField line = here ? line() : lines.get(top + at).at(0);
            line.paint(canvas, 0, at, canvas.columns(), focused && here);
        }
    }
}
