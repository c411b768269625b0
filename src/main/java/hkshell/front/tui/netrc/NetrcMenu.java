package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.front.tui.loop.MenuItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code x} offers for the row under the cursor. A letter that is a key of the pane too does the same here as there.
 */
final class NetrcMenu {
    static final char PREVIEW = 'v';
    static final char REPAIR = 'r';
    static final char UNDO = 'u';

    private NetrcMenu() {}

    static List<MenuItem> of(NetrcState state) {
        List<MenuItem> items = new ArrayList<>();
        Optional<NetrcRow> row = state.current();
        if (row.isPresent() && state.record().isPresent()) {
            ofRecord(items, state, row.get(), state.record().get());
        }
        items.add(new MenuItem('a', "add a record", "add"));
        ofFindings(items, state);
        items.add(new MenuItem('w', "check the whole file", "check-file"));
        items.add(new MenuItem(UNDO, "take the last edit back", "undo"));
        items.add(new MenuItem('U', "make it again", "redo"));
        items.add(new MenuItem('S', "who answers? for a host or URL", "resolve"));
        items.add(new MenuItem('E', "edit the whole file in your editor", "edit-file"));
        items.add(new MenuItem('=', "show what the last edit changed", "diff"));
        return items;
    }

    private static void ofFindings(List<MenuItem> items, NetrcState state) {
        if (NetrcRepairs.hasFindings(state)) {
            items.add(new MenuItem('i', "what was found here", "explain-findings"));
        }
        NetrcRepairs.fixable(state).ifPresent(rule -> {
            items.add(new MenuItem(PREVIEW, "see what the fix of " + rule + " changes", "preview-fix"));
            items.add(new MenuItem(REPAIR, "repair " + rule + " in the file", "fix"));
        });
    }

    private static void ofRecord(List<MenuItem> items, NetrcState state, NetrcRow row, Entry.Login record) {
        if (row.fieldKind().equals(Optional.of(Field.Kind.PASSWORD))) {
            items.add(new MenuItem('*', "show the password for ten seconds", "reveal"));
        }
        if (row.field() == null && record instanceof Entry.Machine) {
            items.add(new MenuItem('e', "change the host", "edit"));
        }
        for (Slot slot : List.of(Slot.LOGIN, Slot.PASSWORD, Slot.ACCOUNT)) {
            String verb = slot.isIn(record) ? "change the " : "add the ";
            items.add(new MenuItem(letter(slot), verb + slot.label(), "edit-" + slot.label()));
        }
        if (state.outline().sheet().isShadowed(row.index())) {
            items.add(new MenuItem('F', "let it answer first for its host", "move-first"));
        }
        items.add(new MenuItem('<', "move up", "move-up"));
        items.add(new MenuItem('>', "move down", "move-down"));
        items.add(new MenuItem('m', "move before or behind ...", "move-before"));
        items.add(new MenuItem('d', "remove the record", "delete"));
    }

    private static char letter(Slot slot) {
        return slot == Slot.ACCOUNT ? 'c' : slot == Slot.LOGIN ? 'L' : 'P';
    }
}
