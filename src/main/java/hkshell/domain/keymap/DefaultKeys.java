package hkshell.domain.keymap;

import static hkshell.domain.keymap.Area.ACCOUNTS;
import static hkshell.domain.keymap.Area.ANYWHERE;
import static hkshell.domain.keymap.Area.HISTORY;
import static hkshell.domain.keymap.Area.LOG;
import static hkshell.domain.keymap.Area.NETRC;
import static hkshell.domain.keymap.Area.REQUEST;
import static hkshell.domain.keymap.Area.RESPONSE;
import static hkshell.domain.keymap.Area.TEXT;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys as they come: one row an action and place. A row stands only where its key does something. Capitals are the
 * bigger or riskier sister of the small letter.
 *
 * <p>Ranks: 1 and 2 are how to learn more and how to get out, 3 to 8 what a pane is for, from 9 on what works anywhere.
 */
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
        keys.accounts();
        keys.netrc();
        keys.request();
        keys.response();
        keys.logAndHistory();
        keys.typing();
        return keys.rows;
    }

    private void moving() {
        row(ANYWHERE, "up", "up k", "", NEVER, "Move up.");
        row(ANYWHERE, "down", "down j", "", NEVER, "Move down.");
        row(ANYWHERE, "left", "left h", "", NEVER, "Fold, or move left.");
        row(ANYWHERE, "right", "right l", "", NEVER, "Unfold, or move right.");
        row(ANYWHERE, "top", "g home", "", NEVER, "Go to the first line.");
        row(ANYWHERE, "bottom", "G end", "", NEVER, "Go to the last line.");
        row(ANYWHERE, "page-up", "page-up", "", NEVER, "Go one page up.");
        row(ANYWHERE, "page-down", "page-down", "", NEVER, "Go one page down.");
        row(ANYWHERE, "half-up", "ctrl-u", "", NEVER, "Go half a page up.");
        row(ANYWHERE, "half-down", "ctrl-d", "", NEVER, "Go half a page down.");
        row(ANYWHERE, "answer-down", "J", "answer", 16, "Scroll the answer down, from any pane.");
        row(ANYWHERE, "answer-up", "K", "answer", 16, "Scroll the answer up, from any pane.");
        row(ANYWHERE, "next-pane", "tab", "pane", 11, "Go to the next pane.");
        row(ANYWHERE, "previous-pane", "shift-tab", "", NEVER, "Go to the pane before.");
        for (Area pane : Area.panes()) {
            String number = Integer.toString(pane.number());
            row(ANYWHERE, pane.goes(), number, "", NEVER, "Go to pane " + number + ", " + pane.title() + ".");
        }
        row(ANYWHERE, "escape", "esc ctrl-g", "", NEVER, "One step out, or stop a call. Never leaves hkshell.");
    }

    private void looking() {
        row(ANYWHERE, "zoom", "f", "zoom", 18, "Give the pane the whole screen, or take it back.");
        row(ANYWHERE, "narrower", "{", "", NEVER, "Make the pane smaller.");
        row(ANYWHERE, "wider", "}", "", NEVER, "Make the pane larger.");
        row(ANYWHERE, "log", "@", "", NEVER, "Make the log larger, or small again.");
        row(ANYWHERE, "themes", "T", "theme", 21, "Choose the colours, with a live preview.");
        row(ANYWHERE, "redraw", "ctrl-l", "redraw", 22, "Draw the whole screen anew.");
    }

    private void acting() {
        row(ANYWHERE, "send", "s", "send", 12, "Send the request.");
        row(ANYWHERE, "explain", "S", "explain", 19, "Show what would be sent, without sending it.");
        row(ANYWHERE, "lens", "M", "lens", 18, "Send the GET as every marked account, or as all, and compare.");
        row(ANYWHERE, "copy", "y", "copy", 13, "Copy: a menu of what.");
        runs(ANYWHERE, "undo", "netrc undo", "u", "undo", 14, "Take the last edit back, also one of an earlier run.");
        runs(ANYWHERE, "redo", "netrc redo", "U", "", NEVER, "Make the edit again that was taken back.");
        runs(ANYWHERE, "account", "accounts use", "p", "account", 17, "Choose the account.");
        row(ANYWHERE, "arm", "W", "arm", 15, "Allow writes for five minutes, or end that.");
    }

    private void shell() {
        row(ANYWHERE, "help", "? f1", "help", 1, "Search the help; Enter there runs the row.");
        row(ANYWHERE, "command", ":", "command", 9, "Type any command, with completion.");
        row(ANYWHERE, "menu", "x", "menu", 10, "Everything that can be done with this row.");
        runs(ANYWHERE, "repl", "repl", "` !", "repl", 20, "Go to the line shell, and back.");
        row(ANYWHERE, "suspend", "ctrl-z", "", NEVER, "Go to the shell below; fg comes back.");
        row(ANYWHERE, "interrupt", "ctrl-c", "", NEVER, "Stop the running call.");
        row(ANYWHERE, "quit", "q", "quit", 2, "Close what is open, or leave; asks when something runs.");
        row(ANYWHERE, "quit-now", "Q", "", NEVER, "Leave at once.");
    }

    private void accounts() {
        row(ACCOUNTS, "enter", "enter", "use", 3, "Use the account under the cursor.");
        row(ACCOUNTS, "add", "a", "add", 4, "Log in, by any way, and keep it as an account.");
        row(ACCOUNTS, "account-test", "t", "test", 5, "Ask the API whether its token works.");
        row(ACCOUNTS, "account-test-all", "T", "", NEVER, "Ask the API about the tokens of all accounts.");
        row(ACCOUNTS, "account-repair", "r", "repair", 7, "Get the account a new token where the old one stands.");
        row(ACCOUNTS, "delete", "d", "", NEVER, "Forget the account here; always asks.");
        row(ACCOUNTS, "mark", "space", "", NEVER, "Mark the account for M, or take the mark away.");
        row(ACCOUNTS, "account-back", "-", "", NEVER, "Go back to the account that was in use before.");
        finding(ACCOUNTS, 6, "find", "Find an account.");
    }

    private void netrc() {
        row(NETRC, "enter", "enter", "", NEVER, "Open or fold the record; edit the field.");
        row(NETRC, "edit", "e", "edit", 3, "Edit what the cursor is on.");
        row(NETRC, "add", "a", "add", 4, "Add a record.");
        row(NETRC, "delete", "d", "del", 5, "Remove the record; always asks.");
        runs(NETRC, "undo", "netrc undo", "u", "undo", 6, "Take the last edit back, also one of an earlier run.");
        runs(NETRC, "redo", "netrc redo", "U", "redo", 13, "Make the edit again that was taken back.");
        runs(NETRC, "edit-file", "netrc edit", "E", "", NEVER, "Edit the whole file in your editor.");
        row(NETRC, "diff", "=", "", NEVER, "Show what another program changed, or the last edit.");
        row(NETRC, "reveal", "*", "show", 7, "Show the password under the cursor for ten seconds.");
        row(NETRC, "resolve", "S", "who", 11, "Ask which record every program would use for a host or URL.");
        finding(NETRC, 8, "find", "Find a host, a login, a comment; never a password.");
    }

    private void request() {
        row(REQUEST, "send", "s", "send", 3, "Send the request.");
        row(REQUEST, "enter", "enter", "", NEVER, "Send the request.");
        row(REQUEST, "again", "r", "", NEVER, "Send the request again.");
        row(REQUEST, "edit", "e", "edit", 4, "Edit the line, or the row under the cursor.");
        row(REQUEST, "add", "a", "", NEVER, "Add a pair, a field or a header.");
        row(REQUEST, "delete", "d", "", NEVER, "Take the row under the cursor out of the line.");
        row(REQUEST, "edit-body", "b", "", NEVER, "Write the body in many lines.");
        row(REQUEST, "compose", "E", "", NEVER, "Edit the whole request in your editor.");
        row(REQUEST, "open-saved", "o", "", NEVER, "Open a saved request.");
        row(REQUEST, "previous-tab", "[", "view", 7, "Show the request in the view before.");
        row(REQUEST, "next-tab", "]", "view", 7, "Show the request in the next view.");
        row(REQUEST, "copy", "y", "copy", 5, "Copy: a menu of what.");
        row(REQUEST, "copy-curl", "c", "curl", 6, "Copy the call as curl -n, without a secret.");
        row(REQUEST, "undo-line", "u", "undo", 14, "Take back the last edit of the line.");
        row(REQUEST, "redo-line", "U", "", NEVER, "Make the edit of the line again.");
        row(REQUEST, "explain", "S", "explain", 13, "Show what would be sent, without sending it.");
        row(REQUEST, "arm", "W", "arm", 12, "Allow writes for five minutes, or end that.");
    }

    private void response() {
        row(RESPONSE, "enter", "enter", "", NEVER, "Open or fold; on an id, a name or a link, get what it leads to.");
        finding(RESPONSE, 3, "find", "Find in the answer.");
        row(RESPONSE, "filter", "|", "filter", 4, "Filter the answer by a jq filter.");
        row(
                RESPONSE,
                "back",
                "backspace",
                "",
                NEVER,
                "Go back to the answer before, or from a filtered one to the whole.");
        row(RESPONSE, "diff", "=", "", NEVER, "Compare with the pinned answer, or the one before to the same call.");
        row(RESPONSE, "pin", "P", "", NEVER, "Pin the answer, to compare others with it.");
        row(RESPONSE, "sort", "o", "", NEVER, "Sort the table by the column under the cursor; again, the other way.");
        row(RESPONSE, "wrap", "w", "", NEVER, "Wrap the long lines of the raw text, or cut them and scroll sideways.");
        row(RESPONSE, "previous-tab", "[", "view", 4, "Show the answer in the view before.");
        row(RESPONSE, "next-tab", "]", "view", 4, "Show the answer in the next view.");
        row(RESPONSE, "copy", "y", "copy", 5, "Copy: a menu of what.");
        row(RESPONSE, "copy-curl", "c", "curl", 6, "Copy the call as curl -n, without a secret.");
        row(RESPONSE, "answer-down", "J", "scroll", 7, "Scroll the answer down.");
        row(RESPONSE, "answer-up", "K", "scroll", 7, "Scroll the answer up.");
        row(RESPONSE, "load-all", "A", "", NEVER, "Load all of a long list.");
        row(RESPONSE, "reveal", "*", "reveal", 8, "Show the secret under the cursor for ten seconds.");
    }

    private void logAndHistory() {
        row(LOG, "enter", "enter", "copy the line", 3, "Copy the line.");
        row(HISTORY, "enter", "enter", "look", 3, "Show the answer of this run, or ask for it again.");
        row(HISTORY, "resend", "r", "again", 4, "Send the call of this row again, as it was.");
        row(HISTORY, "edit", "e", "edit", 5, "Put the call into the Request pane, to edit and send it.");
        row(HISTORY, "diff", "=", "diff", 6, "Compare the marked two, or the answer with the one before.");
        row(HISTORY, "mark", "space", "mark", 7, "Mark the call, or take the mark away.");
        row(HISTORY, "find", "/", "find", 8, "Show the calls with these words, or that a pattern fits.");
    }

    private void finding(Area area, int rank, String hint, String sentence) {
        row(area, "find", "/", hint, rank, sentence);
        row(area, "find-next", "n", "", NEVER, "Go to the next match.");
        row(area, "find-previous", "N", "", NEVER, "Go to the match before.");
    }

    private void typing() {
        row(TEXT, "text-submit", "enter", "ok", 1, "Take what is typed.");
        row(TEXT, "text-cancel", "esc ctrl-g", "cancel", 2, "Leave the field as it was.");
        row(TEXT, "text-help", "f1", "", NEVER, "Search the help.");
        row(TEXT, "text-redraw", "ctrl-l", "", NEVER, "Draw the whole screen anew.");
        row(TEXT, "text-suspend", "ctrl-z", "", NEVER, "Go to the shell below; fg comes back.");
        row(TEXT, "text-interrupt", "ctrl-c", "", NEVER, "Leave the field, or stop the running call.");
    }

    private void row(Area area, String action, String keys, String hint, int rank, String sentence) {
        runs(area, action, "", keys, hint, rank, sentence);
    }

    /** A key that does nothing but run a command. */
    private void runs(Area area, String action, String words, String keys, String hint, int rank, String sentence) {
        List<Key> list = new ArrayList<>();
        for (String key : words(keys)) {
            list.add(Key.of(key));
        }
        rows.add(new Binding(action, words(words), list, area, hint, rank, sentence));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(' '); from < text.length(); to = text.indexOf(' ', from)) {
            int end = to < 0 ? text.length() : to;
            words.add(text.substring(from, end));
            from = end + 1;
        }
        return words;
    }
}
