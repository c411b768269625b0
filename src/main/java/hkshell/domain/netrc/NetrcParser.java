package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens to entries, in one pass. Second step of reading. It never fails: what has no meaning where it stands becomes a
 * {@link Entry.Stray}.
 *
 * <p>A record reaches to its last field, and to what else stands on that field's line. Comments and macros below that,
 * before the next record, are entries of their own; they are the record's only if one more field follows.
 */
final class NetrcParser {
    private final byte[] text;
    private final NetrcLexer lexer;
    private final List<Entry> entries = new ArrayList<>();
    /** What stands behind the last field of the record so far. */
    private final List<Entry> behind = new ArrayList<>();

    private @Nullable RecordDraft record;
    /** With nothing but words behind it so far. */
    private @Nullable Field last;

    private @Nullable Token dangling;

    NetrcParser(byte[] text) {
        this.text = text;
        this.lexer = new NetrcLexer(text);
    }

    /** All entries of the file; to be called once. */
    List<Entry> entries() {
        lexer.next();
        while (lexer.kind() != Token.Kind.END) {
            switch (lexer.kind()) {
                case MACHINE, DEFAULT -> {
                    last = null;
                    record();
                }
                case LOGIN -> field(Field.Kind.LOGIN);
                case PASSWORD -> field(Field.Kind.PASSWORD);
                case ACCOUNT -> field(Field.Kind.ACCOUNT);
                case MACDEF -> macdef();
                case COMMENT -> comment();
                default -> words();
            }
        }
        finishRecord();
        return entries;
    }

    /** The keyword that the file ends in without its value. */
    @Nullable
    Token dangling() {
        return dangling;
    }

    private void record() {
        Token keyword = lexer.token();
        if (keyword.kind() == Token.Kind.MACHINE && lexer.next() == Token.Kind.END) {
            finishRecord();
            entries.add(withoutValue(keyword));
            return;
        }
        finishRecord();
        record = new RecordDraft(text, keyword, lexer);
        lexer.next();
    }

    private void finishRecord() {
        if (record != null) {
            entries.add(record.finish());
            record = null;
        }
        entries.addAll(behind);
        behind.clear();
    }

    private void field(Field.Kind kind) {
        Token keyword = lexer.token();
        if (lexer.next() == Token.Kind.END) {
            strayField(withoutValue(keyword), keyword.line());
            return;
        }
        Field field = new Field(text, kind, keyword.start(), lexer);
        last = field;
        RecordDraft open = record;
        if (open == null) {
            strayField(new Entry.Stray(text, keyword, lexer.end(), Entry.Stray.Why.ORPHAN), lexer.line());
        } else if (open.has(kind)) {
            // curl to 8.20, Ruby, Go, JGit and ftp take the first of two; an edit must change the one they read.
            strayField(new Entry.Stray(text, keyword, lexer.end(), Entry.Stray.Why.REPEATED), lexer.line());
        } else {
            open.inside.addAll(behind);
            behind.clear();
            open.put(field);
        }
        lexer.next();
    }

    private Entry.Stray withoutValue(Token keyword) {
        dangling = keyword;
        return new Entry.Stray(text, keyword, keyword.end(), Entry.Stray.Why.NO_VALUE);
    }

    /** A field without effect is the record's own all the same: left behind, it would become the field of another. */
    private void strayField(Entry.Stray stray, int lastLine) {
        if (record == null) {
            behind.add(stray);
            return;
        }
        record.inside.addAll(behind);
        behind.clear();
        record.add(stray, stray.end, lastLine);
    }

    private void comment() {
        Entry.Comment comment = new Entry.Comment(text, lexer);
        if (record != null && behind.isEmpty() && lexer.line() == record.lastLine) {
            record.add(comment, lexer.end(), lexer.line());
        } else {
            behind.add(comment);
        }
        lexer.next();
    }

    private void macdef() {
        Token keyword = lexer.token();
        if (lexer.next() == Token.Kind.END) {
            finishRecord();
            entries.add(withoutValue(keyword));
            return;
        }
        Token name = lexer.token();
        lexer.next();
        behind.add(new Entry.Macdef(text, keyword, name, lexer));
        lexer.next();
    }

    /** Unknown words in a row on one line are one stray. */
    private void words() {
        Token from = lexer.token();
        int end = lexer.end();
        int words = 1;
        while (lexer.next() == Token.Kind.WORD && lexer.line() == from.line()) {
            end = lexer.end();
            words++;
        }
        RecordDraft open = record;
        Entry.Stray stray = new Entry.Stray(text, from, end, why(from, words));
        if (open == null || !belongs(open, from)) {
            behind.add(stray);
        } else {
            open.add(stray, end, from.line());
        }
    }

    private Entry.Stray.Why why(Token word, int words) {
        Field before = last;
        if (before == null) {
            return Entry.Stray.Why.UNKNOWN;
        }
        boolean password = before.kind() == Field.Kind.PASSWORD;
        if (password && before.hasOpenQuote()) {
            return Entry.Stray.Why.QUOTE_TAIL;
        }
        boolean sameLine = before.line() == word.line();
        if (sameLine && !password && before.size() <= 10 && SecretWord.isSecret(before.value())) {
            return Entry.Stray.Why.KEYWORD_TAIL;
        }
        if (sameLine && password) {
            return Entry.Stray.Why.PASSWORD_TAIL;
        }
        // A lone word may be what is left of a record whose login was missing; two are as "method interactive" is.
        return sameLine && words == 1 ? Entry.Stray.Why.VALUE_TAIL : Entry.Stray.Why.UNKNOWN;
    }

    /**
     * Whether unknown words are a field of the record that hkshell does not know, as {@code method interactive} of old
     * Heroku clients: on its last line, or indented under it on the next.
     */
    private boolean belongs(RecordDraft open, Token word) {
        boolean sameLine = word.line() == open.lastLine;
        boolean nextLine = word.line() == open.lastLine + 1 && word.column() > open.column;
        return behind.isEmpty() && (sameLine || nextLine);
    }
}
