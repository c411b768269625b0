package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Pressing;
import hkshell.front.tui.root.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each way to log in, as a person goes it on the screen. */
class LoginScenarioTest extends SandboxScreen {
    private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/auth/browser/[0-9a-f-]+");

    private Scenario<Model> adding() {
        return start(100, 30).press("1", "a").see("How to log in?").see("in a browser");
    }

    @Test
    void with_email_and_password() {
        try (Scenario<Model> screen = adding()) {
            screen.press("down", "enter").see("Email").see("me@example.com");
            screen.press("ctrl-u").type("jo@home.test").press("enter").see("Password");
            screen.type("sandbox").see("║ *******");
            // The name of the API alone.
            assertFalse(screen.text().replace("@ sandbox", "").contains("sandbox"), screen.text());
            screen.press("enter").see("The account has no SSH key").press("n").see("Logged in as jo@home.test.");
            assertTrue(bench.text().contains("jo@home.test"));
        }
    }

    @Test
    void with_a_second_factor() {
        try (Scenario<Model> screen = adding()) {
            screen.press("down", "enter", "ctrl-u").type("pin@corp.test").press("enter");
            screen.type("sandbox").press("enter").see("Two-factor code");
            screen.type("000000").press("enter").see("Two-factor code").see("was not right");
            screen.type("123456").press("enter").see("no SSH key").press("esc").see("Logged in as pin@corp.test.");
            assertFalse(screen.device().written().contains("123456"), "the code was shown");
        }
    }

    @Test
    void what_is_typed_ahead_is_for_the_next_question() {
        try (Scenario<Model> screen = adding()) {
            screen.press("down", "enter", "ctrl-u").type("pin@corp.test").press("enter");
            // The panes behind would send at s, go to another pane at 2 and 3, and leave at q.
            screen.bytes(bytes("sandbox\r123456\r")).see("no SSH key");
            screen.press("n").see("Logged in as pin@corp.test.");
            screen.see("No answer yet").press("q").left(0);
        }
    }

    @Test
    void what_is_typed_ahead_of_no_question_is_dropped() {
        try (Scenario<Model> screen = adding()) {
            // Whose account has an SSH key, so that none is offered.
            screen.press("down", "enter").see("me@example.com").press("enter");
            screen.bytes(bytes("sandbox\rssQ"))
                    .see("Logged in as me@example.com.")
                    .see("No answer yet");
            screen.press("q").left(0);
        }
    }

    private static byte[] bytes(String typed) {
        return typed.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_first_start_offers_the_token_of_the_heroku_cli() throws IOException {
        bench.keychain("jo@home.test", bench.jo().token());
        try (Scenario<Model> screen = start(100, 30)) {
            screen.seeNot("Heroku CLI");
        }
        bench.netrc("machine ftp.corp.test login up password made-up\n");
        try (Scenario<Model> screen = start(100, 30)) {
            screen.see("In use: the Heroku CLI's keychain. ':accounts import' serves curl and git too.")
                    .see("keychain: jo@home.test @ sandbox")
                    .see("keychain entry of jo@home.test");
            screen.press("1", "enter").see("Imported: jo. In use now: jo").see("jo: jo@home.test @ sandbox");
            assertTrue(bench.text().contains("machine ftp.corp.test login up password made-up"), bench.text());
        }
    }

    @Test
    void with_a_token() {
        String token = bench.jo().token();
        try (Scenario<Model> screen = adding()) {
            screen.press("3").see("API token");
            screen.paste(token).press("enter").see("no SSH key").press("n").see("Logged in as jo@home.test.");
            assertFalse(screen.device().written().contains(token), "the token was shown");
        }
    }

    @Test
    void in_a_browser() {
        try (Scenario<Model> screen = adding()) {
            screen.press("enter").await("Waiting for the browser").see("waiting 0:00");
            screen.pass(7000).see("waiting 0:07").press("y").see("Copied the ");
            String page = page(screen);
            String link = "\033]8;id=hkshell;" + page + "\033\\";
            assertTrue(screen.device().written().contains(link), "the address is a link too");
            assertTrue(screen.device().written().contains("\033]8;;\033\\"), "which ends");
            new Pressing("jo@home.test").accept(page);
            screen.await("The account has no SSH key").press("n");
            screen.see("Logged in as jo@home.test.").seeNot("In your browser");
            assertTrue(bench.text().contains("jo@home.test"));
        }
    }

    @Test
    void escape_leaves_the_browser_alone() {
        String before = bench.text();
        try (Scenario<Model> screen = adding()) {
            screen.press("enter").await("Waiting for the browser");
            screen.press("esc").await("Stopped.").seeNot("In your browser");
            assertEquals(before, bench.text());
            screen.press("q").left(0);
        }
    }

    @Test
    void by_single_sign_on() {
        try (Scenario<Model> screen = adding()) {
            screen.press("down", "down", "down", "enter").see("Organization");
            screen.type("corp").press("enter").await("Access token");
            screen.paste(bench.jo().token())
                    .press("enter")
                    .await("no SSH key")
                    .press("n")
                    .see("Logged in as jo@home.test.");
        }
    }

    @Test
    void a_narrow_screen_shows_the_whole_address() {
        try (Scenario<Model> screen = start(44, 20).press("1", "a", "enter").await("Waiting")) {
            String joined = screen.text().replaceAll("[^a-z0-9:/.-]", "");
            assertTrue(PAGE.matcher(joined).find(), screen.text());
            screen.press("esc").await("Stopped.");
        }
    }

    @Test
    void a_dead_account_is_found_and_repaired() {
        bench.account("bot", 2);
        try (Scenario<Model> screen = start(100, 30).press("1", "g").see("bot")) {
            screen.press("t").see("does not accept the token of account bot").see("401");
            screen.press("r").see("How to log in?").press("down", "enter");
            screen.type("sandbox")
                    .press("enter")
                    .see("has a new token, which works")
                    .seeNot("401");
            screen.press("enter").see("Using bot").press("-").see("Using work");
        }
    }

    @Test
    void a_call_with_a_dead_token_is_repaired_and_sent_again() {
        bench.account("bot", 2).run("accounts use bot");
        try (Scenario<Model> screen = start(100, 30).press("s")) {
            screen.see("401: the API does not accept the token of bot any more")
                    .see("401 Unauthorized")
                    .press("y")
                    .see("How to log in?");
            screen.press("down", "enter").see("Password").type("sandbox").press("enter");
            screen.see("200 OK").seeNot("How to log in?");
        }
    }

    @Test
    void why_a_repair_failed_is_told_and_the_refused_call_stays() {
        bench.account("bot", 2).run("accounts use bot");
        String before = bench.text();
        try (Scenario<Model> screen = start(80, 24).press("s")) {
            screen.see("Get a new one now?").press("y", "3").see("API token");
            screen.paste(bench.jo().token()).press("enter");
            screen.see("The new token belongs to jo@home.test").see("401 Unauthorized");
            assertEquals(before, bench.text());
        }
    }

    @Test
    void a_new_authorization_is_a_write() {
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press(":").type("authorizations create").press("enter").see("The screen is read-only");
            screen.press("W", ":").type("authorizations create").press("enter").see("sandbox-");
            screen.press("esc").seeNot("sandbox-");
        }
    }

    private static String page(Scenario<Model> screen) {
        Matcher page = PAGE.matcher(screen.text());
        assertTrue(page.find(), screen.text());
        return page.group();
    }
}
