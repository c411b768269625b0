package hkshell.domain.request;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A word of a line, without its quotes, that remembers where each of its characters stood.
 *
 * <p>Words are split at blanks. {@code "..."} holds blanks together and a backslash takes the next character as it is.
 * So does {@code '...'}, without escapes, where a word begins or after {@code =}, {@code :} or another quote: JSON is
 * copied from shells in single quotes, and an apostrophe inside a word stays one.
 */
public final class Word {
    private final String text;
    private final int[] offsets;

    private Word(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    public String text() {
        return text;
    }

    /** Where the character at an index stood in the line; the index may be the length. */
    public Place at(int index) {
        return Place.at(offsets[Math.min(index, offsets.length - 1)]);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The words of a command line that a shell has split already; places count as if single blanks stood between. */
    public static List<Word> all(List<String> texts) {
        List<Word> words = new ArrayList<>();
        int offset = 0;
        for (String text : texts) {
            int[] offsets = new int[text.length() + 1];
            for (int at = 0; at < offsets.length; at++) {
                offsets[at] = offset + at;
            }
            words.add(new Word(text, offsets));
            offset += text.length() + 1;
        }
        return words;
    }

    /** Splits one line. A quote without its end is a problem at that quote. */
    public static Parsed<List<Word>> split(String line) {
        return new Splitter(line).run();
    }

    private static final class Splitter {
        private final String line;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int[] offsets = new int[16];
        private int at;
        private boolean inWord;
        private boolean quoteMayOpen = true;

        Splitter(String line) {
            this.line = line;
        }

        Parsed<List<Word>> run() {
            while (at < line.length()) {
                char c = line.charAt(at);
                if (c == '"' || c == '\'' && quoteMayOpen) {
                    int start = at;
                    if (!quoted(c)) {
                        return Parsed.bad(Problem.usage("A quote is not closed.", "add the closing " + c)
                                .at(Place.at(start)));
                    }
                } else {
                    plain(c);
                }
            }
            end();
            return Parsed.good(List.copyOf(words));
        }

        private void plain(char c) {
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                end();
                at++;
            } else if (c == '\\' && at + 1 < line.length()) {
                take(line.charAt(at + 1), at);
                quoteMayOpen = true;
                at += 2;
            } else {
                take(c, at);
                quoteMayOpen = c == '=' || c == ':';
                at++;
            }
        }

        /** Reads to the closing quote; false when there is none. */
        private boolean quoted(char quote) {
            inWord = true;
            for (at++; at < line.length(); at++) {
                char c = line.charAt(at);
                if (c == quote) {
                    at++;
                    quoteMayOpen = true;
                    return true;
                }
                if (c == '\\' && quote == '"' && at + 1 < line.length()) {
                    at++;
                }
                take(line.charAt(at), at);
            }
            return false;
        }

        private void take(char c, int offset) {
            inWord = true;
            if (text.length() + 1 >= offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length * 2);
            }
            offsets[text.length()] = offset;
            text.append(c);
        }

        private void end() {
            if (inWord) {
                offsets[text.length()] = at;
                words.add(new Word(text.toString(), Arrays.copyOf(offsets, text.length() + 1)));
                text.setLength(0);
                inWord = false;
            }
            quoteMayOpen = true;
        }
    }
}
