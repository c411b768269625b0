package hkshell.domain.netrc.reader;

/** A file that Python opened as text: CRLF and CR are LF to it. Counts lines twice, as Python's lexers do and in truth. */
final class PythonText {
    private final String text;
    private int at;
    private int line = 1;
    private int counted = 1;

    PythonText(String decoded) {
        this.text = decoded.indexOf('\r') < 0
                ? decoded
                : decoded.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The next character, or -1 at the end. */
    int read() {
        if (at == text.length()) {
            return -1;
        }
        char c = text.charAt(at++);
        if (c == '\n') {
            line++;
            counted++;
        }
        return c;
    }

    /** From the character just read on, all that mean nothing but themselves to either lexer; at least that one. */
    String stretch() {
        int end = at;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        String stretch = text.substring(at - 1, end);
        at = end;
        return stretch;
    }

    static boolean isPlain(int c) {
        return c > ' ' && c < 0x7f && c != '\\';
    }

    /** The rest of the line with its LF, empty at the end. The lexers do not count this line, which is how comments hurt. */
    String readLine() {
        int end = text.indexOf('\n', at);
        int next = end < 0 ? text.length() : end + 1;
        String rest = text.substring(at, next);
        at = next;
        line += end < 0 ? 0 : 1;
        return rest;
    }

    int line() {
        return line;
    }

    int counted() {
        return counted;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
