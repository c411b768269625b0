package hkshell.scenario;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** Pane 6: calls are found, looked at, sent again, edited, compared. */
class HistoryScenarioTest extends SandboxScreen {

    private Scenario<Model> after(int columns, int rows, String... lines) {
        for (String line : lines) {
            bench.run(line);
        }
        return start(columns, rows).press("6").idle();
    }

    @Test
    void d1_calls_of_earlier_runs_are_found_by_words_and_patterns() {
        bench.run("get /apps");
        bench.run("get /apps/nowhere");
        bench.run("get /account");
        bench.again();
        try (Scenario<Model> screen = after(80, 24)) {
            screen.see("3 calls").see("GET /account").see("404").see("me@example.com");
            screen.press("/").type("apps 404").see("1 of 3").seeNot("GET /account");
            screen.press("ctrl-u")
                    .type("^.*acc[a-z]+")
                    .see("1 of 3")
                    .see("GET /account")
                    .press("enter");
            screen.press("esc").see("3 calls");
        }
    }

    @Test
    void d1_number_status_and_account_are_seen_on_a_small_screen() {
        try (Scenario<Model> screen = after(44, 14, "get /apps", "get /apps/nowhere")) {
            screen.see("2 GET /apps/nowh").see("404").see("me@exampl");
        }
    }

    @Test
    void d1_the_answer_of_this_run_is_shown_again_and_one_of_an_earlier_run_is_asked_for_again() {
        bench.run("get /apps");
        bench.again();
        try (Scenario<Model> screen = after(80, 24, "get /account")) {
            screen.press("enter").see("═ 4 Response").see("federated").seeNot("3 calls");
            screen.press("6", "G", "enter").see("3 calls").press("4").see("example");
        }
    }

    @Test
    void d2_a_call_is_sent_again_as_it_was() {
        try (Scenario<Model> screen = after(80, 24, "post /apps name=twice-1", "get '/apps?order=name'")) {
            screen.press("r").see("200 in").see("3 calls").see("history resend 2");
            screen.press("G", "r").see("The screen is read-only, so nothing was sent.");
            screen.press("W", "r").see("is taken").see("4 calls");
        }
    }

    @Test
    void d2_a_call_of_an_earlier_run_asks_for_what_was_not_kept() {
        bench.run("post /apps name=asked-1");
        bench.again();
        try (Scenario<Model> screen = after(80, 24)) {
            screen.press("W", "r").see("name").type("asked-2").press("enter").see("201 in");
            screen.press("6", "enter").press("4").see("asked-2");
        }
    }

    @Test
    void d2_a_call_is_edited_and_sent() {
        try (Scenario<Model> screen = after(120, 36, "get '/apps?order=name' 'Range:name ..; max=3'")) {
            screen.press("e").see("═ 3 Request").see("GET /apps?order=name Range:\"name ..; max=3\"");
            screen.press("ctrl-u")
                    .type("GET /account")
                    .press("enter")
                    .see("200 OK")
                    .see("federated");
        }
    }

    @Test
    void d2_an_edited_call_of_an_earlier_run_has_room_for_its_values() {
        bench.run("post /apps name=room-1 'X-Trace:1' q==2");
        bench.again();
        try (Scenario<Model> screen = after(120, 36)) {
            screen.press("e").see("POST /apps q== name=? X-Trace:");
        }
    }

    @Test
    void c6_two_marked_answers_are_compared() {
        try (Scenario<Model> screen = after(80, 24, "get /apps/example", "get /account", "get /apps/example")) {
            screen.press("=").see("The answers are the same.").press("q");
            screen.press("space").see("*3 GET").press("down", "space", "=");
            screen.see("- #2 GET /account")
                    .see("+ #3 GET /apps/example")
                    .see("email")
                    .press("q");
            screen.press("down", "space", "=").see("- #1 GET").see("+ #2 GET");
        }
    }

    @Test
    void d3_the_pane_says_that_the_history_is_off() {
        bench.setting("history", "off");
        try (Scenario<Model> screen = after(80, 24, "get /apps")) {
            screen.see("off: this run only").see("1 call");
        }
    }
}
