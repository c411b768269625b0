package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the screen says about who cannot log in, who is logged in and by what, and what it asks before it does. */
class RefusalScenarioTest extends SandboxScreen {
    /** Each account that the sandbox refuses, and the end of what to do about it. */
    private static final Map<String, String> NEXT = Map.of(
            "mfa@corp.test", "hkshell login --browser, or hkshell login --token-stdin",
            "far@corp.test", "hkshell login --browser, or hkshell login --token-stdin",
            "owes@corp.test", "https://dashboard.heroku.com/account/billing; hkshell accounts lists others",
            "shut@corp.test", "is the way to Heroku's support; hkshell accounts lists others",
            "busy@corp.test", "hkshell get /account/rate-limits counts them for free");

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void each_refused_login_shows_its_next_step_in_whole() {
        for (Size size : List.of(new Size(80, 24), new Size(120, 36), new Size(44, 14))) {
            NEXT.forEach((login, step) -> {
                try (Scenario<Model> screen = start(size.columns(), size.rows()).press("1", "a", "2")) {
                    screen.type(login)
                            .press("enter")
                            .type("sandbox")
                            .press("enter")
                            .see(" NO ");
                    assertTrue(words(screen.text()).contains(words(step)), login + " at " + size + screen.text());
                }
            });
        }
    }

    @Test
    void a_login_is_offered_where_nobody_is_logged_in() {
        bench.netrc("machine ftp.corp.test login up password made-up\n");
        try (Scenario<Model> screen = start(80, 24).press("s")) {
            screen.see("Nobody is logged in. What now?").see("use work: me@example.com");
            screen.press("1").see("How to log in?");
            screen.press("2")
                    .type("me@example.com")
                    .press("enter")
                    .type("sandbox")
                    .press("enter");
            screen.see("200 OK").seeNot("How to log in?");
        }
    }

    @Test
    void a_login_says_that_the_environment_wins() {
        bench.withKey(bench.me().token());
        try (Scenario<Model> screen = start(120, 36).press("1", "a", "2")) {
            screen.type("me@example.com").press("enter").type("sandbox").press("enter");
            screen.see("Logged in as me@example.com.").see("HEROKU_API_KEY is set, and wins over");
        }
    }

    @Test
    void the_first_line_says_by_what_an_account_was_chosen() {
        bench.account("jo", 1).as("jo");
        try (Scenario<Model> screen = start(80, 24)) {
            screen.see("jo by --account: jo@home.test");
        }
    }

    @Test
    void the_first_line_says_that_the_folder_has_an_account_of_its_own() {
        bench.account("jo", 1).run("accounts use jo --here");
        try (Scenario<Model> screen = start(80, 24)) {
            screen.see("jo by folder: jo@home.test");
        }
    }

    @Test
    void a_login_that_is_in_use_from_now_on_is_scrolled_into_sight() {
        for (int at = 0; at < 8; at++) {
            bench.account("a" + at, 2);
        }
        bench.account("zz", 1);
        try (Scenario<Model> screen = start(80, 24).press("1", "g").seeNot("zz ")) {
            screen.press(":").type("accounts use zz").press("enter").see("*zz").see(">*zz");
            screen.press("-").see("*work").seeNot("zz ");
        }
    }

    @Test
    void the_help_asks_before_it_forgets_all_calls() {
        try (Scenario<Model> screen = start(80, 24).press("s").see("200 OK")) {
            screen.press("?").type("forget all").press("enter").see("Forget all calls?");
            screen.press("n")
                    .see("Nothing was changed.")
                    .press("6")
                    .see("1 call ")
                    .press("q");
            screen.press(":").type("history clear").press("enter", "y").see("The history is empty.");
            screen.press("6").seeNot("1 call ");
        }
    }

    @Test
    void a_value_that_is_shown_once_can_be_copied() {
        List<String> copied = new ArrayList<>();
        try (Scenario<Model> screen = RootScenario.copying(bench, clock, new Size(80, 24), copied)) {
            screen.press("W", ":").type("authorizations create").press("enter");
            screen.see("sandbox-").see("y copies the value").press("y").see("Copied the value (by a test).");
            assertEquals(1, copied.size());
            assertTrue(copied.get(0).contains("sandbox-") && screen.text().contains(copied.get(0)), screen.text());
            screen.press("esc", ":").type("netrc list").press("enter", "y").see("On a page that key does nothing");
        }
    }
}
