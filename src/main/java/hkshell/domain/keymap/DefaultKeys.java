package hkshell.domain.keymap;

import static hkshell.domain.keymap.Area.ACCOUNTS;
import static hkshell.domain.keymap.Area.ANYWHERE;
import static hkshell.domain.keymap.Area.HISTORY;
import static hkshell.domain.keymap.Area.TEXT;

import java.util.ArrayList;
import java.util.List;

/** The keys as they come: one row an action. Capitals are the bigger or riskier sister of the small letter. */
final class DefaultKeys {
    /** Rank of hints that never stand in the hint line by themselves. */
    private static final int NEVER = 99;

    private final List<Binding> rows = new ArrayList<>();

    private DefaultKeys() {}

    static List<Binding> rows() {
        DefaultKeys keys = new DefaultKeys();
        keys.moving();
        keys.looking();
        keys.acting();
        keys.shell();
        keys.panes();
        keys.typing();
        return keys.rows;
    }

    private void moving() {
        row(ANYWHERE, "up", "up k", "", "", NEVER, "Move up.");
        row(ANYWHERE, "down", "down j", "", "", NEVER, "Move down.");
        row(ANYWHERE, "left", "left h", "", "", NEVER, "Fold, or move left.");
        row(ANYWHERE, "right", "right l", "", "", NEVER, "Unfold, or move right.");
        row(ANYWHERE, "top", "g home", "", "", NEVER, "Go to the first line.");
        row(ANYWHERE, "bottom", "G end", "", "", NEVER, "Go to the last line.");
        row(ANYWHERE, "page-up", "page-up", "", "", NEVER, "Go one page up.");
        row(ANYWHERE, "page-down", "page-down", "", "", NEVER, "Go one page down.");
        row(ANYWHERE, "half-up", "ctrl-u", "", "", NEVER, "Go half a page up.");
        row(ANYWHERE, "half-down", "ctrl-d", "", "", NEVER, "Go half a page down.");
        row(ANYWHERE, "answer-down", "J", "", "", NEVER, "Scroll the answer down, from any pane.");
        row(ANYWHERE, "answer-up", "K", "", "", NEVER, "Scroll the answer up, from any pane.");
        row(ANYWHERE, "next-pane", "tab", "", "pane", 5, "Go to the next pane.");
        row(ANYWHERE, "previous-pane", "shift-tab", "", "", NEVER, "Go to the pane before.");
        for (Area pane : Area.panes()) {
            String number = Integer.toString(pane.number());
            row(ANYWHERE, "pane-" + number, number, "", "", NEVER, "Go to pane " + number + ", " + pane.title() + ".");
        }
        row(ANYWHERE, "previous-tab", "[", "", "", NEVER, "Show the tab before, inside the pane.");
        row(ANYWHERE, "next-tab", "]", "", "", NEVER, "Show the next tab, inside the pane.");
        row(ANYWHERE, "escape", "esc ctrl-g", "", "", NEVER, "One step out, or stop a call. Never leaves hkshell.");
    }

    private void looking() {
        row(ANYWHERE, "find", "/", "", "find", 4, "Find, or filter the list.");
        row(ANYWHERE, "find-next", "n", "", "", NEVER, "Go to the next match.");
        row(ANYWHERE, "find-previous", "N", "", "", NEVER, "Go to the match before.");
        row(ANYWHERE, "reveal", "*", "", "reveal", 19, "Show the secret under the cursor for ten seconds.");
        row(ANYWHERE, "zoom", "f", "zoom", "zoom", 18, "Give the pane the whole screen, or take it back.");
        row(ANYWHERE, "narrower", "{", "", "", NEVER, "Make the pane smaller.");
        row(ANYWHERE, "wider", "}", "", "", NEVER, "Make the pane larger.");
        row(ANYWHERE, "log", "@", "", "", NEVER, "Make the log larger, or small again.");
        row(ANYWHERE, "themes", "T", "theme", "theme", 22, "Choose the colours, with a live preview.");
        row(ANYWHERE, "redraw", "ctrl-l", "", "redraw", 23, "Draw the whole screen anew.");
    }

    private void acting() {
        row(
                ANYWHERE,
                "enter",
                "enter",
                "",
                "",
                NEVER,
                "Do the obvious: use the account, open the record, send, follow.");
        row(ANYWHERE, "send", "s", "", "send", 6, "Send the request.");
        row(ANYWHERE, "explain", "S", "", "explain", 12, "Show what would be sent, without sending it.");
        row(ANYWHERE, "again", "r", "", "again", 16, "Do the thing under the cursor again.");
        row(ANYWHERE, "edit", "e", "", "edit", 8, "Edit here.");
        row(ANYWHERE, "add", "a", "", "add", 9, "Add one.");
        row(ANYWHERE, "delete", "d", "", "delete", 10, "Delete; always asks.");
        row(ANYWHERE, "copy", "y", "copy", "copy", 7, "Copy: a menu of what.");
        row(ANYWHERE, "undo", "u", "netrc undo", "undo", 11, "Take the last edit back, also one of an earlier run.");
        row(ANYWHERE, "redo", "U", "netrc redo", "", NEVER, "Make the edit again that was taken back.");
        row(ANYWHERE, "account", "p", "", "account", 16, "Choose the account.");
        row(ANYWHERE, "arm", "W", "arm", "arm", 12, "Allow writes for five minutes.");
    }

    private void shell() {
        row(ANYWHERE, "help", "? f1", "help", "help", 1, "Search the help; Enter there runs the row.");
        row(ANYWHERE, "command", ":", "", "command", 2, "Type any command, with completion.");
        row(ANYWHERE, "menu", "x", "", "menu", 9, "Everything that can be done with this row.");
        row(ANYWHERE, "repl", "` !", "repl", "repl", 19, "Go to the line shell, and back.");
        row(ANYWHERE, "suspend", "ctrl-z", "", "", NEVER, "Go to the shell below; fg comes back.");
        row(ANYWHERE, "interrupt", "ctrl-c", "", "", NEVER, "Stop the running call.");
        row(ANYWHERE, "quit", "q", "quit", "quit", 3, "Close what is open, or leave; asks when something is unsaved.");
        row(ANYWHERE, "quit-now", "Q", "", "", NEVER, "Leave at once.");
    }

    private void panes() {
        row(ACCOUNTS, "account-test", "t", "accounts test", "test", 7, "Ask the API whether its token works.");
        row(HISTORY, "resend", "r", "history resend", "again", 6, "Send the call of this row again.");
    }

    private void typing() {
        row(TEXT, "text-submit", "enter", "", "ok", 1, "Take what is typed.");
        row(TEXT, "text-cancel", "esc ctrl-g", "", "cancel", 2, "Leave the field as it was.");
        row(TEXT, "text-help", "f1", "help", "", NEVER, "Search the help.");
        row(TEXT, "text-redraw", "ctrl-l", "", "", NEVER, "Draw the whole screen anew.");
        row(TEXT, "text-suspend", "ctrl-z", "", "", NEVER, "Go to the shell below; fg comes back.");
        row(TEXT, "text-interrupt", "ctrl-c", "", "", NEVER, "Leave the field, or stop the running call.");
    }

    private void row(Area area, String action, String keys, String words, String hint, int rank, String sentence) {
        List<Key> list = new ArrayList<>();
        int from = 0;
        for (int to = keys.indexOf(' '); from < keys.length(); to = keys.indexOf(' ', from)) {
            int end = to < 0 ? keys.length() : to;
            list.add(Key.of(keys.substring(from, end)));
            from = end + 1;
        }
        rows.add(new Binding(action, words, list, area, hint, rank, sentence));
    }
}
