package hkshell.front.tui.root;

import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Width;

/**
 * The one sentence about the last action.
 *
 * @param mark success and failure are told in letters, not by colour
 * @param hint what to do next; empty when there is nothing to say
 * @param line the same for a shell; it stands in the Log too, so it is the first to go where room is short
 */
public record Note(Mark mark, String sentence, String hint, String line) {
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
        return new Note(Mark.OK, sentence, "", "");
    }

    static Note failed(String sentence) {
        return new Note(Mark.NO, sentence, "", "");
    }

    static Note failed(Problem problem) {
        return new Note(Mark.NO, problem.sentence(), problem.hint(), "");
    }

    static Note news(String sentence) {
        return new Note(Mark.NEWS, sentence, "", "");
    }

    static Note plain(String sentence) {
        return new Note(Mark.NONE, sentence, "", "");
    }

    /** With the line that does the same, and what it is called, such as {@code in the shell: }. */
    Note with(String label, String command) {
        return new Note(mark, sentence, hint, label + command);
    }

    /** What is left of it when the next key comes. */
    Note afterKey() {
        return mark == Mark.NONE ? NOTHING : this;
    }

    /** What is left of it when a window opens over the panes: what is over is not what the window is about. */
    Note underWindow() {
        return mark == Mark.OK || mark == Mark.NO ? NOTHING : this;
    }

    /** As much as so many columns hold, harmless to print; what is cut is cut at its end. */
    String shown(int columns) {
        String words = Sanitize.line(hint.isEmpty() ? sentence : sentence + GAP + hint);
        String more = Sanitize.line(line);
        if (words.isEmpty()) {
            return Fit.cut(more, columns);
        }
        String all = more.isEmpty() ? words : words + GAP + more;
        return Width.of(all) <= columns ? all : Fit.cut(words, columns);
    }
}
