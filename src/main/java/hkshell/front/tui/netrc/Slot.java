package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/** What of a record can be typed here. */
enum Slot {
    HOST("host"),
    LOGIN("login"),
    PASSWORD("password"),
    ACCOUNT("account");

    private final String label;

    Slot(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Slot of(Field.Kind kind) {
        return switch (kind) {
            case LOGIN -> LOGIN;
            case PASSWORD -> PASSWORD;
            case ACCOUNT -> ACCOUNT;
        };
    }

    /** What the record has in it; never asked of a password. */
    String value(Entry.Login record) {
        return switch (this) {
            case HOST -> record.host();
            case LOGIN -> record.login().map(Field::value).orElse("");
            case ACCOUNT -> record.account().map(Field::value).orElse("");
            case PASSWORD -> "";
        };
    }

    /** The field to change it in: a password is hidden and begins empty, everything else begins as it is. */
    TextField field(Entry.Login record) {
        return this == PASSWORD ? TextField.hidden() : TextField.of(value(record));
    }

    /** Whether the field has a row of its own, to be edited there. */
    boolean isIn(Entry.Login record) {
        return kind().map(kind -> record.field(kind).isPresent()).orElse(true);
    }

    /** Empty for the host. */
    Optional<Field.Kind> kind() {
        return switch (this) {
            case HOST -> Optional.empty();
            case LOGIN -> Optional.of(Field.Kind.LOGIN);
            case PASSWORD -> Optional.of(Field.Kind.PASSWORD);
            case ACCOUNT -> Optional.of(Field.Kind.ACCOUNT);
        };
    }
}
