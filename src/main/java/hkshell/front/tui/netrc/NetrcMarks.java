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
import java.util.ArrayList;
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

    private static final int SHORT_HOST = 10;

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
        List<String> who = who(row);
        String text = fitting(who, before, own.texts(), room(row, columns.width()));
        // Of a further record of a host the login says more than the whole of a name that stands above already.
        boolean unnamed = !who.isEmpty() && !text.contains(who.get(who.size() - 1));
        boolean further = row.kind() == Kind.RECORD
                && state.outline().sheet().shadow(row.index()).isPresent();
        return new Mark(unnamed && further ? fitting(who, before, own.texts(), room(row, SHORT_HOST)) : text, role);
    }

    /** The first wording that there is room for; who is told of it before it is said otherwise. */
    private static String fitting(List<String> who, List<String> found, List<String> own, int room) {
        String text = "";
        for (List<String> words : wordings(who, own, !found.get(0).isEmpty())) {
            for (String badge : found) {
                String between = badge.startsWith("!") ? " " : ", ";
                text = joined(joined(words.get(0), between, badge), between, words.get(1));
                if (Width.of(Sanitize.line(text)) <= room) {
                    return text;
                }
            }
        }
        return text;
    }

    /**
     * Pairs of who it is and what the row has of itself, from the longest to the shortest; what was found may tell the latter
     * too, and without room nobody is named.
     */
    private static List<List<String>> wordings(List<String> who, List<String> own, boolean found) {
        List<List<String>> wordings = new ArrayList<>();
        for (String last : own) {
            who.forEach(first -> wordings.add(List.of(first, last)));
        }
        if (found) {
            who.forEach(first -> wordings.add(List.of(first, "")));
        }
        own.forEach(last -> wordings.add(List.of("", last)));
        return wordings;
    }

    private static String joined(String one, String between, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
    }

    /**
     * Whose record it is: of several of a host that says which one it is, so it stands before what there is to say of it.
     * A login, unless an account holds it, only where its field is folded away.
     */
    private List<String> who(NetrcRow row) {
        Optional<Entry.Login> record = row.kind() == Kind.RECORD ? row.record() : Optional.empty();
        Optional<String> account = record.flatMap(this::account);
        if (account.isPresent()) {
            return List.of(account.get());
        }
        // No account's name, so it says what it is where there is room.
        return record.filter(Entry.Machine.class::isInstance)
                .filter(is -> !state.outline().isOpen(row.index()))
                .flatMap(Entry.Login::login)
                .map(login -> List.of("login " + login.value(), login.value()))
                .orElse(List.of());
    }

    /** What a host or a masked password leaves, for without them a mark says nothing; else half of the row. */
    private int room(NetrcRow row, int mostOfHost) {
        if (row.kind() == Kind.RECORD) {
            String host = row.record().map(Entry.Login::host).orElse("default");
            return columns.width() - columns.text() - Math.min(Width.of(Sanitize.line(host)), mostOfHost) - 1;
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
        Optional<Shadow> shadow = sheet.shadow(index);
        if (shadow.isPresent()) {
            return ofShadow(shadow.get());
        }
        if (record instanceof Entry.Default) {
            return sheet.isLastRecord(index) ? Words.of(Role.DIM, "last") : Words.of(Role.WARN, "not last");
        }
        if (!state.outline().isOpen(index) && sheet.drift(record).isPresent()) {
            return Words.of(
                    Role.WARN, "differs from " + sheet.drift(record).get().from(), "differs");
        }
        return Words.of(account(record).isPresent() ? Role.NAME : Role.DIM, "");
    }

    private static Words ofShadow(Shadow shadow) {
        String second = shadow.ordinal();
        String host = second + " of " + shadow.host();
        return shadow.neverAnswers()
                ? Words.of(Role.WARN, host + ", never answers", second + ", never answers", "never answers", "dup")
                : Words.of(Role.WARN, host, "dup");
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
