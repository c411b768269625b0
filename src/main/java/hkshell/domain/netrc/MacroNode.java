package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.List;

/** The bytes of a macro: its name, its lines, and whether an empty one ends it. */
abstract class MacroNode extends Node {
    private final int nameStart;
    private final int nameEnd;
    private final boolean closed;

    /** @param body the lexer behind the name, at the body */
    MacroNode(byte[] text, Token keyword, Token name, NetrcLexer body) {
        super(text, keyword.start(), body.end(), keyword.line(), keyword.column());
        this.nameStart = name.start();
        this.nameEnd = name.end();
        this.closed = body.isClosed();
    }

    public String name() {
        return NetrcValue.decode(text, nameStart, nameEnd);
    }

    /** Its lines without their ends; what follows the name on its own line is the first of them. */
    public List<String> body() {
        List<String> lines = new ArrayList<>();
        int to = bodyEnd();
        for (int at = nameEnd; at < to; ) {
            int lineEnd = at;
            while (lineEnd < to && !NetrcLexer.isLineEnd(text[lineEnd])) {
                lineEnd++;
            }
            String line = NetrcValue.decode(text, at, lineEnd);
            if (at > nameEnd || !line.isBlank()) {
                lines.add(at > nameEnd ? line : line.strip());
            }
            at = lineEnd + NetrcLayout.lineEndLength(text, lineEnd);
        }
        return lines;
    }

    /** Whether an empty line ends it; if not, it reaches to the end of the file and would swallow what is added there. */
    public boolean closed() {
        return closed;
    }

    /** Whether the line that closes it has more than its LF, blanks or a CR: to some readers it is not empty then. */
    boolean closesOddly() {
        return closed && (text[end - 1] != '\n' || text[end - 2] != '\n');
    }

    @Override
    public String spelling() {
        return slice(start, bodyEnd());
    }

    public String masked() {
        return Masking.of(NetrcValue.decode(text, start, bodyEnd()));
    }

    /** Before the line end of its last line, the closing empty one left out. */
    private int bodyEnd() {
        int to = end;
        if (closed) {
            to -= NetrcLayout.lineEndLengthBefore(text, to);
            while (NetrcLexer.isBlank(text[to - 1])) {
                to--;
            }
        }
        return Math.max(nameEnd, to - NetrcLayout.lineEndLengthBefore(text, to));
    }

    @Override
    public String toString() {
        return "line " + line() + ": macdef " + name();
    }
}
