package hkshell.domain.netrc.reader;

/** Which characters separate words, by language: what looks like one word to curl may be two to node. */
final class Chars {
    private Chars() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** C's isspace, and Ruby's, Perl's and Java's {@code \s} for bytes. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** JavaScript's {@code \s}. */
    static boolean isJsSpace(char c) {
        return isSpace(c) || c == 0xa0 || c == 0xfeff || isWideSpace(c);
    }

    /** The spaces of Unicode above Latin-1, with its line and paragraph separator. */
    private static boolean isWideSpace(char c) {
        return c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /** The bytes of the space at {@code at} as Go's {@code strings.Fields} sees UTF-8 text, 0 when there is none. */
    static int goSpace(String bytes, int at) {
        char c = bytes.charAt(at);
        if (isSpace(c)) {
            return 1;
        }
        if (c == 0xc2 && at + 1 < bytes.length()) {
            char next = bytes.charAt(at + 1);
            return next == 0x85 || next == 0xa0 ? 2 : 0;
        }
        if ((c == 0xe1 || c == 0xe2 || c == 0xe3) && at + 2 < bytes.length()) {
            int rune = (c & 0xf) << 12 | (bytes.charAt(at + 1) & 0x3f) << 6 | bytes.charAt(at + 2) & 0x3f;
            boolean follows = (bytes.charAt(at + 1) & 0xc0) == 0x80 && (bytes.charAt(at + 2) & 0xc0) == 0x80;
            return follows && isWideSpace((char) rune) ? 3 : 0;
        }
        return 0;
    }

    /** Where the word of non-spaces at {@code at} ends. */
    static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int skipSpaces(String text, int at) {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    static int skipBlanks(String text, int at) {
        int next = at;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
