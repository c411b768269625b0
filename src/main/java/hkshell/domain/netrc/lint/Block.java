package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with the tokens it is made of: what most rules look at. */
final class Block {
    final Entry.Login record;
    final Token head;
    /** Null for the default. */
    final @Nullable Token host;
    /** Number of the head's token. */
    final int first;
    /** Behind its last byte, a comment on its last line included. */
    final int end;

    final List<Part> parts = new ArrayList<>(3);
    private final String name;
    private final String hostKey;
    private @Nullable Part login;
    private @Nullable Part password;
    private @Nullable Part account;

    Block(Entry.Login record, Token head, @Nullable Token host, int first) {
        this.record = record;
        this.head = head;
        this.host = host;
        this.first = first;
        this.name = record.host();
        this.hostKey = host == null ? "" : HostRules.small(name);
        this.end = head.start() + record.size();
    }

    void add(Token keyword, @Nullable Token value, int last) {
        Part part = new Part(keyword, value, part(keyword.kind()) == null, last);
        parts.add(part);
        if (part.first()) {
            switch (keyword.kind()) {
                case LOGIN -> login = part;
                case PASSWORD -> password = part;
                default -> account = part;
            }
        }
    }

    /** The first of its kind: login, password or account. */
    @Nullable
    Part part(Token.Kind kind) {
        return switch (kind) {
            case LOGIN -> login;
            case PASSWORD -> password;
            default -> account;
        };
    }

    boolean has(Token.Kind kind) {
        Part part = part(kind);
        return part != null && part.value() != null;
    }

    /** What the file calls the host, without quotes. */
    String name() {
        return name;
    }

    /** The host in small letters: as the readers compare it that do not mind case. */
    String hostKey() {
        return hostKey;
    }

    boolean isMachine() {
        return host != null;
    }

    boolean isDefault() {
        return host == null;
    }

    /** Number of the last token of its head. */
    int headLast() {
        return isMachine() ? first + 1 : first;
    }

    /** Number of the last token of its last field, or of its head. */
    int lastToken() {
        return parts.isEmpty() ? headLast() : parts.get(parts.size() - 1).last();
    }

    /** Whether the file ends in its last keyword, so that nothing can be put behind it. */
    boolean isCutOff() {
        return !parts.isEmpty() && parts.get(parts.size() - 1).value() == null;
    }

    Pick pick() {
        return Pick.of(record);
    }
}
