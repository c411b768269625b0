package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.lint.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the pane. Made by {@link NetrcOutline} for the lines in sight, painted by {@link NetrcRowPainter}.
 *
 * @param index which entry of the file it belongs to
 * @param owner that entry
 * @param entry what stands here: the owner, or what stands inside a record
 * @param line where it stands in the file, from 1
 * @param text of a note, a stray or a macro's line, passwords masked; empty for records and fields
 * @param field of a record, or null
 * @param findings what is wrong with what stands here; on a folded record or macro, with all that it hides
 */
record NetrcRow(
        Kind kind,
        int index,
        Entry owner,
        Entry entry,
        int line,
        String text,
        @Nullable Field field,
        List<Finding> findings) {

    NetrcRow with(List<Finding> other) {
        return new NetrcRow(kind, index, owner, entry, line, text, field, other);
    }

    /** What a line is, which decides how it looks and what can be done with it. */
    enum Kind {
        RECORD,
        FIELD,
        COMMENT,
        MACRO,
        MACRO_LINE,
        /** The empty line that closes a macro. */
        MACRO_END,
        STRAY,
        /** Below what it is about, while the record or the macro is open. */
        FINDING
    }

    /** The record that it is or that it is a field of; empty on what is only shown. */
    Optional<Entry.Login> record() {
        return (kind == Kind.RECORD || kind == Kind.FIELD) && owner instanceof Entry.Login login
                ? Optional.of(login)
                : Optional.empty();
    }

    Optional<Field.Kind> fieldKind() {
        return Optional.ofNullable(field).map(Field::kind);
    }

    /** Where it stands in its line, from 1; a macro's own lines each have a line of the file to themselves. */
    int column() {
        return field != null ? field.column() : line == entry.line() ? entry.column() : 1;
    }

    /** Whether it is the same part of the same entry, which may stand elsewhere now. */
    boolean isLike(NetrcRow other) {
        return kind == other.kind
                && fieldKind().equals(other.fieldKind())
                && line - owner.line() == other.line - other.owner.line();
    }

    /** Whether it stands inside a record and not beside it. */
    boolean isInside() {
        return entry != owner;
    }
}
