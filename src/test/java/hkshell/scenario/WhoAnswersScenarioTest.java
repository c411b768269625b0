package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** {@code S} in the netrc pane: who answers for the host under the cursor, or for another. */
class WhoAnswersScenarioTest extends SandboxScreen {
    private static final String NASTY = """
            default login anybody password guess
            machine api.example.com
              login me@example.com
              password "open sesame"   # since May
            # machine api.example.com login old password gone
            machine api.example.com login jo@example.com password second
            """;

    private Scenario<Model> onTheHost(int columns, int rows) {
        bench.netrc(NASTY);
        return start(columns, rows).press("2", "g", "down");
    }

    @Test
    void the_host_under_the_cursor_is_offered_and_all_readers_answer() {
        try (Scenario<Model> screen = onTheHost(80, 24)) {
            screen.press("S").see("Who answers?").see("for api.example.com");
            screen.press("enter").see("netrc resolve api.example.com --as all");
            screen.picture("who-answers");
            screen.press("G").see("answer differently from hkshell (!)").press("q");
            assertFalse(screen.text().contains("curl-8.22"));
        }
    }

    @Test
    void where_there_is_room_the_reasons_stand_beside() {
        try (Scenario<Model> screen = onTheHost(120, 36)) {
            screen.press("S", "enter");
            screen.picture("who-answers");
        }
    }

    @Test
    void another_host_is_typed_and_nonsense_stays_to_be_mended() {
        try (Scenario<Model> screen = onTheHost(80, 24)) {
            screen.press("S", "ctrl-u")
                    .type("https://me:hunter2@h")
                    .press("enter")
                    .see("There is a password in the URL");
            screen.press("ctrl-u").type("https://me@api.example.com/x").press("enter");
            screen.see("netrc resolve https://me@api.example.com/x --as all").press("q");
            screen.press("@");
            assertFalse(screen.text().contains("hunter2"));
        }
    }

    @Test
    void where_no_record_is_the_host_of_the_api_is_offered() {
        try (Scenario<Model> screen = onTheHost(80, 24)) {
            screen.press("g", "S").see("for 127.0.0.1");
        }
    }

    @Test
    void esc_leaves_the_question() {
        try (Scenario<Model> screen = onTheHost(80, 24)) {
            String before = screen.text();
            screen.press("S", "esc");
            assertEquals(before, screen.text());
        }
    }
}
