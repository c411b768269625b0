package hkshell.scenario;

import hkshell.front.tui.root.Model;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** From an answer to the next call and back, and holes filled by what was seen on the way. */
class WalkScenarioTest extends SandboxScreen {

    @Test
    void c10_enter_on_a_name_opens_its_call_and_backspace_returns() {
        try (Scenario<Model> screen = start(120, 36).press("s", "4", "down", "down", "down")) {
            screen.see("Enter: GET /apps/example").see("$.[0].name");
            screen.press("enter").see("hkshell --sandbox get /apps/example").seeNot("$.[0].name");
            screen.see("200 in").press("backspace").see("$.[0].name").see("row 4 of ");
            screen.see("Back at GET /apps.").seeNot("200 in");
            screen.press("backspace").see("There is no answer behind this one.");
        }
    }

    @Test
    void c10_the_request_pane_shows_the_call_whose_answer_is_looked_at() {
        try (Scenario<Model> screen = start(120, 36).press("s", "4", "down", "down", "down")) {
            screen.press("enter").see("GET   /apps/example ");
            screen.press("backspace").seeNot("GET   /apps/example ").see("GET   /apps ");
            screen.press(":").type("get /account").press("enter").see("GET   /account ");
            screen.press("6", "down", "enter").see("GET   /apps/example ");
        }
    }

    @Test
    void c10_a_line_that_was_not_sent_yet_stays_in_the_request_pane() {
        try (Scenario<Model> screen = start(120, 36).press("s", "e", "ctrl-u")) {
            screen.type("PATCH /apps/example maintenance:=true").press("enter").see("Nothing was sent");
            screen.press("4", "down", "down", "down", "enter").see("get /apps/example");
            screen.see("PATCH /apps/example ");
        }
    }

    @Test
    void b10_a_line_with_holes_stays_as_it_was_typed() {
        try (Scenario<Model> screen = start(120, 36).press("e", "ctrl-u")) {
            screen.type("GET /apps/{app}/dynos app==example").press("enter").see("web.1");
            screen.see("GET   /apps/{app}/dynos ");
        }
    }

    @Test
    void c10_on_a_small_screen_the_foot_says_where_enter_goes() {
        try (Scenario<Model> screen = start(80, 24).press("s", "4", "down", "down", "down")) {
            screen.see("Enter: GET /apps/example");
        }
    }

    @Test
    void b10_a_hole_takes_the_name_that_was_called_last() {
        try (Scenario<Model> screen = start(120, 36).press("s", "4", "down", "down", "down", "enter", "3", "e")) {
            screen.press("ctrl-u").type("GET /apps/{app}/dynos").press("enter");
            screen.see("app ").see("from response #2");
            screen.see("get /apps/example/dynos").see("web.1");
        }
    }

    @Test
    void b10_a_hole_that_nothing_fills_is_asked_for() {
        try (Scenario<Model> screen = start(80, 24).press("e")) {
            screen.press("ctrl-u").type("GET /apps/{app}").press("enter").see("Which app");
            screen.type("almanac-web").press("enter").see("get /apps/almanac-web");
        }
    }

    @Test
    void b10_a_hole_takes_the_only_item_of_a_list() {
        try (Scenario<Model> screen = start(120, 36).press("e", "ctrl-u")) {
            screen.type("GET /apps 'Range:name ..; max=1'").press("enter").see("[ 1 item ]");
            screen.press("3", "e", "ctrl-u").type("GET /apps/{app}").press("enter");
            screen.see("from response #1").see("get /apps/almanac-web");
        }
    }

    @Test
    void b10_of_several_items_the_question_offers_each() {
        try (Scenario<Model> screen = start(80, 24).press("s", "e", "ctrl-u")) {
            screen.type("GET /apps/{app}").press("enter").see("Which app?").see("  almanac-web");
            screen.see("typing filters")
                    .seeNot("3  almanac-web")
                    .press("down", "down", "3")
                    .see("Nothing matches");
            screen.press("backspace").see("Which app?").type("almnweb").see("> almanac-web");
            screen.see("almnweb").press("enter").see("get /apps/almanac-web");
        }
    }

    @Test
    void b1_of_2500_names_typing_finds_each() throws IOException {
        String token = bench.sandbox().accounts().stream()
                .filter(account -> account.email().equals("fleet@corp.test"))
                .findFirst()
                .orElseThrow()
                .token();
        bench.netrc("machine 127.0.0.1\n  login fleet@corp.test\n  password " + token + "\n");
        try (Scenario<Model> screen = start(80, 24).press(":")) {
            screen.type("get /apps --paginate")
                    .press("enter")
                    .see("[ 2500 items ]")
                    .press("3", "e", "ctrl-u");
            screen.type("GET /apps/fleet-")
                    .press("tab")
                    .see("2500  Enter takes")
                    .see("> GET /apps/fleet-1 ");
            screen.type("2499").see("1  Enter takes").see("fleet-12499  app, from a response");
            screen.press("tab", "enter", "enter").see("get /apps/fleet-12499");
        }
    }

    @Test
    void b1_names_that_were_seen_complete_in_the_line_and_behind_the_colon() {
        try (Scenario<Model> screen = start(80, 24).press("s", "e")) {
            screen.press("ctrl-u").type("GET /apps/alm").press("tab").see("GET /apps/almanac-web");
            screen.press("esc", "esc", ":").type("get /apps/alm").press("tab").see("get /apps/almanac-web");
        }
    }
}
