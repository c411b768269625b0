package hkshell.front.tui.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Binding;
import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.Completer;
import hkshell.engine.command.AllCommands;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.input.Hint;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Styled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last lines name the keys that do something where the next key goes, and no others. */
class HintsTest {
    private static final Session SESSION = Scenes.session("machine api.heroku.com login me password made-up\n");

    private final KeyMap keys = KeyMap.defaults();
    private final RootUpdate update = new RootUpdate(new Texts(
            new Completer(AllCommands.table().rows(), List.of("start"), List.of("mono")),
            (page, width) -> List.of(Styled.of(page)),
            name -> Looks.PLAIN));

    private Model start(int columns, int rows) {
        Desk desk = Desk.start(keys, Glyphs.UNICODE, Looks.PLAIN, new Size(columns, rows), Scenes.NOON);
        return Model.start(desk, SESSION);
    }

    private Model press(Model model, String... names) {
        Model now = model;
        for (String name : names) {
            now = update.apply(now, new Msg.Pressed(Key.of(name))).state();
        }
        return now;
    }

    private static String line(Model model) {
        return String.join("  ", Hints.of(model).stream().map(Hint::label).toList());
    }

    @Test
    void no_hinted_key_does_nothing() {
        for (Area pane : Area.panes()) {
            for (Binding row : keys.in(pane)) {
                if (!row.hint().isEmpty()) {
                    Model there = press(start(200, 60), Integer.toString(pane.number()));
                    Model after = press(there, row.keys().get(0).name());
                    String said = after.note().sentence();
                    assertFalse(said.contains("does nothing"), pane + " " + row.action() + ": " + said);
                }
            }
        }
    }

    @Test
    void a_key_of_another_pane_says_where_it_works() {
        Model request = press(start(80, 24), "3", "t");
        assertEquals(
                "The key t does nothing here; it works in 1 Accounts.",
                request.note().sentence());
        Model nowhere = press(start(80, 24), "3", "Z");
        assertEquals(
                "The key Z does nothing here; ? lists those that do.",
                nowhere.note().sentence());
    }

    @Test
    void the_account_is_chosen_from_any_pane() {
        for (Area pane : Area.panes()) {
            Model chosen = press(start(80, 24), Integer.toString(pane.number()), "p");
            assertEquals(
                    List.of("accounts", "use"),
                    chosen.work().latest().orElseThrow().words());
        }
    }

    @Test
    void where_only_yes_and_no_act_enter_is_not_spoken_of() {
        Model removing = press(start(80, 24), "2", "d");
        assertEquals("y remove  n keep", line(removing));
        Model asked = update.apply(
                        start(80, 24).started(List.of("api")), new Msg.Asked(1, new Question.Confirm("Really?")))
                .state();
        assertEquals("y yes  n no  Esc leaves it", line(asked));
        assertEquals(
                "y is yes, n is no, Esc leaves the question.",
                press(asked, "enter").note().sentence());
        assertEquals("y leave  n stay", line(press(start(80, 24).started(List.of("api")), "q")));
    }

    @Test
    void the_netrc_pane_tells_of_its_menu_and_of_finding_in_eighty_columns() {
        Canvas canvas = Canvas.of(new Size(80, 24));
        new RootView().paint(press(start(80, 24), "2"), canvas);
        String[] rows = canvas.toText().split("\n");
        assertEquals(
                " e edit  a add  d del  u undo  * show  / find  ? help  q quit  : command  x menu",
                rows[rows.length - 1]);
    }

    @Test
    void what_is_open_has_hints_of_its_own() {
        Model model = start(80, 24);
        assertEquals("Enter runs  Tab completes  Down chooses  Esc closes", line(press(model, ":")));
        assertEquals("Enter chooses  a letter does it at once  Esc closes", line(press(model, "x")));
        assertEquals("Enter runs the row  typing filters  Esc closes", line(press(model, "?")));
        assertEquals("Enter next  Tab S-Tab go  Esc leave it", line(press(model, "2", "a")));
        assertEquals("Enter send  Tab complete  Esc leave it", line(press(model, "e")));
        assertEquals("Enter ok  Esc cancel", line(press(model, "1", "/")));
    }

    @Test
    void q_is_called_back_while_something_is_open() {
        assertEquals(true, line(press(start(80, 24), "f")).contains("q back"));
        assertEquals(true, line(press(start(80, 24), "6")).contains("q back"));
        assertEquals(true, line(press(start(80, 24), "2")).contains("q quit"));
    }

    @Test
    void a_way_out_stands_at_every_size() {
        for (int columns = 30; columns < 90; columns++) {
            for (Area pane : Area.panes()) {
                Model model = press(start(columns, 8), Integer.toString(pane.number()));
                Canvas canvas = Canvas.of(model.size());
                new RootView().paint(model, canvas);
                String picture = canvas.toText();
                assertEquals(true, picture.contains("q quit") || picture.contains("q back"), picture);
            }
        }
    }
}
