package hkshell.front.tui.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.account.Account;
import hkshell.domain.keymap.Key;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.lint.Lint;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Size;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Styled;
import hkshell.scenario.Golden;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetrcViewTest {
    private static final String FILE = """
            # personal logins
            machine api.heroku.com
              login me@example.com
              password 01234567-89ab-cdef-0123-456789abcdef
            machine git.heroku.com
              login me@example.com
              password 01234567-89ab-cdef-0123-456789abcdef

            machine ftp.corp.test login jo password secret # note on jo
            machine API.heroku.com login old@example.com password old
            # rotate in June, was password hunter2
            macdef init
            cd /pub
            mget *.csv

            oops what
            default login anonymous
            """;

    private static final Account WORK = Scenes.account(
            "work", "machine api.heroku.com login me@example.com password 01234567-89ab-cdef-0123-456789abcdef\n");

    private static final Session SESSION = Scenes.session(FILE, WORK);

    private final NetrcUpdate update = new NetrcUpdate();
    private final NetrcView view = new NetrcView();

    private NetrcState start(Session session) {
        return update.sync(NetrcState.EMPTY, session);
    }

    private NetrcState act(NetrcState state, Scene scene, String... actions) {
        NetrcState now = state;
        for (String action : actions) {
            now = update.act(now, scene, action).state();
        }
        return now;
    }

    private NetrcState type(NetrcState state, Scene scene, String... keys) {
        NetrcState now = state;
        for (String key : keys) {
            now = update.press(now, scene, Key.of(key)).state();
        }
        return now;
    }

    private void picture(String name, NetrcState state, Scene scene) {
        Canvas canvas = Scenes.paint(view, state, scene);
        Golden.check("netrc/" + name + "-" + scene.inner(), canvas.toText());
    }

    @Test
    void tells_a_password_that_stands_twice() {
        Scene scene = Scenes.scene(SESSION, 50, 20);
        NetrcState open = act(start(SESSION), scene, "down", "down", "down", "down", "right");
        picture("same", open, scene);
        picture("same", open, Scenes.scene(SESSION, 26, 14));
    }

    /** With what the rules find in it. */
    private NetrcState checked(Session session) {
        NetrcFile file = session.netrc().file();
        return start(session).found(file, Lint.check(file, new FileFacts("0644", false, List.of())));
    }

    @Test
    void marks_what_the_rules_found_in_words() {
        Scene scene = Scenes.scene(SESSION, 78, 24);
        NetrcState found = checked(SESSION);
        picture("findings", found, scene);
        picture("findings", found, Scenes.scene(SESSION, 37, 24));
        picture("findings", found, Scenes.scene(SESSION, 26, 14));
        picture("findings-open", act(found, scene, "bottom", "up", "up", "left", "left", "up", "up", "right"), scene);
        String badges = view.badges(found, scene).toString();
        assertTrue(badges.contains("findings"), badges);
    }

    @Test
    void finds_a_login_where_it_stands_and_not_where_it_is_spoken_of() {
        Session session = Scenes.session("""
                machine a.test login me password p
                machine a.test login other password q
                """);
        NetrcState found = NetrcFind.at(checked(session), "other", 0).orElseThrow();
        assertEquals(
                Field.Kind.LOGIN, found.current().flatMap(NetrcRow::fieldKind).orElseThrow());
        assertTrue(NetrcFind.at(checked(session), "duplicate-machine", 0).isPresent());
    }

    @Test
    void explains_a_finding_on_enter() {
        Scene scene = Scenes.scene(SESSION, 78, 24);
        NetrcState found = NetrcFind.at(checked(SESSION), "! ", 0).orElseThrow();
        Effect.Show page =
                (Effect.Show) update.act(found, scene, "enter").effects().get(0);
        StringBuilder text = new StringBuilder(page.title()).append('\n');
        page.lines().forEach(line -> text.append(line.text()).append('\n'));
        Golden.check("netrc/finding-page", text.toString());
    }

    @Test
    void keeps_the_cursor_where_it_was_when_findings_come() {
        Scene scene = Scenes.scene(SESSION, 78, 24);
        NetrcState before = act(start(SESSION), scene, "down", "down", "down", "down", "right", "down", "down");
        NetrcFile file = SESSION.netrc().file();
        NetrcState after = before.found(file, Lint.check(file, FileFacts.UNKNOWN));
        NetrcRow row = after.current().orElseThrow();
        assertEquals(before.current().orElseThrow().line(), row.line());
        assertEquals(before.current().orElseThrow().fieldKind(), row.fieldKind());
        assertEquals(after, after.found(Scenes.file("machine other login x"), List.of()));
    }

    @Test
    void marks_duplicates_and_drift() {
        Session odd = Scenes.session("""
                machine api.heroku.com login me password new
                machine git.heroku.com
                  login me
                  password old
                machine a.test login one password p1
                machine A.test
                  login two
                  password p2
                machine a.test
                  login one
                  password old
                default login x
                default login y
                """);
        Scene scene = Scenes.scene(odd, 60, 24);
        NetrcState closed = start(odd);
        picture("duplicates", closed, scene);
        picture("duplicates", closed, Scenes.scene(odd, 26, 14));
        NetrcState open = closed.fold(1, true).fold(3, true).fold(4, true).fold(5, true);
        picture("duplicates-open", open, scene);
        picture("duplicates-open", open, Scenes.scene(odd, 26, 24));
    }

    @Test
    void hides_the_lines_of_a_folded_macro() {
        Scene scene = Scenes.scene(SESSION, 37, 24);
        NetrcState state = update.sync(NetrcState.EMPTY, SESSION);
        picture("folded-macro", act(state, scene, "bottom", "up", "up", "left", "left", "top", "down", "left"), scene);
    }

    @Test
    void looks_as_pictured_at_every_size() {
        for (Size size : List.of(
                new Size(26, 14),
                new Size(31, 20),
                new Size(37, 24),
                new Size(50, 30),
                new Size(58, 14),
                new Size(40, 9),
                new Size(18, 3),
                new Size(26, 1))) {
            picture("first", start(SESSION), Scenes.scene(SESSION, size.columns(), size.rows()));
        }
    }

    @Test
    void has_the_cursor_in_the_text_only_when_it_has_the_keys() {
        Scene scene = Scenes.scene(SESSION, 26, 14);
        Scene elsewhere = new Scene(SESSION, scene.now(), scene.glyphs(), scene.inner(), false, List.of());
        assertTrue(Scenes.paint(view, start(SESSION), scene).toText().startsWith(">#"));
        assertTrue(Scenes.paint(view, start(SESSION), elsewhere).toText().startsWith(" #"));
    }

    @Test
    void shows_a_password_for_ten_seconds_and_marks_its_cells() {
        Scene scene = Scenes.scene(SESSION, 60, 20);
        NetrcState shown = act(start(SESSION), scene, "down", "down", "down", "reveal");
        picture("revealed", shown, scene);
        Canvas canvas = Scenes.paint(view, shown, scene);
        int row = 3;
        String line = canvas.toText().lines().toList().get(row);
        int column = line.indexOf("0123");
        assertTrue(canvas.grid().isSecret(column, row));
        assertTrue(canvas.grid().isSecret(column + 35, row));
        assertFalse(canvas.grid().isSecret(column + 36, row));
        Instant later = Scenes.NOON.plusSeconds(10);
        assertEquals(later, update.ticksUntil(shown));
        String hidden =
                Scenes.paint(view, shown, Scenes.scene(SESSION, later, 60, 20)).toText();
        assertFalse(hidden.contains("0123"), hidden);
    }

    @Test
    void shows_a_password_below_where_its_row_is_too_short() {
        Scene scene = Scenes.scene(SESSION, 26, 14);
        NetrcState shown = act(start(SESSION), scene, "down", "down", "down", "reveal");
        picture("revealed", shown, scene);
        Canvas canvas = Scenes.paint(view, shown, scene);
        assertTrue(canvas.grid().isSecret(0, 12));
        assertTrue(canvas.grid().isSecret(9, 13));
    }

    @Test
    void edits_in_the_row_itself() {
        Scene scene = Scenes.scene(SESSION, 37, 24);
        NetrcState login = act(start(SESSION), scene, "down", "down", "edit");
        picture("edit-login", type(login, scene, "x"), scene);
        NetrcState password = act(start(SESSION), scene, "down", "down", "down", "edit");
        picture("edit-password", type(password, scene, "a", "b", "c"), scene);
        picture("edit-host", act(start(SESSION), scene, "down", "edit"), scene);
        picture("edit-missing", act(start(SESSION), scene, "down", "edit-account"), scene);
    }

    @Test
    void asks_for_a_new_record_below_the_list() {
        Scene scene = Scenes.scene(SESSION, 26, 14);
        NetrcState host = type(act(start(SESSION), scene, "add"), scene, "h");
        picture("add-host", host, scene);
        NetrcState password = type(host, scene, "enter", "l", "enter", "p", "w");
        picture("add-password", password, scene);
        Scene small = Scenes.scene(SESSION, 26, 3);
        picture("add-password", password, small);
    }

    @Test
    void asks_before_a_record_goes() {
        Scene scene = Scenes.scene(SESSION, 26, 14);
        picture("remove", act(start(SESSION), scene, "down", "delete"), scene);
    }

    @Test
    void has_the_find_field_at_the_foot() {
        Scene scene = Scenes.scene(SESSION, 37, 24);
        picture("find", type(act(start(SESSION), scene, "find"), scene, "j", "o"), scene);
    }

    @Test
    void keeps_its_columns_with_odd_and_wide_text() {
        Session odd = Scenes.session("""
                machine 中文中文中文中文中文中文中文中文.test login 名前 password p
                machine e\u0301\u202e\u200b.test login a\u001b[31mred password p
                # \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family \u009b31m 中文中文中文中文中文中文中文中文中文
                macdef m\tx\u0007
                \u001b]52;c;eA==\u0007
                """);
        Scene scene = Scenes.scene(odd, 31, 12);
        NetrcState open = act(start(odd), scene, "right", "down", "down", "down", "right");
        picture("odd", open, scene);
        picture("odd", open, Scenes.scene(odd, 26, 12));
    }

    @Test
    void marks_the_cursor_row_in_unicode_too() {
        Scene ascii = Scenes.scene(SESSION, 37, 24);
        Scene scene = new Scene(SESSION, ascii.now(), Glyphs.UNICODE, ascii.inner(), true, List.of());
        picture("unicode", start(SESSION), scene);
    }

    @Test
    void says_what_is_missing_and_what_to_do() {
        Netrc missing = Netrc.missing(Scenes.netrcPath());
        Netrc folder = Netrc.unreadable(
                Scenes.netrcPath(),
                Problem.file("is_folder", "~/.netrc is a directory.", "choose another with --netrc"));
        Netrc empty = new Netrc(Scenes.netrcPath(), NetrcFile.empty(), true, "0600", Optional.empty());
        empty("missing", missing);
        empty("folder", folder);
        empty("empty", empty);
    }

    private void empty(String name, Netrc netrc) {
        Session session = Scenes.session(Scenes.facts(Optional.empty(), Optional.empty()), netrc);
        picture(name, start(session), Scenes.scene(session, 26, 14));
        picture(name, start(session), Scenes.scene(session, 40, 9));
    }

    @Test
    void has_the_mode_in_the_title() {
        assertEquals(List.of("0600", "~/.netrc"), badges(SESSION.netrc()));
        assertEquals(
                List.of("0644 wide", "/etc/n"),
                badges(new Netrc(Path.of("/etc/n"), NetrcFile.empty(), true, "0644", Optional.empty())));
        assertEquals(List.of("no file", "~/.netrc"), badges(Netrc.missing(Scenes.netrcPath())));
        assertEquals(
                List.of("not editable", "~/.netrc"),
                badges(Netrc.unreadable(Scenes.netrcPath(), Problem.file("x", "Unreadable.", ""))));
    }

    private List<String> badges(Netrc netrc) {
        Session session = Scenes.session(Scenes.facts(Optional.empty(), Optional.empty()), netrc);
        return view.badges(start(session), Scenes.scene(session, 26, 14)).stream()
                .map(Styled::text)
                .toList();
    }

    private List<String> menu(NetrcState state) {
        return view.menu(state, Scenes.scene(SESSION, 37, 24)).stream()
                .map(item -> item.action())
                .toList();
    }

    @Test
    void offers_what_the_row_allows() {
        List<String> always = List.of("add", "check-file", "undo", "redo", "resolve", "edit-file", "diff");
        assertEquals(always, menu(start(SESSION)));
        List<String> record = new ArrayList<>(List.of(
                "edit",
                "edit-login",
                "edit-password",
                "edit-account",
                "move-up",
                "move-down",
                "move-before",
                "delete"));
        record.addAll(always);
        assertEquals(record, menu(act(start(SESSION), Scenes.scene(SESSION, 37, 24), "down")));
        assertEquals(
                List.of(
                        "add",
                        "explain-findings",
                        "preview-fix",
                        "fix",
                        "check-file",
                        "undo",
                        "redo",
                        "resolve",
                        "edit-file",
                        "diff"),
                menu(NetrcFind.at(checked(SESSION), "note on jo", 0).orElseThrow()));
    }
}
