package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;

/** Questions about lines and blanks around an offset: what the editor needs to leave the neighbours' layout alone. */
final class NetrcLayout {
    private final byte[] text;
    private final int first;

    NetrcLayout(byte[] text) {
        this.text = text;
        this.first = NetrcLexer.afterMark(text);
    }

    /** How long the line end at this offset is: 2 for CRLF, 0 where there is none. */
    static int lineEndLength(byte[] text, int at) {
        if (at >= text.length || !NetrcLexer.isLineEnd(text[at])) {
            return 0;
        }
        return text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n' ? 2 : 1;
    }

    /** How long the line end just before this offset is; 0 where there is none. */
    static int lineEndLengthBefore(byte[] text, int at) {
        if (at == 0 || !NetrcLexer.isLineEnd(text[at - 1])) {
            return 0;
        }
        return at >= 2 && text[at - 1] == '\n' && text[at - 2] == '\r' ? 2 : 1;
    }

    int lineEndBefore(int at) {
        return at <= first ? 0 : lineEndLengthBefore(text, at);
    }

    boolean isBehindCr(int at) {
        return at > first && text[at - 1] == '\r';
    }

    int end() {
        return text.length;
    }

    /** Whether a line begins exactly here, be it behind a byte order mark. */
    boolean isLineStart(int at) {
        return at <= first || NetrcLexer.isLineEnd(text[at - 1]);
    }

    /** Where the last line before an offset is that has nothing but its LF; -1 when there is none. */
    int lastEmptyLine(int before) {
        int at = before - 1;
        while (at >= first && !(text[at] == '\n' && (at == first || text[at - 1] == '\n'))) {
            at--;
        }
        return at < first ? -1 : at;
    }

    /** Whether a NUL stands on the line before this offset. */
    boolean hasNulOnLine(int end) {
        int at = end;
        while (at > first && !NetrcLexer.isLineEnd(text[at - 1])) {
            at--;
            if (text[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether only blanks stand before it on its line. */
    boolean beginsLine(int at) {
        return isLineStart(skipBlanksBack(at));
    }

    /** Whether only blanks follow it on its line. */
    boolean endsLine(int at) {
        int next = skipBlanks(at);
        return next == text.length || NetrcLexer.isLineEnd(text[next]);
    }

    /** Whether only blanks or a comment follow it on its line. */
    boolean endsWords(int at) {
        int next = skipBlanks(at);
        return next == text.length || NetrcLexer.isLineEnd(text[next]) || text[next] == '#';
    }

    /** The start of the line, for an offset with only blanks before it. */
    int skipBlanksBack(int at) {
        int look = at;
        while (look > first && NetrcLexer.isBlank(text[look - 1])) {
            look--;
        }
        return look;
    }

    int skipBlanks(int at) {
        int look = at;
        while (look < text.length && NetrcLexer.isBlank(text[look])) {
            look++;
        }
        return look;
    }

    /** The next word's start, or the end of the file. */
    int skipGap(int at) {
        int look = at;
        while (look < text.length && NetrcLexer.isGap(text[look])) {
            look++;
        }
        return look;
    }

    /** The offset behind the line's end; the end of the file where the line has none. */
    int nextLine(int at) {
        int look = at;
        while (look < text.length && !NetrcLexer.isLineEnd(text[look])) {
            look++;
        }
        return look + lineEndLength(text, look);
    }

    /** Whether a word follows at once, without a blank: so it is behind a closing quote. */
    boolean isGlued(int end) {
        return end < text.length && !NetrcLexer.isGap(text[end]);
    }

    /** The blanks before a word that begins its line. */
    String indent(int word) {
        int from = skipBlanksBack(word);
        int to = word;
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
