package hkshell.front.tui.accounts;

import hkshell.domain.keymap.Key;
import hkshell.engine.session.Session;
import hkshell.front.tui.accounts.AccountRow.Kind;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/** How the Accounts pane answers: moves, finds, and has accounts used, added, tested and repaired by commands. */
public final class AccountsUpdate implements ScreenUpdate<AccountsState> {
    @Override
    public AccountsState sync(AccountsState state, Session session) {
        return state.with(AccountRows.of(session, state.seen()));
    }

    @Override
    public Next<AccountsState> act(AccountsState state, Scene scene, String action) {
        int height = AccountsView.rowsSeen(state, scene.inner());
        Optional<ListPane> moved = state.list().act(action, height);
        if (moved.isPresent()) {
            return Next.of(state.with(moved.get()));
        }
        return switch (action) {
            case "enter", "right" -> enter(state);
            case "add" -> add(state);
            case "account-test" -> test(state);
            case "delete" -> remove(state);
            case "account-test-all" -> Next.of(state, Effect.Command.of("accounts", "test"));
            case "account-repair" -> repair(state);
            case "account-back" -> Next.of(state, Effect.Command.of("accounts", "use", "-"));
            case "mark" -> mark(state, height);
            case "find" -> Next.of(state.finding(Optional.of(TextField.empty())));
            case "find-next" -> again(state, 1);
            case "find-previous" -> again(state, -1);
            case "left", "escape" -> Next.of(state);
            default -> say(state, "Among the accounts that does nothing; x shows what can be done with the row.");
        };
    }

    private static Next<AccountsState> enter(AccountsState state) {
        AccountRow row = state.current();
        return switch (row.kind()) {
            case ADD -> add(state);
            case ACCOUNT -> Next.of(state, Effect.Command.of("accounts", "use", row.name()));
            case KEY -> say(state, "HEROKU_API_KEY is set outside; unset it there to act as an account.");
            case NETRC, KEYCHAIN ->
                row.hasToken()
                        ? Next.of(state, Effect.Command.of("accounts", "import"))
                        : say(state, "It has no token that an account could keep; r gets one.");
        };
    }

    /** And on to the next, so that several can be marked one after the other. */
    private static Next<AccountsState> mark(AccountsState state, int height) {
        if (state.current().kind() != Kind.ACCOUNT) {
            return say(state, "There is no account under the cursor.");
        }
        AccountsState marked = state.toggled();
        int many = marked.markedNames().size();
        String words = many == 0
                ? "No account is marked; M sends the GET as all."
                : many + " marked; M sends the GET as them.";
        return say(marked.with(marked.list().down(1, height)), words);
    }

    private static Next<AccountsState> remove(AccountsState state) {
        return switch (state.current().kind()) {
            case ACCOUNT, ADD -> onAccount(state, "remove");
            case KEY -> say(state, "HEROKU_API_KEY is set outside; unset it there.");
            case NETRC -> say(state, "No account holds it: Enter keeps it as one, :logout revokes and removes it.");
            case KEYCHAIN ->
                say(state, "The Heroku CLI holds it: Enter keeps it as an account, heroku logout forgets it.");
        };
    }

    /** Nothing is typed here: the command asks how, and for what it then needs. */
    private static Next<AccountsState> add(AccountsState state) {
        return Next.of(state, Effect.Command.of("login"));
    }

    private static Next<AccountsState> onAccount(AccountsState state, String verb) {
        AccountRow row = state.current();
        return row.kind() == Kind.ACCOUNT
                ? Next.of(state, Effect.Command.of("accounts", verb, row.name()))
                : say(state, "There is no account under the cursor.");
    }

    /** What no account holds is asked about by its name at the API. */
    private static Next<AccountsState> test(AccountsState state) {
        AccountRow row = state.current();
        return row.live() && row.kind() != Kind.ACCOUNT
                ? Next.of(state, Effect.Command.of("whoami"))
                : onAccount(state, "test");
    }

    /** What no account holds gets its new token by a login, which makes one. */
    private static Next<AccountsState> repair(AccountsState state) {
        return switch (state.current().kind()) {
            case NETRC, KEYCHAIN -> add(state);
            case KEY, ACCOUNT, ADD -> onAccount(state, "repair");
        };
    }

    private static Next<AccountsState> again(AccountsState state, int from) {
        if (state.sought().isEmpty()) {
            return say(state, "Nothing was looked for yet; / finds.");
        }
        return state.seek(state.sought(), from).map(Next::of).orElseGet(() -> none(state));
    }

    private static Next<AccountsState> none(AccountsState state) {
        return say(state, "No account has that in its name or login.");
    }

    private static Next<AccountsState> say(AccountsState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }

    @Override
    public boolean types(AccountsState state) {
        return state.finding().isPresent();
    }

    @Override
    public Next<AccountsState> press(AccountsState state, Scene scene, Key key) {
        TextField open = state.finding().orElse(TextField.empty());
        if (key.is(Key.Kind.ESC) || key.equals(Key.ctrl('g')) || key.equals(Key.ctrl('c'))) {
            return Next.of(state.finding(Optional.empty()));
        }
        if (key.is(Key.Kind.ENTER)) {
            AccountsState done = state.finding(Optional.empty()).seeking(open.text());
            boolean found = open.isEmpty() || done.seek(open.text(), 0).isPresent();
            return found ? Next.of(done) : none(done);
        }
        return Next.of(open.press(key).map(field -> typed(state, field)).orElse(state));
    }

    /** Goes to the match while it is typed. */
    private static AccountsState typed(AccountsState state, TextField field) {
        AccountsState now = state.finding(Optional.of(field));
        return now.seek(field.text(), 0).orElse(now);
    }

    @Override
    public Next<AccountsState> paste(AccountsState state, Scene scene, String text) {
        return state.finding()
                .map(field -> Next.of(typed(state, field.insert(text))))
                .orElseGet(() -> say(state, "Nothing was pasted; a asks for a token, and takes a paste."));
    }
}
