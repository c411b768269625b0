package hkshell.domain.netrc;

/**
 * Cuts a netrc file into tokens, one at a time and each byte once, whatever the bytes are. First step of reading; {@link
 * NetrcParser} pulls the tokens.
 *
 * <p>A quoted word must close on its own line, else its quote is an ordinary character: curl 8.11 and Python 3.11 let an
 * unclosed quote swallow the records below it, and a tree that did the same could not show or edit them.
 */
final class NetrcLexer {
    private enum Expected {
        KEYWORD,
        VALUE,
        MACRO_NAME,
        MACRO_BODY
    }

    private final byte[] text;
    private final int first;
    private int at;
    private int line = 1;
    private int lineStart;
    private Expected expected = Expected.KEYWORD;

    private Token.Kind kind = Token.Kind.END;
    private int start;
    private int tokenLine = 1;
    private int tokenColumn = 1;
    private boolean quoted;
    private boolean closed;

    NetrcLexer(byte[] text) {
        this.text = text;
        this.first = afterMark(text);
        this.at = first;
        this.lineStart = first;
    }

    /** Where the text begins: behind a byte order mark, which is no part of the first word here. */
    static int afterMark(byte[] text) {
        boolean marked = text.length >= 3 && text[0] == (byte) 0xef && text[1] == (byte) 0xbb && text[2] == (byte) 0xbf;
        return marked ? 3 : 0;
    }

    static boolean isLineEnd(byte c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }

    static boolean isGap(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    Token.Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return at;
    }

    int line() {
        return tokenLine;
    }

    int column() {
        return tokenColumn;
    }

    /** Whether the word stands in quotes that close. */
    boolean isQuoted() {
        return quoted;
    }

    /** Whether the macro body ended at an empty line and not at the end of the file. */
    boolean isClosed() {
        return closed;
    }

    Token token() {
        return new Token(kind, start, at, tokenLine, tokenColumn);
    }

    /** Goes on to the next token; at the end of the file it stays there. */
    Token.Kind next() {
        if (expected == Expected.MACRO_BODY) {
            begin();
            body();
            kind = Token.Kind.BODY;
            expected = Expected.KEYWORD;
            return kind;
        }
        skipGap();
        begin();
        quoted = false;
        if (at == text.length) {
            kind = Token.Kind.END;
        } else if (expected == Expected.KEYWORD) {
            keyword();
        } else {
            word();
            kind = Token.Kind.VALUE;
            expected = expected == Expected.MACRO_NAME ? Expected.MACRO_BODY : Expected.KEYWORD;
        }
        return kind;
    }

    private void begin() {
        start = at;
        tokenLine = line;
        tokenColumn = at - lineStart + 1;
    }

    private void skipGap() {
        while (at < text.length && isGap(text[at])) {
            if (isLineEnd(text[at])) {
                endLine();
            } else {
                at++;
            }
        }
    }

    /** Steps over one line end: LF, CRLF, or a lone CR, which Python and old Macs end lines with. */
    private void endLine() {
        if (text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n') {
            at++;
        }
        at++;
        line++;
        lineStart = at;
    }

    private void keyword() {
        if (text[at] == '#') {
            toLineEnd();
            kind = Token.Kind.COMMENT;
            return;
        }
        word();
        kind = quoted ? Token.Kind.WORD : Keyword.of(text, start, at);
        expected = switch (kind) {
            case MACHINE, LOGIN, PASSWORD, ACCOUNT -> Expected.VALUE;
            case MACDEF -> Expected.MACRO_NAME;
            default -> Expected.KEYWORD;
        };
    }

    private void word() {
        int close = text[at] == '"' ? closingQuote(at) : -1;
        if (close >= 0) {
            quoted = true;
            at = close + 1;
            return;
        }
        while (at < text.length && !isGap(text[at])) {
            at++;
        }
    }

    /**
     * The quote that closes the one at {@code open} on the same line, or -1. When there is none, no later word of the line
     * can begin with a quote, so a line is searched in vain at most once.
     */
    private int closingQuote(int open) {
        int look = open + 1;
        while (look < text.length && !isLineEnd(text[look])) {
            if (text[look] == '"') {
                return look;
            }
            boolean escapes = text[look] == '\\' && look + 1 < text.length && !isLineEnd(text[look + 1]);
            look += escapes ? 2 : 1;
        }
        return -1;
    }

    private void toLineEnd() {
        while (at < text.length && !isLineEnd(text[at])) {
            at++;
        }
    }

    private void body() {
        toLineEnd();
        closed = false;
        while (at < text.length && !closed) {
            endLine();
            int begin = at;
            toLineEnd();
            closed = at < text.length && isAllBlank(begin, at);
        }
        if (closed) {
            endLine();
        }
    }

    private boolean isAllBlank(int from, int to) {
        int look = from;
        while (look < to && isBlank(text[look])) {
            look++;
        }
        return look == to;
    }
}
