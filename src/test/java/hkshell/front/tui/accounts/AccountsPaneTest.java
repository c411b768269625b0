package hkshell.front.tui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.account.Account;
import hkshell.domain.account.Verdict;
import hkshell.domain.keymap.Key;
import hkshell.engine.session.Call;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Secret;
import hkshell.scenario.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsPaneTest {
    private static final Account CI = Scenes.account("ci", "machine api.heroku.com login bot@corp.test password t1\n");
    private static final Account HOME =
            Scenes.account("home", "machine api.heroku.com login jo@home.test password t2\n");
    private static final Account OLD =
            Scenes.account("old", "machine api.heroku.com login me@example.com password t1\n");
    private static final Account WORK = Scenes.account(
            "work",
            "machine api.heroku.com login me@example.com password t3\n"
                    + "machine git.heroku.com login me@example.com password t3\n");

    private static final String NETRC = "machine api.heroku.com login me@example.com password t3\n";

    private static final Session SESSION = Scenes.session(NETRC, CI, HOME, OLD, WORK);

    private final AccountsUpdate update = new AccountsUpdate();
    private final AccountsView view = new AccountsView();

    private AccountsState start(Session session) {
        return update.sync(AccountsState.EMPTY, session);
    }

    private void picture(String name, AccountsState state, Session session, Size size) {
        Scene scene = Scenes.scene(session, size.columns(), size.rows());
        Golden.check(
                "accounts/" + name + "-" + size,
                Scenes.paint(view, state, scene).toText());
    }

    private Next<AccountsState> act(AccountsState state, String... actions) {
        Next<AccountsState> next = Next.of(state);
        for (String action : actions) {
            next = update.act(next.state(), Scenes.scene(SESSION, 26, 8), action);
        }
        return next;
    }

    private static Session with(Optional<Secret> key, Optional<String> account, String netrc, Account... accounts) {
        Netrc file = Scenes.session(netrc).netrc();
        return Scenes.session(Scenes.facts(key, account), file, accounts);
    }

    @Test
    void looks_as_pictured_at_every_size() {
        for (Size size : List.of(
                new Size(26, 5),
                new Size(36, 8),
                new Size(49, 9),
                new Size(40, 9),
                new Size(18, 1),
                new Size(58, 11))) {
            picture("first", start(SESSION), SESSION, size);
        }
    }

    @Test
    void the_heads_are_whole_above_short_names() {
        Session session = Scenes.session(NETRC, Scenes.account("me", NETRC));
        String head = Scenes.paint(view, start(session), Scenes.scene(session, 40, 8))
                .toText()
                .lines()
                .findFirst()
                .orElse("");
        assertEquals("  name  login                seen  state", head);
    }

    @Test
    void shows_the_netrcs_own_login() {
        Session session = Scenes.session(NETRC, CI);
        picture("unheld", start(session), session, new Size(26, 5));
        Session nobody = Scenes.session("");
        picture("nobody", start(nobody), nobody, new Size(26, 5));
        Session cli = nobody.withCli(Optional.of("jo@home.test"));
        picture("keychain", start(cli), cli, new Size(26, 5));
        picture("keychain", start(cli), cli, new Size(49, 9));
    }

    @Test
    void shows_that_the_environment_wins() {
        Session session = with(Optional.of(Secret.of("k")), Optional.empty(), NETRC, CI, WORK);
        picture("key", start(session), session, new Size(26, 5));
        picture("key", start(session), session, new Size(49, 9));
        Session named = with(Optional.of(Secret.of("k")), Optional.of("ci"), NETRC, CI, WORK);
        picture("key-and-account", start(named), named, new Size(49, 9));
    }

    @Test
    void keeps_its_columns_with_odd_and_wide_text() {
        Account odd = Scenes.account("wide", "machine api.heroku.com login 名前名前名前名前名前名前\u001b[2J password t\n");
        Account longName = Scenes.account("a-name-that-goes-on-and-on-and-on", "machine h login l password p\n");
        Session session = Scenes.session(NETRC, longName, odd);
        picture("odd", start(session), session, new Size(26, 5));
        picture("odd", start(session), session, new Size(36, 8));
    }

    @Test
    void shows_what_the_api_said_of_each_token_and_what_drifts() {
        String drifted = NETRC + "machine git.heroku.com login me@example.com password old\n";
        Session session = Scenes.session(drifted, CI, HOME, WORK)
                .judged(Secret.of("t1"), new Verdict("401", false, Scenes.NOON))
                .judged(Secret.of("t2"), new Verdict("to 03-31", true, Scenes.NOON));
        picture("states", start(session), session, new Size(36, 8));
        picture("states", start(session), session, new Size(26, 5));
    }

    @Test
    void tells_when_each_was_seen() {
        Session session = Scenes.session(NETRC, CI, HOME, OLD, WORK)
                .judged(Secret.of("t2"), new Verdict("default", true, Scenes.NOON.minusSeconds(7300)))
                .judged(Secret.of("t1"), new Verdict("401", false, Scenes.NOON));
        AccountsState state = start(session)
                .with(
                        List.of(
                                call("me@example.com", 200, 3 * 86_400),
                                call("jo@home.test", 200, 9000),
                                call("bot@corp.test", 401, 60),
                                call("me@example.com", 304, 59 * 60),
                                call("me@example.com", 0, 5)),
                        session);
        picture("seen", state, session, new Size(49, 9));
        picture("seen", state, session, new Size(26, 6));
        picture("seen", act(state, "top").state(), session, new Size(36, 8));
    }

    private static Call call(String login, int status, long ago) {
        return new Call(
                1, Scenes.NOON.minusSeconds(ago), "GET", "/apps", "api.heroku.com", status, 1, 1, "", login, List.of());
    }

    @Test
    void asks_about_what_no_account_holds() {
        Session session = Scenes.session(NETRC, CI);
        assertEquals(
                List.of(Effect.Command.of("whoami")),
                act(start(session), "top", "account-test").effects());
    }

    @Test
    void repairs_tests_all_and_goes_back() {
        assertEquals(
                List.of(Effect.Command.of("accounts", "repair", "home")),
                act(start(SESSION), "top", "down", "account-repair").effects());
        assertEquals(
                List.of(Effect.Command.of("accounts", "test")),
                act(start(SESSION), "account-test-all").effects());
        assertEquals(
                List.of(Effect.Command.of("accounts", "use", "-")),
                act(start(SESSION), "account-back").effects());
    }

    @Test
    void d5_uses_the_account_under_the_cursor() {
        assertEquals(
                List.of(Effect.Command.of("accounts", "use", "home")),
                act(start(SESSION), "top", "down", "enter").effects());
    }

    @Test
    void adds_by_the_command_that_asks() {
        List<Effect> login = List.of(Effect.Command.of("login"));
        assertEquals(login, act(start(SESSION), "add").effects());
        assertEquals(login, act(start(SESSION), "bottom", "enter").effects());
    }

    @Test
    void tests_accounts_alone() {
        assertEquals(
                List.of(Effect.Command.of("accounts", "test", "ci")),
                act(start(SESSION), "top", "account-test").effects());
        assertEquals(
                List.of(new Effect.Say("There is no account under the cursor.")),
                act(start(SESSION), "bottom", "account-test").effects());
    }

    @Test
    void says_why_other_rows_are_not_used() {
        Session session = with(Optional.of(Secret.of("k")), Optional.empty(), NETRC, CI);
        AccountsState state = start(session);
        assertEquals(
                List.of(new Effect.Say("HEROKU_API_KEY is set outside; unset it there to act as an account.")),
                act(state, "enter").effects());
        assertEquals(
                List.of(new Effect.Say("HEROKU_API_KEY is set outside; unset it there.")),
                act(state, "delete").effects());
        assertEquals(
                List.of(new Effect.Say("Among the accounts that does nothing; x shows what can be done with the row.")),
                act(state, "edit").effects());
    }

    @Test
    void a_login_that_no_account_holds_is_kept_as_one() {
        Session session = Scenes.session(NETRC, CI);
        AccountsState state = start(session);
        assertEquals("netrc", state.current().name());
        assertEquals(
                List.of(Effect.Command.of("accounts", "import")),
                act(state, "enter").effects());
        assertEquals(
                List.of(new Effect.Say("No account holds it: Enter keeps it as one, :logout revokes and removes it.")),
                act(state, "delete").effects());
        assertTrue(view.menu(state, Scenes.scene(session, 26, 8)).stream()
                .anyMatch(item -> item.line().contains("keep it as an account")));
        Session bare = Scenes.session("machine api.heroku.com login me@example.com\n");
        assertEquals(
                List.of(new Effect.Say("It has no token that an account could keep; r gets one.")),
                act(start(bare), "enter").effects());
    }

    @Test
    void goes_to_the_account_that_is_in_use_from_now_on() {
        AccountsState ci = act(start(SESSION), "top").state();
        assertEquals("ci", ci.current().name());
        assertEquals("ci", update.sync(ci, SESSION).current().name());
        String netrc = "machine api.heroku.com login jo@home.test password t2\n";
        assertEquals(
                "home",
                update.sync(ci, Scenes.session(netrc, CI, HOME, OLD, WORK))
                        .current()
                        .name());
    }

    @Test
    void two_of_one_token_name_each_other() {
        String rows =
                Scenes.paint(view, start(SESSION), Scenes.scene(SESSION, 49, 9)).toText();
        assertEquals(2, rows.lines().filter(row -> row.endsWith(" dup")).count(), rows);
        for (String[] pair : new String[][] {{"ci", "old"}, {"old", "ci"}}) {
            AccountsState on =
                    act(start(SESSION), pair[0].equals("ci") ? "top" : "up").state();
            assertEquals(pair[0], on.current().name());
            assertTrue(on.current().about(Scenes.NOON).contains("dup: token of " + pair[1] + " too"));
        }
    }

    @Test
    void a_state_of_many_words_does_not_cut_the_logins() {
        String drifted = NETRC + "machine git.heroku.com login me@example.com password old\n";
        Session session = Scenes.session(drifted, CI, HOME, OLD, WORK)
                .judged(Secret.of("t1"), new Verdict("401", false, Scenes.NOON))
                .judged(Secret.of("t3"), new Verdict("to 03-31", true, Scenes.NOON));
        for (int columns : List.of(36, 42, 43, 60)) {
            String rows = Scenes.paint(view, start(session), Scenes.scene(session, columns, 9))
                    .toText();
            assertTrue(rows.contains("bot@corp.test") && rows.contains("me@example.com"), rows);
            assertEquals(columns > 42, rows.contains("401 dup"), rows);
        }
    }

    @Test
    void keeps_the_cursor_on_its_account() {
        AccountsState state = start(SESSION);
        assertEquals("work", state.current().name());
        AccountsState less = update.sync(state, Scenes.session(NETRC, HOME, WORK));
        assertEquals("work", less.current().name());
        assertEquals(
                AccountRow.Kind.ADD,
                update.sync(less, Scenes.session("")).current().kind());
    }

    @Test
    void finds_by_name_and_login() {
        Scene scene = Scenes.scene(SESSION, 26, 8);
        AccountsState state = act(start(SESSION), "top", "find").state();
        assertTrue(update.types(state));
        for (String key : List.of("e", "x", "a")) {
            state = update.press(state, scene, Key.of(key)).state();
        }
        picture("find", state, SESSION, new Size(26, 5));
        state = update.press(state, scene, Key.of("enter")).state();
        assertFalse(update.types(state));
        assertEquals("old", state.current().name());
        assertEquals("work", act(state, "find-next").state().current().name());
        assertEquals(
                "old", act(state, "find-next", "find-next").state().current().name());
        assertEquals("work", act(state, "find-previous").state().current().name());
    }

    @Test
    void offers_what_the_row_allows() {
        Scene scene = Scenes.scene(SESSION, 26, 8);
        assertEquals(
                List.of(
                        "enter",
                        "account-test",
                        "account-repair",
                        "delete",
                        "mark",
                        "lens",
                        "account-back",
                        "account-test-all",
                        "add"),
                view.menu(start(SESSION), scene).stream()
                        .map(item -> item.action())
                        .toList());
        assertEquals("4", view.badges(start(SESSION), scene).get(0).text());
    }

    @Test
    void takes_no_paste() {
        assertEquals(
                List.of(new Effect.Say("Nothing was pasted; a asks for a token, and takes a paste.")),
                update.paste(start(SESSION), Scenes.scene(SESSION, 26, 8), "t").effects());
    }
}
