package hkshell.engine;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A typed line to words, for the line shell and the {@code :} line: split at blanks, {@code "..."} keeps blanks together,
 * a backslash takes the next character as it is, a {@code #} at a word's beginning ends the line when it is the first
 * word.
 */
public final class LineWords {
    private final String line;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;
    private int start = -1;

    private LineWords(String line) {
        this.line = line;
    }

    public static Parsed<List<Word>> split(String line) {
        return new LineWords(line).split();
    }

    private Parsed<List<Word>> split() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '"') {
                int opened = at;
                if (!quoted()) {
                    return Parsed.bad(Problem.usage("The quote is never closed.", "add a \" at its end")
                            .at(Place.at(opened)));
                }
            } else if (c == ' ' || c == '\t') {
                finish();
                at++;
            } else if (c == '#' && words.isEmpty() && start < 0) {
                break;
            } else {
                begin();
                take();
            }
        }
        finish();
        return Parsed.good(List.copyOf(words));
    }

    /** The characters up to the closing quote; false when there is none. */
    private boolean quoted() {
        begin();
        at++;
        while (at < line.length()) {
            if (line.charAt(at) == '"') {
                at++;
                return true;
            }
            take();
        }
        return false;
    }

    /** One character as it is meant; a backslash at the very end is itself. */
    private void take() {
        if (line.charAt(at) == '\\' && at + 1 < line.length()) {
            at++;
        }
        word.append(line.charAt(at));
        at++;
    }

    private void begin() {
        if (start < 0) {
            start = at;
        }
    }

    private void finish() {
        if (start >= 0) {
            words.add(new Word(word.toString(), start));
            word.setLength(0);
            start = -1;
        }
    }

    /** The word as it must be typed to be read back as itself. */
    public static String quote(String word) {
        boolean plain = !word.isEmpty() && word.charAt(0) != '#';
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = c != ' ' && c != '\t' && c != '"' && c != '\\';
        }
        return plain ? word : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
