package hkshell.scenario;

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
    void b2_an_empty_value_of_a_hole_is_refused_here_too() {
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
}
