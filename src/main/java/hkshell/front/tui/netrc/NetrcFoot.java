package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.front.tui.netrc.NetrcInput.Adding;
import hkshell.front.tui.netrc.NetrcInput.Asking;
import hkshell.front.tui.netrc.NetrcInput.Editing;
import hkshell.front.tui.netrc.NetrcInput.Moving;
import hkshell.front.tui.netrc.NetrcInput.Removing;
import hkshell.front.tui.netrc.NetrcInput.Searching;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines below the list: what is typed or asked, else the sum of the file. Never so many that the row under the cursor
 * has no room, unless the pane is a single line.
 */
final class NetrcFoot {
    /** Smaller panes need every line for the list. */
    private static final int ROWS_TO_SPARE = 5;

    private NetrcFoot() {}

    /** A text, and behind it what is typed, when something is. */
    record Line(String text, Role role, @Nullable TextField field) {}

    static List<Line> of(NetrcState state, Size pane) {
        List<Line> lines = state.input()
                .map(input -> input.accept(new OfInput(state, pane)))
                .orElseGet(() -> spare(summary(state, pane.columns()), pane));
        return lines.subList(Math.max(0, lines.size() - Math.max(1, pane.rows() - 1)), lines.size());
    }

    /** The lines for what has the keys. */
    private record OfInput(NetrcState state, Size pane) implements NetrcInput.Visitor<List<Line>> {
        @Override
        public List<Line> searching(Searching input) {
            return List.of(new Line("/ ", Role.KEY, input.field()));
        }

        @Override
        public List<Line> asking(Asking input) {
            return List.of(
                    new Line("Who answers? Host or URL", Role.TITLE, null), new Line("for ", Role.KEY, input.field()));
        }

        @Override
        public List<Line> adding(Adding input) {
            return NetrcFoot.adding(input, pane.columns());
        }

        @Override
        public List<Line> moving(Moving input) {
            List<Line> lines = new ArrayList<>();
            String title = "Move " + called(record(state, input.index())) + "; a host or a line:";
            for (String line : Fit.wrap(Sanitize.line(title), pane.columns())) {
                lines.add(new Line(line, Role.TITLE, null));
            }
            lines.add(new Line(input.label(), Role.KEY, input.field()));
            return lines;
        }

        @Override
        public List<Line> removing(Removing input) {
            return NetrcFoot.removing(state, input, pane.columns());
        }

        /** A field that is there is edited in its own row. */
        @Override
        public List<Line> editing(Editing input) {
            return input.slot().isIn(record(state, input.index()))
                    ? spare("Enter saves, Esc leaves it", pane)
                    : List.of(new Line(input.slot().label() + ": ", Role.KEY, input.field()));
        }
    }

    private static List<Line> adding(Adding adding, int columns) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Fit.cut("A new record; Esc leaves.", columns), Role.TITLE, null));
        for (Slot slot : adding.asked()) {
            boolean now = slot == adding.slot();
            lines.add(
                    now
                            ? new Line(Fit.pad(slot.label() + ":", 10), Role.KEY, adding.field())
                            : done(slot, adding.at(slot).field().text(), columns));
        }
        return lines;
    }

    private static Line done(Slot slot, String typed, int columns) {
        return plain(Fit.cut(Fit.pad(slot.label() + ":", 10) + Sanitize.line(typed), columns));
    }

    private static List<Line> removing(NetrcState state, Removing removing, int columns) {
        Entry.Login record = record(state, removing.index());
        String question =
                "Remove the record " + called(record) + ", line " + record.line() + comments(state, record) + "?";
        List<Line> lines = new ArrayList<>();
        for (String line : Fit.wrap(Sanitize.line(question), columns)) {
            lines.add(new Line(line, Role.DANGER, null));
        }
        lines.add(new Line("y removes, n keeps it", Role.KEY, null));
        return lines;
    }

    private static String called(Entry.Login record) {
        return record.host()
                + record.login().map(field -> " of " + field.value()).orElse("");
    }

    /** What goes with it. */
    private static String comments(NetrcState state, Entry.Login record) {
        StringBuilder told = new StringBuilder();
        for (Entry.Comment comment : NetrcEditor.goingWith(state.outline().file(), record)) {
            told.append(told.isEmpty() ? ", with the comment on its line: " : ", and ")
                    .append(comment.masked());
        }
        return told.toString();
    }

    private static Entry.Login record(NetrcState state, int index) {
        return (Entry.Login) state.outline().sheet().entries().get(index);
    }

    private static String summary(NetrcState state, int columns) {
        return state.outline().size() == 0 ? "" : state.outline().sheet().summary(columns);
    }

    private static List<Line> spare(String text, Size pane) {
        return text.isEmpty() || pane.rows() < ROWS_TO_SPARE ? List.of() : List.of(plain(text));
    }

    private static Line plain(String text) {
        return new Line(text, Role.DIM, null);
    }
}
