package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a record takes a field that it lacks: behind its login or host, on a line of its own when the neighbour has one,
 * else on the neighbour's. Login stands before password, because lftp and Ruby read no other order.
 */
final class FieldPlacement {
    /** The indent without which the Heroku CLI sees no field. */
    private static final String INDENT = "  ";

    private final NetrcFile file;
    private final NetrcLayout layout;

    FieldPlacement(NetrcFile file) {
        this.file = file;
        this.layout = file.layout();
    }

    /** The keyword of that kind which the record and the file end in without a value, or null. */
    @Nullable
    Entry waiting(RecordNode record, Field.Kind kind) {
        Token dangling = file.dangling();
        if (dangling == null || !dangling.kind().name().equals(kind.name())) {
            return null;
        }
        for (Entry entry : record.inside()) {
            if (entry instanceof Entry.Stray stray && stray.start == dangling.start()) {
                return stray;
            }
        }
        return null;
    }

    Splice of(RecordNode record, Field.Kind kind, byte[] spelling) {
        String value = new String(spelling, StandardCharsets.ISO_8859_1);
        Entry waiting = waiting(record, kind);
        if (waiting != null) {
            return Splice.insert(((Node) waiting).end, " " + value);
        }
        Field before = neighbour(record, kind);
        String words = kind.keyword() + " " + value;
        int end = before == null ? record.headEnd : before.end;
        boolean ownLine = before == null || layout.beginsLine(before.keywordStart);
        return ownLine && layout.endsWords(end) ? line(record, before, end, words) : inLine(end, words);
    }

    private static @Nullable Field neighbour(RecordNode record, Field.Kind kind) {
        Field login = record.fieldOf(Field.Kind.LOGIN);
        Field password = record.fieldOf(Field.Kind.PASSWORD);
        return switch (kind) {
            case LOGIN -> null;
            case PASSWORD -> login;
            case ACCOUNT -> password == null ? login : password;
        };
    }

    private Splice inLine(int end, String words) {
        return Splice.insert(end, " " + words + (layout.isGlued(end) ? " " : ""));
    }

    private Splice line(RecordNode record, @Nullable Field before, int end, String words) {
        String line = indent(record, before) + words;
        int next = layout.nextLine(end);
        boolean lineHasEnd = layout.lineEndBefore(next) > 0 && next > end;
        return Splice.insert(next, lineHasEnd ? line + "\n" : "\n" + line);
    }

    private String indent(RecordNode record, @Nullable Field before) {
        if (before != null) {
            return layout.indent(before.keywordStart);
        }
        for (Field field : record.fields()) {
            if (layout.beginsLine(field.keywordStart)) {
                return layout.indent(field.keywordStart);
            }
        }
        return (layout.beginsLine(record.start) ? layout.indent(record.start) : "") + INDENT;
    }
}
