package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Misreading;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcValue;
import hkshell.domain.netrc.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file laid out for the rules: tokens, records made of them, and lines. Every question takes constant time or nearly. */
final class Sheet {
    final NetrcFile file;
    final FileFacts facts;
    final byte[] text;
    final List<Token> tokens;
    final List<Block> blocks = new ArrayList<>();
    /** Offset behind a byte order mark. */
    final int first;

    private @Nullable List<Value> values;
    private @Nullable List<Macro> macros;
    private final int[] lines;
    /** For each token the number of the record it stands in or behind, -1 before any. */
    private final int[] owners;

    Sheet(NetrcFile file, FileFacts facts) {
        this.file = file;
        this.facts = facts;
        this.text = file.bytes();
        this.tokens = file.tokens();
        this.first = hasMark() ? 3 : 0;
        this.lines = lineStarts();
        this.owners = new int[tokens.size()];
        collect();
    }

    /** A value that some readers take for another one. */
    record Value(Token token, List<Misreading> misreadings) {}

    List<Value> values() {
        List<Value> known = values;
        if (known == null) {
            known = new ArrayList<>();
            Values.collect(this, known);
            values = known;
        }
        return known;
    }

    List<Macro> macros() {
        List<Macro> known = macros;
        if (known == null) {
            known = Macro.all(this);
            macros = known;
        }
        return known;
    }

    boolean hasMark() {
        return text.length >= 3 && text[0] == (byte) 0xef && text[1] == (byte) 0xbb && text[2] == (byte) 0xbf;
    }

    private int[] lineStarts() {
        int[] starts = new int[16];
        starts[0] = first;
        int count = 1;
        for (int at = first; at < text.length; at++) {
            boolean half = text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n';
            if (isLineEnd(text[at]) && !half) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = at + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private void collect() {
        List<Entry.Login> records = file.records();
        Block open = null;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
            switch (token.kind()) {
                case MACHINE, DEFAULT -> {
                    boolean machine = token.kind() == Token.Kind.MACHINE;
                    if (!machine || next != null) {
                        open = new Block(records.get(blocks.size()), token, machine ? next : null, at);
                        blocks.add(open);
                    }
                }
                case LOGIN, PASSWORD, ACCOUNT -> {
                    if (open != null) {
                        open.add(token, next, next == null ? at : at + 1);
                    }
                }
                default -> {}
            }
            owners[at] = blocks.size() - 1;
        }
    }

    /** The record that a token stands in or behind; null before any. */
    @Nullable
    Block owner(int token) {
        return owners[token] < 0 ? null : blocks.get(owners[token]);
    }

    /** The record that an offset stands in or behind. */
    @Nullable
    Block ownerAt(int offset) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).head.start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : blocks.get(low - 1);
    }

    /** The kind of the token that an offset lies in; that of a gap is a word's. */
    Token.Kind kindAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < tokens.size() && tokens.get(low).start() <= offset
                ? tokens.get(low).kind()
                : Token.Kind.WORD;
    }

    /** Whether the token is a part of a record, and not only behind it. */
    boolean isInside(int token) {
        Block owner = owner(token);
        return owner != null && tokens.get(token).start() < owner.end;
    }

    /** Whether only blanks stand before it on its line. */
    boolean beginsLine(int token) {
        return token == 0 || tokens.get(token - 1).line() != tokens.get(token).line();
    }

    /** Whether no other token follows on its line. */
    boolean endsLine(int token) {
        return token + 1 == tokens.size()
                || tokens.get(token + 1).line() != tokens.get(token).line();
    }

    int lineOf(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return Math.max(1, found >= 0 ? found + 1 : -found - 1);
    }

    int columnOf(int offset) {
        return Math.max(1, offset - lines[lineOf(offset) - 1] + 1);
    }

    int lineCount() {
        return lines.length;
    }

    int lineStart(int line) {
        return line > lines.length ? text.length : lines[line - 1];
    }

    /** Before its line end. */
    int lineEnd(int line) {
        if (line >= lines.length) {
            return text.length;
        }
        int next = lines[line];
        boolean pair = next - 2 >= first && text[next - 1] == '\n' && text[next - 2] == '\r';
        return pair ? next - 2 : next - 1;
    }

    /** The line of a token's last byte. */
    int lastLine(Token token) {
        return token.kind() == Token.Kind.BODY ? lineOf(Math.max(token.start(), token.end() - 1)) : token.line();
    }

    /** One character a byte. */
    String latin(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }

    String spelling(Token token) {
        return latin(token.start(), token.end());
    }

    /** Whether a word stands in quotes that close. */
    boolean isQuoted(Token token) {
        if (text[token.start()] != '"') {
            return false;
        }
        int look = token.start() + 1;
        while (look < token.end() - 1 && text[look] != '"') {
            look += text[look] == '\\' ? 2 : 1;
        }
        return look == token.end() - 1 && text[look] == '"';
    }

    /** Whether a word begins with a quote that its line does not close. */
    boolean isOpen(Token token) {
        return token.end() > token.start() && text[token.start()] == '"' && !isQuoted(token);
    }

    /** What a word means, as UTF-8. */
    String meaning(Token token) {
        return new String(
                NetrcValue.meaning(text, token.start(), token.end(), isQuoted(token)), StandardCharsets.UTF_8);
    }

    /** Where the next byte stands that is no blank. */
    int skipBlanks(int offset) {
        int at = offset;
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    /** Behind the last byte before an offset that is no blank. */
    int skipBlanksBack(int offset) {
        int at = offset;
        while (at > first && isBlank(text[at - 1])) {
            at--;
        }
        return at;
    }

    boolean isAtLineEnd(int offset) {
        return offset >= text.length || isLineEnd(text[offset]);
    }

    static boolean isLineEnd(byte c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }
}
