package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record while the parser still reads it. Mutable, and gone once the record is made. */
final class RecordDraft {
    final byte[] text;
    final boolean isDefault;
    final int start;
    final int line;
    final int column;
    final int headStart;
    final boolean headQuoted;
    final int headEnd;
    final List<Entry> inside = new ArrayList<>(0);

    @Nullable
    Field login;

    @Nullable
    Field password;

    @Nullable
    Field account;

    int end;
    int lastLine;

    /** @param head the lexer at the host, or at {@code default} itself */
    RecordDraft(byte[] text, Token keyword, NetrcLexer head) {
        this.text = text;
        this.isDefault = keyword.kind() == Token.Kind.DEFAULT;
        this.start = keyword.start();
        this.line = keyword.line();
        this.column = keyword.column();
        this.headStart = head.start();
        this.headQuoted = head.isQuoted();
        this.headEnd = head.end();
        this.end = head.end();
        this.lastLine = head.line();
    }

    boolean has(Field.Kind kind) {
        return switch (kind) {
            case LOGIN -> login != null;
            case PASSWORD -> password != null;
            case ACCOUNT -> account != null;
        };
    }

    void put(Field field) {
        switch (field.kind()) {
            case LOGIN -> login = field;
            case PASSWORD -> password = field;
            case ACCOUNT -> account = field;
        }
        grow(field.end, field.line());
    }

    void add(Entry entry, int entryEnd, int entryLine) {
        inside.add(entry);
        grow(entryEnd, entryLine);
    }

    private void grow(int newEnd, int newLine) {
        end = newEnd;
        lastLine = newLine;
    }

    Entry.Login finish() {
        return isDefault ? new Entry.Default(this) : new Entry.Machine(this);
    }
}
