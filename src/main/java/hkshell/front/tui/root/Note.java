package hkshell.front.tui.root;

import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import hkshell.kit.text.WrappedLines;
import java.util.ArrayList;
import java.util.List;

/**
 * The one sentence about the last action.
 *
 * @param mark success and failure are told in letters, not by colour
 * @param hint what to do next; empty when there is nothing to say
 * @param line the same for a shell; it stands in the Log too, so it is the first to go where room is short
 * @param covered whether a window or a field has been opened since: it is not to be seen below those
 */
public record Note(Mark mark, String sentence, String hint, String line, boolean covered) {
    static final Note NOTHING = plain("");

    private static final String GAP = "   ";

    /** What became of the action. */
    enum Mark {
        /** Nothing was done: the sentence is about a key, and goes with the next one. */
        NONE(""),
        OK("OK"),
        NO("NO"),
        /** Nobody here did it. */
        NEWS("!!");

        private final String letters;

        Mark(String letters) {
            this.letters = letters;
        }

        String letters() {
            return letters;
        }
    }

    static Note ok(String sentence) {
        return new Note(Mark.OK, sentence, "", "", false);
    }

    static Note failed(String sentence) {
        return new Note(Mark.NO, sentence, "", "", false);
    }

    static Note failed(Problem problem) {
        return new Note(Mark.NO, problem.sentence(), problem.hint(), "", false);
    }

    static Note news(String sentence) {
        return new Note(Mark.NEWS, sentence, "", "", false);
    }

    static Note plain(String sentence) {
        return new Note(Mark.NONE, sentence, "", "", false);
    }

    /** With the line that does the same, and what it is called, such as {@code in the shell: }. */
    Note with(String label, String command) {
        return new Note(mark, sentence, hint, label + command, covered);
    }

    /** What is left of it when the next key comes. */
    Note afterKey() {
        return mark == Mark.NONE ? NOTHING : this;
    }

    /** As it is when a window opens: what was done before is not what the window is about. */
    Note underWindow() {
        return mark == Mark.OK || mark == Mark.NO ? new Note(mark, sentence, hint, line, true) : this;
    }

    /** Columns before its words. */
    int margin() {
        return mark == Mark.NONE ? 1 : 1 + mark.letters().length() + 2;
    }

    /**
     * As it is shown in so many columns, harmless to print: in one row, or in several, the hint in its own. What goes with the
     * next key has one, so that the panes do not jump twice.
     */
    List<String> rows(int columns, int most) {
        int room = Math.max(0, columns - margin());
        String all = hint.isEmpty() ? sentence : sentence + GAP + hint;
        if (mark == Mark.NONE || most <= 1 || Width.of(Sanitize.line(all)) <= room) {
            return List.of(shown(room));
        }
        List<String> rows = new ArrayList<>();
        List<Styled> said =
                hint.isEmpty() ? List.of(Styled.of(sentence)) : List.of(Styled.of(sentence), Styled.of(hint));
        WrappedLines.of(said, room).forEach(row -> rows.add(row.text()));
        if (rows.size() > most) {
            String rest = String.join(" ", rows.subList(most - 1, rows.size()));
            rows.subList(most - 1, rows.size()).clear();
            rows.add(Fit.cut(rest, room));
        }
        return rows;
    }

    /** As much as so many columns hold; what is cut is cut at its end. */
    private String shown(int columns) {
        String words = Sanitize.line(hint.isEmpty() ? sentence : sentence + GAP + hint);
        String more = Sanitize.line(line);
        if (words.isEmpty()) {
            return Fit.cut(more, columns);
        }
        String all = more.isEmpty() ? words : words + GAP + more;
        return Width.of(all) <= columns ? all : Fit.cut(words, columns);
    }
}
