package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Retry;
import hkshell.fake.RawServer;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What else the console does on the whole screen: who a call goes out as, what comes in from elsewhere, what is taken out. */
class ConsoleScenarioTest extends SandboxScreen {

    private static String answer(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void b2_d5_calls_go_out_as_whoever_is_in_use_now() {
        bench.account("jo", 1);
        try (Scenario<Model> screen = start(120, 36)) {
            screen.press(":")
                    .type("get /account")
                    .press("enter")
                    .see("me@example.com")
                    .see("Bearer ********");
            screen.press(":").type("accounts use jo").press("enter").see(" jo: jo@home.test @ sandbox");
            screen.press("3", "s").see("email                     jo@home.test");
            screen.press(":").type("accounts use -").press("enter").see(" work: me@example.com @ sandbox");
            screen.press("3", "s").see("email                     me@example.com");
        }
    }

    @Test
    void b6_d7_a_line_for_curl_is_pasted_without_its_credential_and_sent() {
        try (Scenario<Model> screen = start(120, 36)) {
            screen.press("W", "3")
                    .paste("curl -u me:hunter2 -X PATCH " + bench.sandbox().url()
                            + "/apps/example -d '{\"maintenance\":true}'")
                    .see("was left out")
                    .seeNot("hunter2");
            screen.press("enter").see("maintenance               true");
        }
    }

    @Test
    void c1_a_tree_is_folded_and_opened() {
        try (Scenario<Model> screen = start(120, 36)) {
            screen.press(":")
                    .type("get /apps/example")
                    .press("enter")
                    .press("4")
                    .see("▸ region")
                    .seeNot("name  us");
            screen.press("/").type("region").press("enter").press("right").see("▾ region");
            screen.press("left").see("▸ region");
            screen.press("g", "left").see("▸ { ").seeNot("https://example.");
            screen.press("right").see("https://example.");
        }
    }

    @Test
    void c5_a_value_and_its_path_are_copied() {
        List<String> copied = new ArrayList<>();
        try (Scenario<Model> screen = RootScenario.copying(bench, clock, new Size(120, 36), copied)) {
            screen.press(":").type("get /apps/example/dynos").press("enter").press("4");
            screen.press("/").type("crashed").press("enter").see("crashed");
            screen.press("y", "v");
            screen.press("y", "k");
            assertEquals("crashed", copied.get(0));
            assertTrue(copied.get(1).matches("\\.\\[[0-9]+]\\.state"), copied.get(1));
            screen.press("|")
                    .type(copied.get(1))
                    .press("enter")
                    .see("Backspace shows the whole answer")
                    .see("crashed");
        }
    }

    @Test
    void c11_an_answer_cannot_drive_the_terminal() {
        String evil = "{\"a\": \"\033]52;c;aGk=\007\033[2J\033[?1049l\", \"b\u009b31m\": \"\\u001b[2J\"}";
        try (RawServer server = RawServer.saying(answer("200 OK", evil));
                Scenario<Model> screen = start(120, 36)) {
            screen.press(":")
                    .type("get " + server.url() + "/x --no-auth")
                    .press("enter")
                    .see("200 OK");
            screen.see("52;c;aGk=").press("4", "[", "]", "]");
            String written = screen.device().written();
            for (String sequence : List.of("\033]52", "\033[2J\033[?1049l", "\u009b", "\007")) {
                assertFalse(written.contains(sequence), sequence.replace('\033', '^'));
            }
        }
    }

    @Test
    void f6_only_what_reads_is_sent_again() {
        bench.by(usual -> new Retry(usual, List.of(Duration.ofMillis(1), Duration.ofMillis(1))));
        int[] asked = new int[1];
        try (RawServer server = RawServer.saying(head -> answer(asked[0]++ == 0 ? "503 X" : "200 OK", "{}"));
                Scenario<Model> screen = start(120, 36)) {
            screen.press(":")
                    .type("get " + server.url() + "/x --no-auth")
                    .press("enter")
                    .see("200 OK");
            assertEquals(2, asked[0]);
            asked[0] = 0;
            screen.press("W")
                    .press(":")
                    .type("post " + server.url() + "/x a=b --no-auth")
                    .press("enter")
                    .see("503");
            assertEquals(1, asked[0]);
        }
    }
}
