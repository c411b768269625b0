package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a record takes a field that it lacks: in its neighbour's layout, unless that is one that some reader misreads.
 *
 * <p>Account, login, password is the order: lftp and Ruby read no password before a login, and Emacs takes an account
 * behind a login for the login.
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
            int end = ((Node) waiting).end;
            int to = layout.endsLine(end) ? layout.skipBlanks(end) : end;
            return Splice.replace(end, to, (" " + value).getBytes(StandardCharsets.ISO_8859_1));
        }
        String words = kind.keyword() + " " + value;
        Field login = record.fieldOf(Field.Kind.LOGIN);
        if (kind == Field.Kind.ACCOUNT && login != null && layout.beginsLine(login.keywordStart)) {
            int start = layout.skipBlanksBack(login.keywordStart);
            return Splice.insert(start, indent(record, login) + words + "\n");
        }
        Field before = neighbour(record, kind);
        int end = before == null ? record.headEnd : before.end;
        boolean ownLine = before == null || layout.beginsLine(before.keywordStart);
        return ownLine && endsLine(record, end) ? line(record, before, end, words) : inLine(end, words);
    }

    /** The field that it stands behind; null when that is the host. */
    private static @Nullable Field neighbour(RecordNode record, Field.Kind kind) {
        Field login = record.fieldOf(Field.Kind.LOGIN);
        Field password = record.fieldOf(Field.Kind.PASSWORD);
        Field account = record.fieldOf(Field.Kind.ACCOUNT);
        boolean accountFirst = account != null && (password == null || account.start < password.start);
        return switch (kind) {
            case LOGIN -> accountFirst ? account : null;
            case PASSWORD -> login;
            case ACCOUNT -> beforeLogin(login, password);
        };
    }

    private static @Nullable Field beforeLogin(@Nullable Field login, @Nullable Field password) {
        return login != null && password != null && password.start < login.start ? password : null;
    }

    /** Whether nothing but strays and comments of the record stand between there and the end of that line. */
    private boolean endsLine(RecordNode record, int end) {
        if (layout.endsWords(end)) {
            return true;
        }
        int next = layout.nextLine(end);
        for (Field field : record.fields()) {
            if (field.keywordStart >= end && field.keywordStart < next) {
                return false;
            }
        }
        for (Entry entry : record.inside()) {
            Node node = (Node) entry;
            boolean odd = !(entry instanceof Entry.Stray || entry instanceof Entry.Comment) || node.end > next;
            if (odd && node.start >= end && node.start < next) {
                return false;
            }
        }
        return file.dangling() == null && (record.end >= next || layout.endsWords(record.end));
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
        String known = before == null ? fieldIndent(record) : layout.indent(before.keywordStart);
        if (!known.isEmpty()) {
            return known;
        }
        return (layout.beginsLine(record.start) ? layout.indent(record.start) : "") + INDENT;
    }

    /** That of the first field on a line of its own; empty when there is none. */
    private String fieldIndent(RecordNode record) {
        for (Field field : record.fields()) {
            if (layout.beginsLine(field.keywordStart)) {
                return layout.indent(field.keywordStart);
            }
        }
        return "";
    }
}
