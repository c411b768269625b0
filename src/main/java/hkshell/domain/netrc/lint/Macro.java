package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.List;

/** A macro as it is spelled: keyword, name, and the lines of its body. */
final class Macro {
    final Sheet sheet;
    final Token keyword;
    final Token name;
    final Token body;
    /** Number of the keyword's token. */
    final int at;

    private final int lastLine;
    private final boolean closed;

    private Macro(Sheet sheet, int at) {
        this.sheet = sheet;
        this.at = at;
        this.keyword = sheet.tokens.get(at);
        this.name = sheet.tokens.get(at + 1);
        this.body = sheet.tokens.get(at + 2);
        this.lastLine = sheet.lastLine(body);
        this.closed = body.end() > body.start()
                && Sheet.isLineEnd(sheet.text[body.end() - 1])
                && lastLine > body.line()
                && isEmpty(sheet, lastLine);
    }

    static List<Macro> all(Sheet sheet) {
        List<Macro> all = new ArrayList<>();
        for (int at = 0; at + 2 < sheet.tokens.size(); at++) {
            if (sheet.tokens.get(at).kind() == Token.Kind.MACDEF) {
                all.add(new Macro(sheet, at));
            }
        }
        return all;
    }

    boolean isClosed() {
        return closed;
    }

    /** The line of its last byte; of a closed one the empty line. */
    int lastLine() {
        return lastLine;
    }

    /** The last line that is its own text. */
    int lastTextLine() {
        return isClosed() ? lastLine() - 1 : lastLine();
    }

    private static boolean isEmpty(Sheet sheet, int line) {
        return sheet.isAtLineEnd(sheet.skipBlanks(sheet.lineStart(line)));
    }

    /** Where a line's text begins: on the first line, which is the name's, behind the name. */
    int start(int line) {
        return Math.max(body.start(), sheet.lineStart(line));
    }

    Words words(int line) {
        return new Words(sheet, start(line), Math.max(start(line), sheet.lineEnd(line)));
    }

    /** The line from which on it is a record in all but the empty line before; 0 when it is none. */
    int recordLine() {
        int found = 0;
        int line = lastTextLine();
        for (; line > body.line(); line--) {
            Words words = words(line);
            boolean head = words.count() > 0 && (words.is(0, "machine") || words.is(0, "default"));
            found = head ? line : found;
            if (!head
                    && words.count() > 0
                    && !words.isField(0)
                    && !words.word(0).startsWith("#")) {
                break;
            }
        }
        boolean hasText = line > body.line() || words(body.line()).count() > 0;
        return hasText ? found : 0;
    }
}
