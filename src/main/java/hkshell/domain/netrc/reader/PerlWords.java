package hkshell.domain.netrc.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * A line cut into words as git-credential-netrc and Perl's Net::Netrc do: {@code "..."} to the very next quote, a
 * backslash makes itself vanish. At a lone backslash before the line's end the real program loops for ever.
 */
record PerlWords(List<String> words, boolean endless) {

    static PerlWords of(String line) {
        List<String> words = new ArrayList<>();
        int lastQuote = line.lastIndexOf('"');
        int at = Chars.skipSpaces(line, 0);
        while (at < line.length()) {
            int end;
            if (line.charAt(at) == '"' && lastQuote > at) {
                end = line.indexOf('"', at + 1);
                words.add(unescaped(line.substring(at + 1, end)));
                end++;
            } else {
                end = plainEnd(line, at);
                words.add(unescaped(line.substring(at, end)));
                if (end == line.length() - 1 && line.charAt(end) == '\\') {
                    return new PerlWords(words, true);
                }
            }
            at = Chars.skipSpaces(line, end);
        }
        return new PerlWords(words, false);
    }

    private static int plainEnd(String line, int from) {
        int end = from;
        while (end < line.length() && !Chars.isSpace(line.charAt(end))) {
            if (line.charAt(end) == '\\') {
                if (end + 1 == line.length()) {
                    break;
                }
                end++;
            }
            end++;
        }
        return end;
    }

    private static String unescaped(String word) {
        if (word.indexOf('\\') < 0) {
            return word;
        }
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            char c = word.charAt(at++);
            boolean escapes = c == '\\' && at < word.length();
            plain.append(escapes ? word.charAt(at++) : c);
        }
        return plain.toString();
    }
}
