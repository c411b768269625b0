package hkshell.domain.netrc.reader;

/** The words of tnftp: between blanks, LF and commas, or in quotes; a backslash makes itself vanish; a NUL cuts a word. */
final class FtpWords {
    private static final int LONGEST = 100;
    private static final int MOST_MACROS = 16;
    private static final int LONGEST_NAME = 8;
    private static final int LARGEST_MACRO = 4096;

    private final String text;
    private int at;
    private boolean sawEnd;
    private int counted;
    private int lines = 1;
    private String word = "";
    private boolean tooLong;
    private int openQuote = -1;
    private int keywordLine;
    private int macros;
    private int macroBytes;

    FtpWords(String text) {
        this.text = text;
    }

    /** False at the end, at an empty word, which ends the file to ftp, and at one that is too long. */
    boolean next() {
        while (at < text.length() && isGap(text.charAt(at))) {
            at++;
        }
        if (sawEnd || tooLong || at == text.length()) {
            return false;
        }
        StringBuilder read = new StringBuilder();
        boolean quoted = text.charAt(at) == '"';
        if (quoted) {
            at++;
        } else {
            // The first character of a plain word escapes nothing.
            read.append(text.charAt(at++));
        }
        int begin = at;
        if (!read(read, quoted) && quoted) {
            openQuote = begin;
        }
        int nul = read.indexOf("\0");
        word = nul < 0 ? read.toString() : read.substring(0, nul);
        if (is("machine") || is("default")) {
            keywordLine = line();
        }
        return !tooLong && !word.isEmpty();
    }

    /** False when the file ends before the word does. */
    private boolean read(StringBuilder read, boolean quoted) {
        while (true) {
            if (at == text.length()) {
                sawEnd = true;
                return false;
            }
            char c = text.charAt(at++);
            if (quoted ? c == '"' : isGap(c)) {
                return true;
            }
            if (c == '\\') {
                if (at == text.length()) {
                    sawEnd = true;
                    return false;
                }
                c = text.charAt(at++);
            }
            read.append(c);
            if (read.length() == LONGEST) {
                tooLong = true;
                return true;
            }
        }
    }

    private static boolean isGap(char c) {
        return c == '\n' || c == '\t' || c == ' ' || c == ',';
    }

    String word() {
        return word;
    }

    boolean is(String keyword) {
        return word.equals(keyword);
    }

    boolean isKeyword() {
        return switch (word) {
            case "default", "login", "password", "passwd", "account", "machine", "macdef" -> true;
            default -> false;
        };
    }

    boolean tooLong() {
        return tooLong;
    }

    /** The line of the last word. */
    int line() {
        int end = Math.max(counted, at - 1);
        while (counted < end) {
            lines += text.charAt(counted++) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The line of the quote that nothing closes, 0 when there is none. */
    int openQuoteLine() {
        int line = 1;
        for (int before = 0; before < openQuote; before++) {
            line += text.charAt(before) == '\n' ? 1 : 0;
        }
        return openQuote < 0 ? 0 : line;
    }

    /** The line of the last machine or default. */
    int keywordLine() {
        return keywordLine;
    }

    /** Behind the word macdef, to an empty line; false where ftp gives up on the file. */
    boolean skipMacro() {
        while (at < text.length() && Chars.isBlank(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || text.charAt(at) == '\n' || macros == MOST_MACROS) {
            return false;
        }
        macros++;
        int nameEnd = Math.min(at + 1 + LONGEST_NAME, text.length());
        at++;
        while (at < nameEnd && !Chars.isSpace(text.charAt(at))) {
            at++;
        }
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
        return end >= 0 && skipBody();
    }

    private boolean skipBody() {
        boolean begins = true;
        while (at < text.length() && macroBytes < LARGEST_MACRO) {
            boolean lineEnd = text.charAt(at++) == '\n';
            if (lineEnd && begins) {
                return true;
            }
            begins = lineEnd;
            macroBytes++;
        }
        return false;
    }
}
