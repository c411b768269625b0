package hkshell.kit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of text in runs, each with its role: what every front receives and none has to parse. Immutable.
 *
 * @param runs in reading order; never holds a line end
 */
public record Styled(List<Run> runs) {

    /** Neighbouring characters of one meaning. */
    public record Run(String text, Role role) {}

    public static final Styled EMPTY = new Styled(List.of());

    public Styled {
        runs = List.copyOf(runs);
    }

    public static Styled of(String text) {
        return of(text, Role.TEXT);
    }

    public static Styled of(String text, Role role) {
        return text.isEmpty() ? EMPTY : new Styled(List.of(new Run(text, role)));
    }

    public Styled plus(String text) {
        return plus(text, Role.TEXT);
    }

    public Styled plus(String text, Role role) {
        return plus(of(text, role));
    }

    public Styled plus(Styled more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(more.runs);
        return new Styled(all);
    }

    /** The characters without their roles. */
    public String text() {
        StringBuilder all = new StringBuilder();
        for (Run run : runs) {
            all.append(run.text());
        }
        return all.toString();
    }

    /** Columns on a terminal. */
    public int width() {
        int width = 0;
        for (Run run : runs) {
            width += Width.of(run.text());
        }
        return width;
    }
}
