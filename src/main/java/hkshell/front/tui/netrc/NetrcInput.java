package hkshell.front.tui.netrc;

import hkshell.front.tui.widget.TextField;

/** What has the keys in the pane while something is typed or asked. */
sealed interface NetrcInput {

    /**
     * A text is looked for while it is typed.
     *
     * @param outline the folds to go back to, before each look and when it is left
     * @param row the cursor to go back to
     */
    record Finding(TextField field, NetrcOutline outline, int row) implements NetrcInput {}

    /** A field or the host of an entry is changed, in its row or, when it has none yet, below. */
    record Editing(int index, Slot slot, TextField field) implements NetrcInput {}

    /**
     * A new record: host, login, password, one after the other.
     *
     * @param slot what is typed now; {@code host} and {@code login} hold what was typed before
     */
    record Adding(Slot slot, String host, String login, TextField field) implements NetrcInput {
        static Adding start() {
            return new Adding(Slot.HOST, "", "", TextField.empty());
        }
    }

    /** Whether the record may go. */
    record Removing(int index) implements NetrcInput {}
}
