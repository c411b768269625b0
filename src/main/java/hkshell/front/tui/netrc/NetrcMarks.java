package hkshell.front.tui.netrc;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.netrc.NetrcState.Reveal;
import hkshell.kit.text.Role;
import hkshell.kit.text.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    Mark of(NetrcRow row, boolean underCursor) {
        return switch (row.kind()) {
            case COMMENT, MACRO, MACRO_LINE, MACRO_END -> new Mark("ro", Role.DIM);
            case STRAY -> new Mark("stray", Role.WARN);
            case RECORD ->
                row.record().map(record -> ofRecord(row.index(), record)).orElse(Mark.NONE);
            case FIELD -> row.field() == null ? Mark.NONE : ofField(row.index(), row.field(), underCursor);
        };
    }

    private Mark ofRecord(int index, Entry.Login record) {
        NetrcSheet sheet = state.outline().sheet();
        if (sheet.isShadowed(index)) {
            return new Mark(account(record).map(name -> name + " dup").orElse("dup"), Role.WARN);
        }
        if (record instanceof Entry.Default) {
            return sheet.isLastRecord(index) ? new Mark("last", Role.DIM) : new Mark("not last", Role.WARN);
        }
        return account(record).map(name -> new Mark(name, Role.NAME)).orElse(Mark.NONE);
    }

    private Optional<String> account(Entry.Login record) {
        return scene.session().accounts().holding(record).map(Account::name);
    }

    private Mark ofField(int index, Field field, boolean underCursor) {
        if (field.kind() == Field.Kind.PASSWORD) {
            return ofPassword(index, field, underCursor);
        }
        return field.utf8() ? Mark.NONE : new Mark("not UTF-8", Role.WARN);
    }

    private Mark ofPassword(int index, Field field, boolean underCursor) {
        if (state.shows(index, scene.now())) {
            return new Mark(seconds(state.shown().orElseThrow()) + " s", Role.WARN);
        }
        OptionalInt same = state.outline().sheet().sameAs(index);
        if (same.isPresent()) {
            return new Mark(same(same.getAsInt()), Role.DIM);
        }
        if (!field.utf8()) {
            return new Mark("not UTF-8", Role.WARN);
        }
        return underCursor && !columns.isNarrow() ? new Mark("* show", Role.DIM) : Mark.NONE;
    }

    /** In as many words as there is room for behind the masked password. */
    private String same(int line) {
        int room = columns.width() - columns.value() - Secret.MASK.length() - 1;
        for (String words : List.of("same as " + line, "same " + line)) {
            if (words.length() <= room) {
                return words;
            }
        }
        return "=" + line;
    }

    /** Begun ones count whole, so that it ends with 1. */
    private long seconds(Reveal reveal) {
        return Duration.between(scene.now(), reveal.until()).plusMillis(999).toSeconds();
    }
}
