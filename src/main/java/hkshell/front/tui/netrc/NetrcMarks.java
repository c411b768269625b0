package hkshell.front.tui.netrc;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.netrc.NetrcRow.Kind;
import hkshell.front.tui.netrc.NetrcState.Reveal;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Width;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What stands at the right edge of a row: in words, so that no colour is needed to know it. */
final class NetrcMarks {
    /** The columns that the seconds of a shown password take, with the blank before them. */
    static final int COUNTDOWN = 5;

    private final NetrcState state;
    private final Scene scene;
    private final NetrcColumns columns;

    NetrcMarks(NetrcState state, Scene scene, NetrcColumns columns) {
        this.state = state;
        this.scene = scene;
        this.columns = columns;
    }

    /** A word or two; none is the empty text. */
    record Mark(String text, Role role) {
        static final Mark NONE = new Mark("", Role.DIM);
    }

    /** What a row is marked with by itself, from the longest wording to the shortest. */
    private record Words(List<String> texts, Role role) {
        static final Words NONE = of(Role.DIM, "");

        static Words of(Role role, String... texts) {
            return new Words(List.of(texts), role);
        }
    }

    /** In the longest wording that there is room for; what was found stands before what the row has of itself. */
    Mark of(NetrcRow row, boolean underCursor) {
        Words own = own(row, underCursor);
        boolean found = row.kind() != Kind.FINDING && !row.findings().isEmpty();
        List<String> before = found ? FindingWords.marks(row.findings()) : List.of("");
        Role role = found ? FindingWords.role(FindingWords.worst(row.findings())) : own.role();
        int room = room(row);
        String text = "";
        for (String one : before) {
            for (String other : own.texts()) {
                text = one.isEmpty() || other.isEmpty() ? one + other : one + between(one) + other;
                if (Width.of(Sanitize.line(text)) <= room) {
                    return new Mark(text, role);
                }
            }
        }
        return new Mark(text, role);
    }

    private static String between(String badge) {
        return badge.startsWith("!") ? " " : ", ";
    }

    /** What a host or a masked password leaves, for without them a mark says nothing; else half of the row. */
    private int room(NetrcRow row) {
        if (row.kind() == Kind.RECORD) {
            String host = row.record().map(Entry.Login::host).orElse("default");
            return columns.width() - columns.text() - Width.of(Sanitize.line(host)) - 1;
        }
        return row.fieldKind().equals(Optional.of(Field.Kind.PASSWORD))
                ? columns.width() - columns.value() - Secret.MASK.length() - 1
                : columns.width() / 2;
    }

    private Words own(NetrcRow row, boolean underCursor) {
        return switch (row.kind()) {
            case COMMENT, MACRO, MACRO_LINE, MACRO_END -> Words.of(Role.DIM, "ro");
            case STRAY -> Words.of(Role.WARN, "stray");
            case RECORD ->
                row.record().map(record -> ofRecord(row.index(), record)).orElse(Words.NONE);
            case FIELD -> row.field() == null ? Words.NONE : ofField(row, row.field(), underCursor);
            case FINDING -> underCursor && !columns.isNarrow() ? Words.of(Role.DIM, "Enter") : Words.NONE;
        };
    }

    private Words ofRecord(int index, Entry.Login record) {
        NetrcSheet sheet = state.outline().sheet();
        String name = account(record).orElse("");
        String account = name.isEmpty() ? "" : name + " ";
        Optional<Shadow> shadow = sheet.shadow(index);
        if (shadow.isPresent()) {
            String second = shadow.get().ordinal();
            String host = account + second + " of " + shadow.get().host();
            return shadow.get().neverAnswers()
                    ? Words.of(
                            Role.WARN,
                            host + ", never answers",
                            account + second + ", never answers",
                            account + "never answers",
                            account + "dup")
                    : Words.of(Role.WARN, host, account + "dup");
        }
        if (record instanceof Entry.Default) {
            return sheet.isLastRecord(index) ? Words.of(Role.DIM, "last") : Words.of(Role.WARN, "not last");
        }
        if (!state.outline().isOpen(index) && sheet.drift(record).isPresent()) {
            String from = account + "differs from " + sheet.drift(record).get().from();
            return Words.of(Role.WARN, from, account + "differs");
        }
        return name.isEmpty() ? login(index, record) : Words.of(Role.NAME, name);
    }

    /** Whose record it is, where its fields are folded away; left out where there is no room. No account's name, so it says what it is. */
    private Words login(int index, Entry.Login record) {
        return state.outline().isOpen(index)
                ? Words.NONE
                : record.login()
                        .map(login -> Words.of(Role.DIM, "login " + login.value(), ""))
                        .orElse(Words.NONE);
    }

    private Optional<String> account(Entry.Login record) {
        return scene.session().accounts().holding(record).map(Account::name);
    }

    private Words ofField(NetrcRow row, Field field, boolean underCursor) {
        NetrcSheet sheet = state.outline().sheet();
        boolean password = field.kind() == Field.Kind.PASSWORD;
        if (password && state.shows(row.index(), scene.now())) {
            return Words.of(Role.WARN, seconds(state.shown().orElseThrow()) + " s");
        }
        Optional<Drift> drift = sheet.drift(row.owner()).filter(one -> one.kind() == field.kind());
        if (drift.isPresent()) {
            return Words.of(Role.WARN, "differs from " + drift.get().from(), "differs", "!=");
        }
        int same = same(row, field);
        if (same > 0) {
            return Words.of(Role.DIM, "same as line " + same, "same as " + same, "same " + same, "=" + same);
        }
        if (!field.utf8()) {
            return Words.of(Role.WARN, "not UTF-8");
        }
        return password && underCursor && !columns.isNarrow() ? Words.of(Role.DIM, "* show") : Words.NONE;
    }

    /** The line that says the same: of any password, of a login only in a record of the same host; 0 when none does. */
    private int same(NetrcRow row, Field field) {
        NetrcSheet sheet = state.outline().sheet();
        return switch (field.kind()) {
            case PASSWORD -> sheet.sameAs(row.index()).orElse(0);
            case LOGIN -> sheet.shadow(row.index()).map(Shadow::twin).orElse(0);
            case ACCOUNT -> 0;
        };
    }

    /** Begun ones count whole, so that it ends with 1. */
    private long seconds(Reveal reveal) {
        return Duration.between(scene.now(), reveal.until()).plusMillis(999).toSeconds();
    }
}
