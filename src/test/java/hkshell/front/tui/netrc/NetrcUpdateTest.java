package hkshell.front.tui.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.request.Word;
import hkshell.engine.InvocationParser;
import hkshell.engine.command.AllCommands;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys in, commands out. */
class NetrcUpdateTest {
    private static final String FILE = """
            # note
            machine api.heroku.com
              login me@example.com
              password one
            machine b.test login jo password two
            machine api.heroku.com login old password three
            macdef init
            cd /pub

            oops
            default login any
            """;

    private static final InvocationParser PARSER = new InvocationParser(AllCommands.table());

    private final NetrcUpdate update = new NetrcUpdate();
    private final List<Effect> effects = new ArrayList<>();
    private Session session = Scenes.session(FILE);
    private NetrcState state = update.sync(NetrcState.EMPTY, session);

    private Scene scene() {
        return Scenes.scene(session, 40, 20);
    }

    private NetrcUpdateTest act(String... actions) {
        for (String action : actions) {
            assertFalse(update.types(state), () -> action + " while typing");
            take(update.act(state, scene(), action));
        }
        return this;
    }

    private NetrcUpdateTest press(String... keys) {
        for (String key : keys) {
            assertTrue(update.types(state), () -> key + " without a field");
            take(update.press(state, scene(), Key.of(key)));
        }
        return this;
    }

    private NetrcUpdateTest type(String text) {
        text.chars().forEach(c -> take(update.press(state, scene(), Key.of(c))));
        return this;
    }

    /** Every command has to be one that the engine takes. */
    private void take(Next<NetrcState> next) {
        state = next.state();
        for (Effect effect : next.effects()) {
            if (effect instanceof Effect.Command command) {
                List<Word> words = Word.all(command.words());
                assertEquals(Optional.empty(), PARSER.parse(words).problem(), command::toString);
            }
        }
        effects.addAll(next.effects());
    }

    /** Goes to the first row that shows the text. */
    private NetrcUpdateTest on(String text) {
        state = NetrcFind.at(state, text, 0).orElseThrow();
        return this;
    }

    private void runs(String words) {
        assertEquals(List.of(new Effect.Command(List.of(words.split(" ")), List.of())), effects);
    }

    private void runs(String words, String secret) {
        assertEquals(List.of(new Effect.Command(List.of(words.split(" ")), List.of(Secret.of(secret)))), effects);
        assertFalse(effects.toString().contains(secret), effects::toString);
    }

    private void says(String sentence) {
        assertEquals(List.of(new Effect.Say(sentence)), effects);
    }

    private String current() {
        NetrcRow row = state.current().orElseThrow();
        return row.kind() + " " + row.line();
    }

    @Test
    void opens_the_active_record_alone() {
        assertEquals(4, state.outline().rowOf(2));
        assertTrue(state.outline().isOpen(1));
        assertFalse(state.outline().isOpen(2));
        assertFalse(state.outline().isOpen(3));
    }

    @Test
    void folds_and_unfolds() {
        act("down", "right");
        assertTrue(state.outline().isOpen(1));
        act("down", "left");
        assertEquals("RECORD 2", current());
        act("left");
        assertFalse(state.outline().isOpen(1));
        act("enter");
        assertTrue(state.outline().isOpen(1));
        act("enter");
        assertFalse(state.outline().isOpen(1));
        assertEquals(List.of(), effects);
    }

    @Test
    void moves_to_both_ends() {
        act("bottom");
        assertEquals("RECORD 11", current());
        act("top");
        assertEquals("COMMENT 1", current());
        act("page-down");
        assertEquals("RECORD 11", current());
    }

    @Test
    void changes_a_login() {
        on("me@example").act("edit").type("x").press("enter");
        runs("netrc set api.heroku.com --line 2 --login me@example.comx");
    }

    @Test
    void clears_what_stood_there() {
        on("jo").act("enter").press("ctrl-u").type("zoe").press("enter");
        runs("netrc set b.test --line 5 --login zoe");
    }

    @Test
    void changes_a_password_without_a_word_of_it() {
        act("down", "down", "down", "edit").type("hunter2").press("enter");
        runs("netrc set api.heroku.com --line 2 --password-stdin", "hunter2");
    }

    @Test
    void takes_a_pasted_password_without_its_line_end() {
        act("down", "down", "down", "edit");
        take(update.paste(state, scene(), "p w\n"));
        press("enter");
        runs("netrc set api.heroku.com --line 2 --password-stdin", "p w");
    }

    @Test
    void renames_a_host() {
        on("b.test").act("edit").press("ctrl-u").type("c.test").press("enter");
        runs("netrc rename b.test c.test --line 5");
    }

    @Test
    void picks_the_second_record_of_a_host_by_its_line() {
        on("old").act("edit").press("ctrl-u").type("new").press("enter");
        runs("netrc set api.heroku.com --line 6 --login new");
    }

    @Test
    void adds_a_field_that_a_record_lacks() {
        on("b.test").act("edit-account").type("acme").press("enter");
        runs("netrc set b.test --line 5 --account-field acme");
    }

    @Test
    void changes_the_default_record() {
        on("any").act("edit").press("ctrl-u").type("all").press("enter");
        runs("netrc set --default --line 11 --login all");
    }

    @Test
    void has_no_host_to_change_in_the_default_record() {
        act("bottom", "edit");
        says("The default record has no host to change; move to one of its fields, or x.");
    }

    @Test
    void leaves_a_field_as_it_was() {
        on("jo").act("edit").type("x").press("esc");
        assertEquals(List.of(), effects);
        act("edit").press("enter");
        says("The login stays as it is.");
    }

    @Test
    void changes_nothing_when_nothing_was_typed() {
        act("down", "down", "down", "edit").press("enter");
        says("Nothing was typed, so the password stays as it is.");
    }

    @Test
    void keeps_values_apart_from_options() {
        on("jo").act("edit").press("ctrl-u").type("--json").press("enter");
        runs("netrc set b.test --line 5 --login=--json");
        effects.clear();
        on("b.test").act("edit").press("ctrl-u").type("-h").press("enter");
        runs("netrc rename --line 5 -- b.test -h");
    }

    @Test
    void never_touches_notes_macros_and_strays() {
        String comments = "Comments are shown as they are and never touched.";
        String macros = "Macros are shown as they are and never touched.";
        String stray = "Stray: not a word of netrc. It is kept as it is.";
        on("note").act("edit", "delete", "enter");
        on("macdef").act("edit", "delete");
        on("cd /pub").act("edit", "delete");
        on("oops").act("edit", "delete");
        assertEquals(
                List.of(comments, comments, comments, macros, macros, macros, macros, stray, stray),
                effects.stream().map(effect -> ((Effect.Say) effect).sentence()).toList());
        assertFalse(update.types(state));
    }

    @Test
    void says_why_a_file_is_not_edited() {
        Problem problem = Problem.file("not_lossless", "It would not come back as it is.", "use another editor");
        Netrc netrc = new Netrc(Scenes.netrcPath(), Scenes.file(FILE), true, "0600", Optional.of(problem));
        session = Scenes.session(Scenes.facts(Optional.empty(), Optional.empty()), netrc);
        state = update.sync(state, session);
        act("down", "edit", "add", "delete", "move-up", "edit-login");
        assertEquals(5, effects.size());
        effects.forEach(effect ->
                assertEquals(new Effect.Say("It would not come back as it is. Hint: use another editor."), effect));
    }

    @Test
    void adds_a_record_step_by_step() {
        act("add")
                .type("c.test")
                .press("enter")
                .type("me")
                .press("enter")
                .type("pw")
                .press("enter");
        runs("netrc add c.test --login me --password-stdin", "pw");
        assertFalse(update.types(state));
    }

    @Test
    void goes_to_the_record_it_added() {
        act("add").type("b.test").press("enter").type("me").press("enter").press("enter");
        runs("netrc add b.test --login me");
        session = Scenes.session(FILE.replace("macdef", "machine b.test login me\nmacdef"));
        state = update.sync(state, session);
        assertEquals("RECORD 7", current());
        assertTrue(state.outline().isOpen(4));
    }

    @Test
    void wants_a_host_and_something_with_it() {
        act("add").press("enter");
        says("A record needs a host, such as api.heroku.com; Esc leaves.");
        effects.clear();
        type("c.test").press("enter", "enter", "enter");
        says("A record needs a login or a password; Esc leaves.");
        effects.clear();
        press("esc");
        assertFalse(update.types(state));
    }

    @Test
    void removes_a_record_after_a_yes() {
        on("b.test").act("delete").press("x", "n");
        assertEquals(
                List.of(new Effect.Say("y removes the record, n keeps it."), new Effect.Say("Nothing was removed.")),
                effects);
        effects.clear();
        act("delete").press("y");
        runs("netrc remove b.test --line 5");
    }

    @Test
    void takes_no_paste_for_a_yes() {
        on("b.test").act("delete");
        take(update.paste(state, scene(), "y"));
        assertTrue(update.types(state));
        says("A paste is no answer; y removes the record, n keeps it.");
    }

    @Test
    void asks_anew_when_the_record_has_changed() {
        on("b.test").act("delete");
        state = update.sync(state, Scenes.session("# more\n" + FILE));
        assertTrue(update.types(state));
        state = update.sync(state, Scenes.session(FILE.replace("login jo", "login zoe")));
        assertFalse(update.types(state));
    }

    @Test
    void goes_on_typing_when_the_file_changes_around_it() {
        on("me@example").act("edit").type("x");
        session = Scenes.session("# more\n" + FILE);
        state = update.sync(state, session);
        press("enter");
        runs("netrc set api.heroku.com --line 3 --login me@example.comx");
    }

    @Test
    void moves_records() {
        on("b.test").act("move-up");
        runs("netrc move b.test --line 5 --before api.heroku.com");
        effects.clear();
        on("old").act("move-first");
        runs("netrc move api.heroku.com --line 6 --before api.heroku.com");
        effects.clear();
        on("me@example").act("move-down");
        runs("netrc move api.heroku.com --line 2 --before-line 6");
        effects.clear();
        on("old").act("move-down");
        says("The default record stays last: many programs read nothing behind it.");
    }

    @Test
    void moves_before_a_record_that_is_not_the_first_of_its_host_by_its_line() {
        session = Scenes.session("machine a login 1\nmachine a login 2\nmachine b login 3\n");
        state = update.sync(state, session);
        on("3").act("move-up");
        runs("netrc move b --line 3 --before-line 2");
        effects.clear();
        act("move-first", "move-down");
        assertEquals(
                List.of(
                        new Effect.Say("It is the first of its host already."),
                        new Effect.Say("It is the last record.")),
                effects);
    }

    @Test
    void keeps_cursor_and_folds_when_others_write() {
        on("b.test").act("right").on("old");
        state = update.sync(state, Scenes.session("# a\n# b\nmachine z.test login z\n" + FILE));
        assertEquals("FIELD 9", current());
        assertTrue(state.outline().isOpen(5));
        assertTrue(state.outline().isOpen(4));
        assertFalse(state.outline().isOpen(2));
    }

    @Test
    void keeps_a_renamed_record_open_and_current() {
        on("jo");
        state = update.sync(state, Scenes.session(FILE.replace("b.test", "renamed.test")));
        assertEquals("FIELD 5", current());
    }

    @Test
    void leaves_a_folded_active_record_folded() {
        act("down", "left");
        state = update.sync(state, Scenes.session("# more\n" + FILE));
        assertFalse(state.outline().isOpen(2));
        state = update.sync(state, Scenes.session("machine api.heroku.com login new\n" + FILE));
        assertTrue(state.outline().isOpen(0));
    }

    @Test
    void finds_round_the_end_and_never_in_passwords() {
        act("find").type("api");
        assertEquals("RECORD 2", current());
        press("enter");
        act("find-next");
        assertEquals("RECORD 6", current());
        act("find-next");
        assertEquals("RECORD 2", current());
        act("find-previous");
        assertEquals("RECORD 6", current());
        act("find").type("three").press("enter");
        says("Nothing in the netrc matches; passwords are not searched.");
    }

    @Test
    void goes_back_when_the_search_is_left() {
        act("find").type("oops");
        assertEquals("STRAY 10", current());
        press("esc");
        assertEquals("COMMENT 1", current());
    }

    @Test
    void shows_passwords_alone() {
        act("reveal");
        says("There is no password under the cursor; move to one.");
        effects.clear();
        act("down", "down", "down", "reveal");
        assertTrue(state.shows(1, Scenes.NOON));
        assertFalse(state.shows(1, Scenes.NOON.plusSeconds(10)));
        act("reveal");
        assertFalse(state.shows(1, Scenes.NOON));
    }

    @Test
    void has_no_command_for_a_host_that_no_word_can_name() {
        session = Scenes.session(NetrcFile.parse("machine \u00e9.test login a".getBytes(StandardCharsets.ISO_8859_1)));
        state = update.sync(state, session);
        act("edit");
        says("Its host is not UTF-8, so no command can name it; change it with an editor.");
    }

    @Test
    void says_that_a_key_does_nothing() {
        act("filter");
        says("In the netrc that does nothing; x shows what can be done with the row.");
    }
}
