package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a machine and the default have in common: three fields and what stands between them. */
abstract class RecordNode extends Node {
    /** Behind the words that begin it: {@code machine} and its host, or {@code default}. */
    final int headEnd;

    private final @Nullable Field login;
    private final @Nullable Field password;
    private final @Nullable Field account;
    private final List<Entry> inside;

    RecordNode(RecordDraft draft) {
        super(draft.text, draft.start, draft.end, draft.line, draft.column);
        this.headEnd = draft.headEnd;
        this.login = draft.login;
        this.password = draft.password;
        this.account = draft.account;
        this.inside = draft.inside.isEmpty() ? List.of() : Collections.unmodifiableList(draft.inside);
    }

    public Optional<Field> login() {
        return Optional.ofNullable(login);
    }

    public Optional<Field> password() {
        return Optional.ofNullable(password);
    }

    public Optional<Field> account() {
        return Optional.ofNullable(account);
    }

    public List<Entry> inside() {
        return inside;
    }

    final @Nullable Field fieldOf(Field.Kind kind) {
        return switch (kind) {
            case LOGIN -> login;
            case PASSWORD -> password;
            case ACCOUNT -> account;
        };
    }

    /** Its fields, in file order. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(3);
        for (Field.Kind kind : Field.Kind.values()) {
            Field field = fieldOf(kind);
            if (field != null) {
                fields.add(field);
            }
        }
        fields.sort((one, other) -> Integer.compare(one.start, other.start));
        return fields;
    }

    @Override
    public String toString() {
        StringBuilder shown =
                new StringBuilder("line " + line() + ": ").append(NetrcValue.decode(text, start, headEnd));
        for (Field field : fields()) {
            shown.append(' ').append(field);
        }
        return shown.toString();
    }
}
