package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the screen says after a key, how long it says so, and how it fits. */
class SentenceTest extends SandboxScreen {
    private static String sentence(Scenario<Model> screen) {
        String[] lines = screen.text().split("\n", -1);
        return lines[screen.state().desk().size().rows() - 2].strip();
    }

    @Test
    void what_is_said_about_a_key_goes_with_the_next() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("s", "4", "/").type("zzz").press("enter").see("Not found here: zzz");
            screen.press("j").seeNot("Not found");
            screen.press("2", "down", "down", "down", "*").see("Shown for ten seconds.");
            screen.press("up").seeNot("Shown for");
            screen.press("g", "e").see("Comments are shown").press("j").seeNot("Comments are shown");
        }
    }

    @Test
    void what_is_said_about_an_action_stays_until_the_next() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("s").see("OK  200 in 21 ms.").press("2", "j", "k").see("OK  200 in 21 ms.");
            screen.press(":").type("get /nowhere").press("enter").see("NO  There is nothing");
            screen.press("2", "j").see("NO  There is nothing");
        }
    }

    @Test
    void leaving_a_question_is_no_failure() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press(":").type("login --token-stdin").press("enter").press("esc");
            assertEquals("Nothing was changed.", sentence(screen));
            screen.press("5").see("left").press("f").see("login --token-stdin");
        }
    }

    @Test
    void the_sentence_goes_before_the_line_that_does_the_same() {
        bench.netrc("machine ftp.a-rather-long-name.corp.test login up password made-up\n");
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "right", "j", "e", "ctrl-u").type("down").press("enter");
            assertEquals("OK  ftp.a-rather-long-name.corp.test login saved.", sentence(screen));
            screen.press("5", "f").see("netrc set ftp.a-rather");
        }
    }

    @Test
    void a_sentence_is_cut_at_its_end() {
        try (Scenario<Model> screen = start(44, 14)) {
            screen.press("2", "G", "d", "n", "g", "e");
            assertEquals("Comments are shown as they are and never...", sentence(screen));
        }
    }

    @Test
    void a_refusal_is_read_whole_with_what_to_do_next() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press(":")
                    .type("netrc set nowhere.example.com --line 2 --login someone")
                    .press("enter");
            screen.picture("screen/refusal");
            screen.press("2", "j", "k").see("netrc list shows what it has");
        }
    }

    @Test
    void looking_begins_with_nothing_typed() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("s", "4", "/").type("web_url").press("enter").see("/ web_url");
            screen.press("/").type("owner").press("enter").see("/ owner").seeNot("web_url/");
            screen.press("/", "enter").see("/ owner");
            screen.press("6", "/")
                    .type("apps")
                    .press("enter", "/")
                    .type("nothing-like-it")
                    .see("No call matches");
        }
    }

    @Test
    void a_theme_is_seen_before_it_is_chosen() {
        try (Scenario<Model> screen = start(80, 24)) {
            long before = screen.device().looks()[1];
            screen.press("T").see(": theme");
            assertEquals(before, screen.device().looks()[1]);
            screen.press("down", "down");
            long previewed = screen.device().looks()[1];
            assertNotEquals(before, previewed);
            assertEquals(before, screen.press("esc").device().looks()[1]);
            screen.press("T", "down", "down", "enter", "enter").see("Theme light.");
            assertEquals(previewed, screen.device().looks()[1]);
            screen.press(":").type("theme dusk");
            assertEquals(before, screen.device().looks()[1]);
        }
    }

    @Test
    void a_page_is_wrapped_and_says_which_keys_it_has() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press(":").type("help netrc set").press("enter").picture("screen/help-netrc-set");
            screen.press(":").see("On a page that key does nothing; q closes it, / finds.");
            screen.press("/").type("zzz").press("enter").see("Not found here: zzz");
            screen.resize(44, 14).press("G").see("to line").resize(80, 24);
            screen.press("q").see("═ 3 Request");
        }
    }

    @Test
    void tab_goes_between_the_questions_of_a_new_record() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "a").type("b.test").press("tab").type("somebody").press("shift-tab");
            screen.type("x").press("tab", "tab").type("made-up").press("tab", "shift-tab", "enter");
            screen.see("b.testx added.");
            assertTrue(bench.text().contains("machine b.testx"), bench.text());
            assertTrue(bench.text().contains("login somebody"), bench.text());
        }
    }

    @Test
    void a_record_without_a_host_is_asked_for_it_at_the_end() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "a", "tab", "tab").type("made-up").press("enter").see("A record needs a host");
            screen.type("c.test").press("enter", "enter", "enter").see("c.test");
            assertTrue(bench.text().contains("machine c.test"), bench.text());
        }
    }

    @Test
    void after_an_undo_the_cursor_is_on_what_is_back() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "G", "d", "y").seeNot("▸ ftp.corp.test");
            screen.press("g", "u").see(">▾ ftp.corp.test");
            screen.press("g", "U")
                    .seeNot("▾ ftp.corp.test")
                    .press("1", "u", "2")
                    .see(">▾ ftp.corp.test");
        }
    }

    @Test
    void after_an_undo_of_a_move_the_cursor_is_on_what_moved() throws IOException {
        bench.netrc("machine a.test\n  login a\nmachine a.test\n  login b\ndefault\n  login d\n");
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press("2", "g", "j", "x", "<").see("moved before a.test").see("> 1 ▸ a.test  login b");
            screen.press("u").see("> 3 ▸ a.test").see("Taken back: moving a.test (login b)");
        }
    }

    @Test
    void after_an_undo_of_adding_nothing_is_unfolded() throws IOException {
        bench.netrc("machine b.test\n  login b\n  password p\ndefault login d password d\n");
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press("2", "a").type("c.test").press("enter").type("x").press("enter", "enter");
            screen.see("c.test added").press("u").see("▸ default").seeNot("▾ default");
        }
    }

    @Test
    void folds_are_not_taken_for_the_cursor_in_plain_ascii() {
        String text = RootScenario.ascii(bench, clock, new Size(80, 24))
                .press("2", "G")
                .text();
        assertTrue(text.contains(">+ ftp.corp.test"), text);
        assertTrue(text.contains(" - 127.0.0.1"), text);
        assertFalse(text.contains(">>"), text);
    }
}
