package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** B3 to B6 and B10: the tabs of the request, its rows edited where they stand, a curl line pasted. */
class RequestTabsScenarioTest extends SandboxScreen {
    private Scenario<Model> with(String line) {
        return start(120, 36).press("3", "e", "ctrl-u").type(line).press("enter", "3");
    }

    @Test
    void b3_headers_say_who_set_each() {
        try (Scenario<Model> screen = with("GET /apps X-Trace:me").press("]")) {
            screen.see("[Headers]").see("Authorization  Bearer ********").see("netrc line 2 (work)");
            screen.see("X-Trace").see("set by you").see("User-Agent").see("set by hkshell");
            screen.see("set by the client alone").seeNot(bench.me().token());
        }
    }

    @Test
    void b4_S_shows_what_would_go_out_and_who_answers_and_sends_nothing() {
        try (Scenario<Model> screen = start(120, 36).press("S")) {
            screen.see("[Explain]")
                    .see("GET /apps HTTP/1.1")
                    .see("more, f zooms")
                    .press("f");
            screen.see("Authorization: Bearer ********")
                    .see("* netrc record of 127.0.0.1")
                    .see("answers");
            screen.see("Nothing was sent.")
                    .seeNot("more, f zooms")
                    .seeNot(bench.me().token());
            screen.press("f", "5").see("0 done");
        }
    }

    @Test
    void b11_items_of_the_line_go_out_as_query_fields_and_headers() {
        String line = "POST /sandbox/echo page==2 name=one size:=3 tags:='[\"a\"]' X-Trace:me";
        try (Scenario<Model> screen = start(120, 36).press("W", "3", "e", "ctrl-u")) {
            screen.type(line).press("enter", "4", "]").see("[Raw]");
            screen.see("\"method\": \"POST\"").see("\"query\": \"page=2\"").see("\"X-trace\": \"me\"");
            screen.press("G").see("{\\\"name\\\":\\\"one\\\",\\\"size\\\":3,\\\"tags\\\":[\\\"a\\\"]}");
        }
    }

    @Test
    void b5_a_row_is_edited_added_and_taken_out() {
        try (Scenario<Model> screen = with("GET /apps order==name")) {
            screen.press("down", "down")
                    .see(">order")
                    .press("e")
                    .see("> order==name")
                    .see("Enter take it");
            screen.press("ctrl-u").type("order==id").press("enter").see("order").see(" id ");
            screen.press("a")
                    .see("query==x")
                    .see("Header:x")
                    .type("X-Trace:1")
                    .press("enter")
                    .see(">X-Trace")
                    .press("e")
                    .see("header X-Trace > X-Trace:1")
                    .press("esc");
            screen.press("g", "e").see("> GET /apps order==id X-Trace:1").press("esc");
            screen.press("down", "down", "d", "g", "e").see("> GET /apps X-Trace:1");
        }
    }

    @Test
    void b5_what_is_wrong_in_a_row_stays_open_with_the_reason() {
        try (Scenario<Model> screen =
                start(120, 36).press("3", "a").type("n:={oops").press("enter")) {
            screen.see("The value of n is not JSON.")
                    .see("> n:={oops")
                    .press("esc")
                    .see("Esc again drops the change, Enter takes it.")
                    .see("> n:={oops")
                    .press("esc")
                    .seeNot("oops");
            screen.press("a")
                    .type("Host:elsewhere")
                    .press("enter")
                    .see("cannot be replaced")
                    .press("esc", "esc");
        }
    }

    @Test
    void b5_fields_make_a_body() {
        try (Scenario<Model> screen = start(120, 36).press("3", "]", "]")) {
            screen.see("[Body]")
                    .see("No body; a adds a field")
                    .press("a")
                    .type("name=one-1")
                    .press("enter");
            screen.see("name")
                    .see("one-1")
                    .see("GET with a body reads; POST, PUT or PATCH in the line writes.")
                    .press("b")
                    .see("\"name\": \"one-1\"");
            screen.press("esc").seeNot("\"name\"");
        }
    }

    @Test
    void b10_the_rows_of_holes_say_what_fills_them() {
        try (Scenario<Model> screen = with("GET /apps/{app}/dynos app==example")) {
            screen.see("GET   /apps/{app}/dynos").see("app ").see("example").see("from the line");
            screen.press("e", "ctrl-u")
                    .type("GET /apps/{app}")
                    .press("enter")
                    .see("200 OK")
                    .press("3");
            screen.see("from response #1");
        }
    }

    @Test
    void b6_a_pasted_curl_line_becomes_the_request_and_drops_its_credential() {
        String curl = "curl -H 'Authorization: Bearer made-up-token' -X PATCH \\\n  "
                + bench.sandbox().url() + "/apps/example \\\n  -d '{\"maintenance\": true}'\n";
        try (Scenario<Model> screen = start(120, 36).press("3").paste(curl)) {
            screen.see("> PATCH /apps/example")
                    .see("maintenance")
                    .see("left out")
                    .see("Enter sends it");
            screen.seeNot("made-up-token")
                    .see("0 done")
                    .press("enter")
                    .see("Nothing was sent")
                    .see("W arms");
            assertFalse(screen.device().written().contains("made-up-token"));
        }
        assertEquals(0, bench.run("history list").code());
    }

    @Test
    void b3_below_another_line_stands_nothing_of_the_line_before() {
        String waits = "Enter sends the line, then its parts stand here.";
        try (Scenario<Model> screen = start(80, 24).press("S", "e")) {
            screen.see("GET /apps HTTP/1.1")
                    .type("/x")
                    .see(waits)
                    .seeNot("HTTP/1.1")
                    .seeNot("Auth");
            screen.press("esc")
                    .see("Esc again drops the change, Enter sends it.")
                    .see("> GET /apps/x");
            screen.type("y").press("esc").see("> GET /apps/xy").press("esc").see("GET /apps HTTP/1.1");
            screen.paste("curl " + bench.sandbox().url() + "/account").see("> GET /account");
            screen.see(waits).seeNot("HTTP/1.1").press("esc", "esc").see("GET /apps HTTP/1.1");
        }
    }

    @Test
    void b5_a_whole_line_typed_for_a_row_has_the_only_cursor() {
        try (Scenario<Model> screen = with("GET /apps order==name")) {
            screen.press("down", "down").see(">order").press("e", "ctrl-u").type("GET /account");
            screen.press("enter").see("> GET /account").seeNot(">order").press("esc", "esc");
            screen.see("GET   /apps").seeNot(">order").press("e").see("> GET /apps order==name");
            screen.press("esc", "down", "down", "e", "ctrl-u").type("GET /apps order==name");
            screen.press("enter").see("> GET /apps order==name").seeNot(">order");
        }
    }

    @Test
    void b5_the_cursor_is_on_the_row_just_added_and_on_a_neighbour_of_one_taken_out() {
        try (Scenario<Model> screen = start(80, 24)
                .press("3", "e", "ctrl-u")
                .type("GET /apps a==1 b==2 c==3")
                .press("enter", "3")) {
            screen.press("a").type("d==4").press("enter").see(">d ");
            screen.press("d").see("d is out of the line").see(">Accept");
            screen.press("a").type("X-Last:1").press("enter").see(">X-Last");
            screen.press("d").see(">Request-Id");
            screen.press("g", "down", "down", "d").see(">b ").press("u").see(">a ");
        }
    }

    @Test
    void b1_tab_that_finds_nothing_says_so_where_the_choices_would_stand() {
        try (Scenario<Model> screen = start(80, 24).press("3", "e", "ctrl-u")) {
            screen.type("post /apps name=x region=").press("tab").see("║ Nothing to complete here.");
            screen.type("e").seeNot("Nothing to complete here.");
        }
    }

    @Test
    void d4_x_then_n_saves_the_request() {
        try (Scenario<Model> screen = start(80, 24).press("3", "x")) {
            screen.see("n  save the request under a name").press("n").see("Save it as");
        }
    }

    @Test
    void b5_a_line_with_a_secret_header_stays_the_line_when_it_was_sent() {
        try (Scenario<Model> screen = start(120, 36).press("e", "ctrl-u")) {
            screen.type("GET /sandbox/echo Cookie:made-up").press("enter").see("200 OK");
            screen.press("3", "S", "f").see("Cookie: ********");
        }
    }
}
