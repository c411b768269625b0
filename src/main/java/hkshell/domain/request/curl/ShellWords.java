package hkshell.domain.request.curl;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of the first command of a text for a POSIX shell, with bash's {@code $'...'}. Variables are not known here and
 * stay as they are spelled.
 *
 * @param words of the command, without their quotes
 * @param variables that the shell would have put values in for
 * @param rest whether something follows that is not the command's: a pipe, a file, another command
 * @param open whether a quote is not closed
 */
record ShellWords(List<String> words, List<String> variables, boolean rest, boolean open) {
    ShellWords {
        words = List.copyOf(words);
        variables = List.copyOf(variables);
    }

    static ShellWords of(String text) {
        return new Splitter(text).run();
    }

    private static final class Splitter {
        private final String text;
        private final List<String> words = new ArrayList<>();
        private final List<String> variables = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean inWord;
        private boolean open;
        private int at;

        Splitter(String text) {
            this.text = text;
        }

        ShellWords run() {
            boolean rest = false;
            while (at < text.length() && !rest) {
                rest = step(text.charAt(at));
            }
            end();
            return new ShellWords(words, variables, rest, open);
        }

        /** Whether the command ends here although the text does not. */
        private boolean step(char c) {
            switch (c) {
                case '\'' -> single();
                case '"' -> doubled();
                case '\\' -> escaped();
                case '$' -> dollar();
                case ' ', '\t', '\r' -> {
                    end();
                    at++;
                }
                case '\n' -> {
                    end();
                    at++;
                    return !words.isEmpty() && !text.substring(at).isBlank();
                }
                case '|', ';', '&', '>' -> {
                    return true;
                }
                case '<' -> {
                    return input();
                }
                case '#' -> {
                    return comment();
                }
                default -> take(c);
            }
            return false;
        }

        private void take(char c) {
            inWord = true;
            word.append(c);
            at++;
        }

        private void end() {
            if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }

        private void single() {
            int close = text.indexOf('\'', at + 1);
            open |= close < 0;
            inWord = true;
            word.append(text, at + 1, close < 0 ? text.length() : close);
            at = close < 0 ? text.length() : close + 1;
        }

        private void doubled() {
            inWord = true;
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                char c = text.charAt(at);
                boolean escape = c == '\\' && at + 1 < text.length() && "\"\\$`\n".indexOf(text.charAt(at + 1)) >= 0;
                if (escape) {
                    word.append(text.charAt(at + 1) == '\n' ? "" : text.substring(at + 1, at + 2));
                    at += 2;
                } else {
                    variable();
                    take(c);
                }
            }
            open |= at >= text.length();
            at++;
        }

        /** A backslash before a line's end joins the lines. */
        private void escaped() {
            at++;
            boolean crlf = text.startsWith("\r\n", at);
            if (crlf || text.startsWith("\n", at)) {
                at += crlf ? 2 : 1;
            } else if (at < text.length()) {
                take(text.charAt(at));
            }
        }

        private void dollar() {
            if (text.startsWith("$'", at)) {
                ansi();
            } else if (text.startsWith("$\"", at)) {
                at++;
            } else {
                variable();
                take('$');
            }
        }

        /** Notes the name of one that begins here. */
        private void variable() {
            int from = at + (text.startsWith("${", at) ? 2 : 1);
            int to = from;
            while (to < text.length() && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '_')) {
                to++;
            }
            if (text.charAt(at) == '$' && to > from) {
                variables.add(text.substring(from, to));
            }
        }

        private void ansi() {
            AnsiQuote quote = AnsiQuote.at(text, at + 2);
            inWord = true;
            word.append(quote.text());
            open |= !quote.closed();
            at = quote.end();
        }

        /** {@code <(...)} is a word, whatever stands in it; any other {@code <} is a file. */
        private boolean input() {
            if (!text.startsWith("<(", at)) {
                return true;
            }
            int close = text.indexOf(')', at);
            inWord = true;
            word.append(text, at, close < 0 ? text.length() : close + 1);
            at = close < 0 ? text.length() : close + 1;
            return false;
        }

        private boolean comment() {
            if (inWord) {
                take('#');
                return false;
            }
            int line = text.indexOf('\n', at);
            at = line < 0 ? text.length() : line;
            return false;
        }
    }
}
