package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Pressing;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The windows in which a command asks, at every size: what they show, how they are left, what a wrong key does. */
class QuestionScenarioTest extends SandboxScreen {
    private static final String SSO_PAGE = "https://sso.heroku.com/saml/acme/init?cli=true";
    private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/auth/browser/[0-9a-f-]+");

    private Scenario<Model> sso(int columns, int rows, List<String> copied) {
        Scenario<Model> screen = RootScenario.copying(bench, clock, new Size(columns, rows), copied);
        return screen.press("1", "a", "4").type("acme").press("enter").await("Access token");
    }

    @Test
    void the_page_of_single_sign_on_is_in_sight_while_its_token_is_asked_for() {
        for (Size size : List.of(new Size(80, 24), new Size(120, 36))) {
            List<String> copied = new ArrayList<>();
            try (Scenario<Model> screen = sso(size.columns(), size.rows(), copied)) {
                screen.see(SSO_PAGE)
                        .see("Access token")
                        .see("^O copies the address")
                        .see("Esc leaves it");
                assertTrue(screen.device().written().contains("\033]8;id=hkshell;" + SSO_PAGE + "\033\\"));
                screen.press("ctrl-o").see("Copied the address (by a test).");
                assertEquals(List.of(SSO_PAGE), copied);
                screen.press("esc").seeNot("In your browser").see("Nothing was changed.");
            }
        }
    }

    @Test
    void the_page_of_single_sign_on_stays_when_a_wrong_token_is_typed_and_goes_when_it_is_right() {
        List<String> copied = new ArrayList<>();
        try (Scenario<Model> screen = sso(80, 24, copied)) {
            screen.picture("screen/single-sign-on");
            screen.type("wrong").press("enter").await("Access token").see(SSO_PAGE);
            screen.paste(bench.jo().token()).press("enter").await("no SSH key");
            screen.seeNot("In your browser").seeNot(SSO_PAGE).press("n").see("Logged in as jo@home.test.");
        }
    }

    @Test
    void the_page_of_single_sign_on_is_reached_in_small_windows() {
        for (Size size : List.of(new Size(44, 14), new Size(30, 8))) {
            List<String> copied = new ArrayList<>();
            try (Scenario<Model> screen = sso(size.columns(), size.rows(), copied)) {
                screen.see("Access token").see("Esc leaves it");
                String joined = screen.text().replaceAll("[^A-Za-z0-9:/.=?-]", "");
                assertTrue(joined.contains(SSO_PAGE), screen.text());
                screen.press("ctrl-o");
                assertEquals(List.of(SSO_PAGE), copied);
            }
        }
    }

    @Test
    void the_page_of_a_browser_login_goes_when_the_wait_is_over() {
        try (Scenario<Model> screen = start(80, 24).press("1", "a", "enter").await("Waiting for the browser")) {
            Matcher page = PAGE.matcher(screen.text());
            assertTrue(page.find(), screen.text());
            new Pressing("jo@home.test").accept(page.group());
            screen.await("no SSH key").seeNot("In your browser").seeNot("waiting 0:");
            screen.press("n").see("Logged in as jo@home.test.");
        }
    }

    @Test
    void a_default_stands_beside_an_empty_field() {
        try (Scenario<Model> screen = start(80, 24).press("1", "a", "2")) {
            screen.see("Email [me@example.com]").type("bot@corp.test").see("bot@corp.test ");
            screen.press("ctrl-u", "enter").see("Password").type("sandbox").press("enter");
            screen.see("Logged in as me@example.com.");
        }
    }

    @Test
    void what_is_typed_takes_the_place_of_the_default() {
        try (Scenario<Model> screen = start(80, 24).press("1", "a", "2")) {
            screen.type("jo@home.test").press("enter").type("sandbox").press("enter", "n");
            screen.see("Logged in as jo@home.test.");
        }
    }

    @Test
    void a_key_that_does_nothing_says_which_ones_do() {
        try (Scenario<Model> screen = start(80, 24).press("1", "a")) {
            screen.press("9").see("1 to 4 choose").press("z").see("Esc leaves the question");
            screen.press("2", "f5").see("Enter takes what is typed, Esc leaves the question.");
            screen.press("esc", "?", "f5").see("Enter runs the row, Esc closes the help.");
            screen.press("esc", ":", "f5").see("Enter runs the line, Esc closes it.");
            screen.press("esc", "x", "z").see("Esc closes the menu.").press("esc");
            screen.press(":").type("netrc list").press("enter", "/", "f5").see("Enter finds it, Esc leaves the field.");
        }
    }

    @Test
    void every_window_shows_a_way_out_at_every_size() {
        for (Size size : List.of(new Size(30, 8), new Size(40, 12), new Size(44, 14), new Size(80, 24))) {
            try (Scenario<Model> screen = start(size.columns(), size.rows())) {
                screen.press("1", "a").see("How to log in?").see("Esc leaves it");
                screen.press("2").see("Email").see("Esc leaves it").press("esc");
                screen.press("a", "1").await("Esc stops waiting");
                screen.press("esc").await("Stopped.");
            }
        }
    }
}
