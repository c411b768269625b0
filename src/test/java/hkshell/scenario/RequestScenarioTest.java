package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** Pane 3 as somebody meets it who has not read a line about it. */
class RequestScenarioTest extends SandboxScreen {
    private Scenario<Model> typing(String line) {
        return start(80, 24).press("3", "e", "ctrl-u").type(line);
    }

    @Test
    void b5_e_edits_the_line_in_every_view() {
        try (Scenario<Model> screen = typing("POST /apps -d '{\"name\":\"one-1\"}'")) {
            screen.press("enter");
            for (int view = 0; view < 4; view++) {
                screen.press("]", "3", "e").see("> POST /apps -d").press("esc");
            }
            screen.press("b", "esc", "3", "e").see("> POST /apps -d");
        }
    }

    @Test
    void b1_small_letters_of_a_method_complete_as_capitals_do() {
        for (String method : new String[] {"PATCH", "patch"}) {
            try (Scenario<Model> screen = typing(method + " /apps/example main").press("tab")) {
                screen.see("> " + method + " /apps/example maintenance:=");
            }
        }
        try (Scenario<Model> screen = typing("ge").press("tab")) {
            screen.see("GET            method")
                    .press("tab", "enter")
                    .see("> GET")
                    .seeNot("> ge");
            screen.type(" /reg").press("tab").see("> GET /regions");
        }
        try (Scenario<Model> screen = typing("pat").press("tab")) {
            screen.see("> PATCH").type("/apps/example m").press("tab").see("maintenance");
        }
    }

    @Test
    void b5_after_a_refusal_the_whole_line_can_be_typed_anew() {
        try (Scenario<Model> screen = typing("GET /apps a==b =x c==d").press("enter")) {
            screen.see("^").press("ctrl-u").type("/regions").press("enter").see("GET   /regions  ");
        }
    }

    @Test
    void b10_a_hole_without_its_end_is_refused_in_the_line_and_behind_the_colon() {
        try (Scenario<Model> screen = typing("GET /apps/{app").press("enter")) {
            screen.see("The hole {app has no end.").see("> GET /apps/{app").press("esc", "esc");
            run(screen, "get /apps/{app").see("The hole {app has no end").see("No answer yet");
        }
    }

    @Test
    void b10_an_empty_value_of_a_hole_is_refused_here_too() {
        try (Scenario<Model> screen = typing("PATCH /apps/{app} app==").press("enter")) {
            screen.see("'' cannot stand in a path for {app}.").see("give another app");
            screen.see("> PATCH /apps/{app} app==").type("example").press("enter");
            screen.see("W arms").see("example  ").see("from the line");
        }
    }

    @Test
    void b5_a_text_that_is_no_request_opens_again() {
        bench.with(Editor.of(text -> text.contains("GET /apps\n")
                ? text.replace("GET /apps\n", "this is no request at all\n")
                : text.replace("this is no request at all\n", "get /regions HTTP/1.1\n")));
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("3", "E").see("This is no request").see("edit again");
            screen.press("enter").see("s sends it").press("e").see("> GET /regions");
        }
    }

    @Test
    void d4_a_wrong_name_is_asked_for_again_with_the_reason() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("3", "x", "n").see("Save it as").type("my dyn/x").press("enter");
            screen.see("A saved name has letters").see("Save it as");
            screen.type("mine").press("enter").see("Saved as mine in");
        }
    }

    @Test
    void a_menu_says_that_there_is_more_of_it() {
        try (Scenario<Model> screen = start(80, 14).press("3", "x")) {
            screen.see("more below")
                    .press("G")
                    .see("above")
                    .seeNot("more below")
                    .see("copy the URL");
        }
        try (Scenario<Model> screen = start(80, 24).press("3", "x")) {
            screen.seeNot("more below").see("copy the URL");
        }
    }

    @Test
    void b5_a_part_that_is_edited_says_what_it_is_and_completes() {
        try (Scenario<Model> screen = typing("GET /apps/example foo==bar").press("enter", "3", "down", "down")) {
            screen.press("down", "e").see("query foo > foo==bar").see("Enter take it  Tab complete  Esc leave it");
            screen.press("esc", "a")
                    .see("add > ")
                    .type("Acc")
                    .press("tab")
                    .see("Accept")
                    .press("esc", "esc", "esc");
            screen.press("3", "down", "down", "e")
                    .see("path app > example")
                    .press("ctrl-u", "tab")
                    .see("path app >");
        }
    }

    @Test
    void b1_values_that_were_seen_complete_in_the_path_s_row() {
        try (Scenario<Model> screen = typing("GET /apps").press("enter").see("200 OK")) {
            screen.press("3", "e", "ctrl-u").type("GET /apps/other/dynos").press("enter");
            screen.press("3", "down", "down", "e").see("path app > other");
            screen.press("ctrl-u")
                    .type("exam")
                    .press("tab")
                    .see("path app > example")
                    .press("enter");
            screen.see("GET   /apps/example").see("/dynos").see("not sent");
        }
    }

    @Test
    void b5_a_whole_line_typed_for_a_row_is_the_line_and_is_not_sent_yet() {
        try (Scenario<Model> screen = typing("GET /apps/example foo==bar").press("enter", "3", "down", "down")) {
            screen.press("down", "e", "ctrl-u")
                    .type("get /regions")
                    .press("enter")
                    .see("it is the line now, and Enter sends it.");
            screen.see("> get /regions")
                    .seeNot("query foo")
                    .see("Enter send")
                    .press("enter")
                    .see("200 OK");
        }
    }

    @Test
    void b5_the_pane_s_number_goes_back_to_the_line() {
        try (Scenario<Model> screen =
                start(80, 24).press("3", "down", "down", "e").see("header Accept > ")) {
            screen.press("esc", "3", "e").see("> GET /apps ").seeNot("header Accept");
        }
    }

    @Test
    void b3_the_views_stay_in_sight_and_what_is_not_sent_says_so() {
        try (Scenario<Model> screen =
                typing("PATCH /apps/example maintenance:=true").press("enter")) {
            screen.see("[Params] Headers Body Explain").see("not sent, writes: W arms");
            screen.press("W").see("/apps/example maintenance:=true").see("not sent");
            screen.press("s").see("200 OK").seeNot("not sent");
            screen.press("3", "a")
                    .type("a==b")
                    .press("enter")
                    .see("not sent")
                    .resize(120, 36)
                    .see("maintenance:=true a==b")
                    .see("not sent");
        }
    }

    @Test
    void b5_edits_of_the_line_are_taken_back_and_made_again() {
        try (Scenario<Model> screen = typing("GET /regions").press("enter").see("200 OK")) {
            screen.press("3", "a")
                    .type("a==b")
                    .press("enter")
                    .see("/regions a==b")
                    .press("u")
                    .seeNot("a==b");
            screen.press("u").see("GET   /apps").press("u").see("No edit of the line is left to take back.");
            screen.press("U", "U").see("/regions a==b").press("U").see("Nothing was taken back");
        }
    }

    @Test
    void b3_a_value_of_another_kind_than_the_api_wants_says_so() {
        try (Scenario<Model> screen =
                typing("patch /apps/example maintenance=true").press("enter")) {
            screen.see("API wants true or false (:=)").resize(120, 36);
            screen.see("text; the API wants true or false, maintenance:=true").press("S");
            screen.resize(120, 60).see("maintenance is text; the API wants true or false, maintenance:=true");
            screen.press("3", "e", "ctrl-u")
                    .type("PATCH /apps/example maintenance:=false name=x")
                    .press("enter");
            screen.press("]").seeNot("the API wants");
        }
        String said =
                bench.run("patch /apps/example maintenance=true --explain").out();
        assertTrue(said.contains("maintenance is text; the API wants true or false, maintenance:=true"), said);
    }

    @Test
    void b9_the_call_of_the_answer_stays_in_sight_while_another_is_written() {
        try (Scenario<Model> screen = start(120, 36).press("3", "e", "ctrl-u")) {
            screen.type("/apps/example/dynos?order=name").press("enter").see("200 OK");
            screen.press("e", "ctrl-u").type("PATCH /apps/example").press("enter");
            screen.see("PATCH /apps/example").see("not sent").see(" GET /apps/example/dynos?order=name ");
        }
    }

    @Test
    void b3_a_narrow_pane_names_the_view_it_shows() {
        try (Scenario<Model> screen = start(44, 14).press("3").see("[Params] 1 of 4")) {
            screen.press("]", "]").see("[Body] 3 of 4");
        }
    }
}
