package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.root.Model;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tour through the screen with secrets that can be told from all other text: none of them is ever in a frame or on the wire. */
class SecretScreenTest extends SandboxScreen {
    private static final String OLD = "Mk-0ld-Zq";
    private static final String NEW = "Mk-N3w-Zq";
    private static final String NOTE = "Mk-N0te-Zq";
    private static final String MACRO = "Mk-Macr0-Zq";
    private static final String TYPED = "Mk-Typ3d-Zq";
    private static final String OTHERS = "Mk-0thers-Zq";

    private final Set<String> leaks = new TreeSet<>();

    private String netrc(String password) {
        return """
                # machine old.test login x password %s
                # token=%s
                machine 127.0.0.1
                  login me@example.com
                  password %s
                machine ftp.corp.test
                  login up
                  password %s
                macdef init
                user up %s

                password %s
                """.formatted(NOTE, NOTE, bench.me().token(), password, MACRO, NOTE);
    }

    private List<String> secrets() {
        return List.of(
                OLD,
                NEW,
                NOTE,
                MACRO,
                TYPED,
                OTHERS,
                bench.me().token(),
                bench.jo().token());
    }

    /** After each step the frame is read, without the borders that could part a secret. */
    private void look(Scenario<Model> screen, String step) {
        String joined = screen.text().replaceAll("[^A-Za-z0-9-]", "");
        for (String secret : secrets()) {
            if (joined.contains(secret)) {
                leaks.add(secret + " " + step);
            }
        }
    }

    private void press(Scenario<Model> screen, String... keys) {
        for (String key : keys) {
            screen.press(key);
            look(screen, "at " + String.join(" ", keys));
        }
    }

    private void command(Scenario<Model> screen, String line) {
        screen.press(":").type(line).press("enter");
        look(screen, "after :" + line);
        press(screen, "end", "home", "esc");
    }

    private void type(Scenario<Model> screen, String text) {
        screen.type(text);
        look(screen, "typed");
        press(screen, "enter");
    }

    @ParameterizedTest
    @CsvSource({"100, 30", "44, 20"})
    void no_secret_is_in_any_frame(int columns, int rows) throws IOException {
        bench.netrc(netrc(OLD));
        try (Scenario<Model> screen = start(columns, rows)) {
            look(screen, "at the start");
            netrcPane(screen);
            commands(screen);
            requests(screen);
            logins(screen);
            assertTrue(bench.text().contains(OTHERS), "the tour has been where it should");
            String written = screen.device().written();
            secrets().stream().filter(written::contains).forEach(leaks::add);
        }
        assertEquals(Set.of(), leaks);
    }

    private void netrcPane(Scenario<Model> screen) throws IOException {
        press(screen, "2");
        for (int row = 0; row < 14; row++) {
            press(screen, "right", "x", "esc", "enter", "esc", "j");
        }
        press(screen, "home", "/");
        type(screen, "ftp");
        press(screen, "x", "P");
        type(screen, NEW);
        assertTrue(bench.text().contains(NEW));
        press(screen, "=", "esc", "u", "U", "S");
        type(screen, "ftp.corp.test");
        press(screen, "esc");
        bench.netrc(bench.text().replace(NEW, OTHERS));
        screen.pass(2000);
        look(screen, "another program wrote");
        press(screen, "=", "esc");
    }

    private void commands(Scenario<Model> screen) {
        for (String line : List.of(
                "netrc list",
                "netrc show ftp.corp.test",
                "netrc show --all",
                "netrc get ftp.corp.test password",
                "netrc diff",
                "netrc diff --disk",
                "netrc check",
                "netrc resolve ftp.corp.test",
                "netrc remove ftp.corp.test --dry-run",
                "netrc journal",
                "whoami -v",
                "accounts",
                "authorizations",
                "doctor",
                "get /apps --explain",
                "history list")) {
            command(screen, line);
        }
    }

    private void requests(Scenario<Model> screen) {
        press(screen, "3", "s");
        screen.see("200");
        press(screen, "4", "tab", "right", "right", "left", "y", "3", "y", "x", "esc", "?", "esc");
    }

    private void logins(Scenario<Model> screen) {
        press(screen, "1", "a", "down", "enter", "ctrl-u");
        type(screen, "me@example.com");
        type(screen, TYPED);
        press(screen, "esc", "esc");
        press(screen, "1", "a", "3");
        screen.paste(bench.jo().token());
        look(screen, "pasted");
        press(screen, "enter", "n", "t", "enter", "esc", "-");
    }

    @Test
    void the_search_finds_what_is_shown() throws IOException {
        bench.netrc(netrc(OLD));
        try (Scenario<Model> screen =
                start(80, 24).press("2", "/").type("ftp").press("enter", "right", "j", "j", "*")) {
            look(screen, "revealed");
            assertEquals(Set.of(OLD + " revealed"), leaks);
            screen.pass(11_000).seeNot(OLD);
        }
    }
}
