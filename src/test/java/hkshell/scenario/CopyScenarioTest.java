package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C5, B7 and B8: what the copy menu gives to the clipboard. */
class CopyScenarioTest extends SandboxScreen {
    private final List<String> copied = new ArrayList<>();

    private Scenario<Model> answered(String line) {
        Scenario<Model> screen = RootScenario.copying(bench, clock, new Size(120, 36), copied);
        return run(screen, line).press("4");
    }

    private String last() {
        return copied.get(copied.size() - 1);
    }

    @Test
    void c5_the_menu_tells_what_can_be_copied() {
        try (Scenario<Model> screen = answered("get /apps").press("y")) {
            screen.see("═ Copy ═")
                    .see("c  the call as curl -n, no secret in it")
                    .see("h  the call as an hkshell line");
            screen.see("u  its URL")
                    .see("b  the answer's body")
                    .see("v  the value")
                    .see("k  its key path");
            screen.press("z").see("Esc closes").press("esc").seeNot("═ Copy ═");
            assertTrue(copied.isEmpty());
        }
    }

    @Test
    void c5_a_value_and_its_key_path() {
        try (Scenario<Model> screen = answered("get /apps").press("y", "v")) {
            screen.see("There is no single value under the cursor").press("down", "down", "down");
            screen.press("y", "v")
                    .see("Copied the value (by a test).")
                    .press("y", "k")
                    .see("Copied the key path (by a test).");
            assertEquals(List.of("example", ".[0].name"), copied);
            screen.press("]", "]", "]", "down", "right", "y", "k");
            assertEquals(".[1].region.name", last());
        }
    }

    @Test
    void c5_the_body_and_the_address() {
        try (Scenario<Model> screen = answered("get /apps/example/dynos").press("y", "b", "y", "u")) {
            screen.see("Copied the URL (by a test).");
            assertTrue(copied.get(0).contains("\"web.1\""), copied.get(0));
            assertTrue(last().matches("http://127\\.0\\.0\\.1:[0-9]+/apps/example/dynos"), last());
        }
    }

    @Test
    void c5_a_masked_value_is_copied_only_once_it_was_shown() {
        try (Scenario<Model> screen = answered("get /apps/example/config-vars").press("down")) {
            screen.see("DATABASE_URL").press("y", "v").see("The value is masked; * shows it, then it can be copied.");
            screen.press("*").see("postgres://example:").press("y", "v").see("Copied the value (by a test).");
            assertTrue(last().startsWith("postgres://example:"), last());
        }
    }

    @Test
    void b7_b8_the_call_is_copied_without_its_secret() {
        try (Scenario<Model> screen = answered("get /apps order==name").press("y", "c", "y", "h")) {
            screen.see("Copied the ");
            assertTrue(copied.get(0).startsWith("curl -n"), copied.get(0));
            assertTrue(last().contains("get \"/apps?order=name\""), last());
            copied.forEach(line -> assertFalse(line.contains(bench.me().token()), line));
        }
    }

    @Test
    void b7_what_the_curl_line_lacks_is_told_in_whole() {
        try (Scenario<Model> screen = RootScenario.copying(bench, clock, new Size(80, 24), copied)) {
            screen.press("3", "e", "ctrl-u").type("POST /apps password=made-up");
            screen.press("enter").see("Nothing was sent").press("c");
            screen.see("OK  Copied the curl line, no secret in it (by a test).   ! The body is left out");
            screen.see("of the line, because it may hold a secret, or is long or no text.");
        }
    }
}
