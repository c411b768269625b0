package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.root.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pane 3: requests in an editor, saved, opened again. */
class ComposeScenarioTest extends SandboxScreen {
    private Scenario<Model> with(String line, int columns, int rows) {
        Scenario<Model> screen = start(columns, rows).press("3", "e", "ctrl-u").type(line);
        return screen;
    }

    @Test
    void b5_the_request_is_edited_in_an_editor_and_becomes_the_line() {
        List<String> seen = new ArrayList<>();
        bench.with(Editor.of(text -> {
            seen.add(text);
            return text.replace("\"one-1\"", "\"two-2\"");
        }));
        try (Scenario<Model> screen = with("POST /apps name=one-1 token=hunter2", 80, 24)) {
            screen.press("enter").see("W arms").press("E").see("two-2").seeNot("one-1");
            assertFalse(seen.get(0).contains("hunter2"), seen.get(0));
            screen.see("s sends it, e edits it")
                    .press("e")
                    .see("> POST /apps name=two-2 token=hunter2")
                    .press("esc");
            screen.press("5").see("compose").seeNot("hunter2");
        }
    }

    @Test
    void b5_what_is_wrong_is_named_and_the_text_is_there_for_another_try() throws IOException {
        List<String> seen = new ArrayList<>();
        bench.with(Editor.of(text -> {
            seen.add(text);
            return seen.size() == 1 ? text + "\n{\n  \"a\": oops\n}\n" : text.replace("oops", "2");
        }));
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press("3", "E").see("This is not JSON: line 8, column 8").see("edit again");
            screen.press("enter").see("s sends it").press("e").see("> GET /apps a:=2");
            assertTrue(seen.get(1).contains("oops"), seen.get(1));
            screen.press("esc", "E", "esc");
        }
    }

    @Test
    void b5_who_stops_is_told_where_the_text_is() {
        bench.with(Editor.of(text -> text + "\n{oops}\n"));
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press("3", "E").see("This is not JSON").press("down", "enter");
            screen.see("what you typed is in ~/");
        }
    }

    @Test
    void b5_an_untouched_text_changes_nothing() {
        bench.with(Editor.of(text -> text));
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("3", "x").see("edit the request in your editor").press("E");
            screen.see("Nothing was changed, and nothing was sent.");
        }
    }

    @Test
    void d4_a_request_is_saved_and_opened_from_the_menu() throws IOException {
        try (Scenario<Model> screen = with("PATCH /apps/example name=one-1 token=hunter2", 80, 24)) {
            screen.press("enter", "x").see("save the request under a name").press("n");
            screen.see("Save it as").type("first").press("enter").see("Saved as first in");
            Path file = bench.config().resolve("saved/first.http");
            assertFalse(Files.readString(file).contains("hunter2"));
            screen.press("x", "n")
                    .type("first")
                    .press("enter")
                    .see("Put this one in its place?")
                    .press("n");
            screen.press("e", "ctrl-u").type("GET /regions").press("enter").see("200 OK");
            screen.press("3", "o").see("Which saved request?").see("first").press("enter");
            screen.press("e").see("> PATCH /apps/example name=one-1 token=?").press("esc");
            screen.press(":").type("saved open f").press("tab", "enter").see("s sends it");
        }
    }

    @Test
    void d4_a_saved_request_asks_for_its_variables_on_the_screen() {
        assertEquals(0, bench.run("saved add app GET '/apps/{{app}}'").code());
        assertEquals(0, bench.run("saved add dynos GET '/apps/{{app}}/dynos'").code());
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press(":")
                    .type("saved run app")
                    .press("enter")
                    .see("app")
                    .type("example")
                    .press("enter");
            screen.see("200 in");
            screen.press(":")
                    .type("saved open dynos")
                    .press("enter")
                    .see("/apps/{app}/dynos")
                    .see("example");
        }
    }

    @Test
    void d4_without_a_line_the_last_call_is_saved() {
        bench.run("post /apps name=last-1");
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press(":").type("saved add last").press("enter").see("Saved as last in");
            screen.press(":").type("saved show last").press("enter").see("\"name\": \"last-1\"");
        }
    }

    @Test
    void b5_a_body_of_many_lines_is_written_on_the_screen() {
        try (Scenario<Model> screen = with("POST /apps token=hunter2", 80, 24)) {
            screen.press("enter", "b")
                    .see("^X Enter keeps")
                    .see("\"token\": \"{{token}}\"")
                    .seeNot("hunter2");
            screen.press("down", "end")
                    .type(",")
                    .press("enter")
                    .type("\"name\": one")
                    .press("ctrl-x", "enter");
            screen.see("This is not JSON: line 3, column").press("esc").see("Esc again drops the change");
            screen.press("end")
                    .type("-1\"")
                    .press("home", "right", "right", "right", "right", "right", "right", "right");
            screen.press("right").type("\"").press("ctrl-x", "enter").see("The body is in the line");
            screen.press("[", "e").see("> POST /apps token=hunter2 name=one-1").press("esc");
            screen.press("b", "esc").see("4 Response");
        }
    }

    @Test
    void b5_a_body_is_pasted_and_sent() {
        try (Scenario<Model> screen = with("POST /apps", 44, 14)) {
            screen.press("enter", "b").paste("{\r\n \"name\": \"pasted-1\",\n \"region\": \"eu\"\n}\n");
            screen.see("\"region\": \"eu\"").press("ctrl-x", "x").see("x").press("backspace", "alt-enter");
            screen.see("The body is in the line").press("W", "s").see("201 in");
        }
    }

    @Test
    void b5_no_hidden_value_follows_the_text_to_another_host() {
        bench.with(Editor.of(text -> text.contains("127.0.0.2")
                ? text.replace("Cookie: {{Cookie}}\n", "")
                : text.replace("POST /apps", "POST http://127.0.0.2:9/apps")));
        try (Scenario<Model> screen = with("POST /apps Cookie:hunter2", 100, 24)) {
            screen.press("enter").see("W arms").press("E").see("no hidden value goes along: {{Cookie}}");
            screen.press("enter").see("s sends it").press("e");
            screen.see("> POST http://127.0.0.2:9/apps").seeNot("hunter2").press("esc");
        }
    }
}
