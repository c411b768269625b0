package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.root.Model;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** {@code E} on the screen: the terminal goes to the editor and comes back, and the questions after it are the screen's. */
class EditorScenarioTest extends SandboxScreen {
    @Test
    void the_file_is_edited_and_the_screen_comes_back() {
        String before = bench.text();
        edits(text -> text.replace("login up", "login upper"));
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "E").see("The netrc is saved as you edited it.").see("ftp.corp.test");
            assertEquals(before.replace("login up", "login upper"), bench.text());
            screen.press("=")
                    .see("before: edit with an editor")
                    .see("+   login upper")
                    .press("q");
            screen.press("u").see("Taken back: edit with an editor.");
            assertEquals(before, bench.text());
            screen.press(":")
                    .type("netrc edit --dry-run")
                    .press("enter")
                    .see("login upper")
                    .press("q");
            assertEquals(before, bench.text());
            screen.press("q").left(0);
        }
    }

    @Test
    void the_menu_has_it_and_an_untouched_file_says_so() {
        edits(text -> text);
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "x")
                    .see("edit the whole file in your editor")
                    .press("E")
                    .see("Nothing was changed.");
        }
    }

    @Test
    void a_doubt_is_a_question_on_the_screen() {
        String before = bench.text();
        edits(text -> text.replace("made-up", "\"made up"));
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "E").see("Programs will misread this.").see("throw it away");
            screen.press("down", "down", "enter").see("Thrown away.");
            assertEquals(before, bench.text());
            screen.press("E").see("misread").press("esc").see("what you typed is in");
            assertEquals(before, bench.text());
        }
    }

    @Test
    void a_failing_editor_is_told() {
        bench.with(new Editor(text -> Parsed.bad(Problem.file("editor", "The editor ended with status 1.", ""))));
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "E")
                    .see("The editor ended with status 1.")
                    .press("q")
                    .left(0);
        }
    }

    @Test
    void a_comment_that_goes_with_its_record_is_named_in_the_question() {
        bench.netrc("machine a.test login me password p # the old one\n");
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press("2", "d");
            assertTrue(
                    screen.text().replaceAll("[^a-z#]+", " ").contains("comment on its line # the old one"),
                    screen::text);
            screen.press("y").see("a.test removed, with the comment on its line: # the old one.");
        }
    }

    private void edits(UnaryOperator<String> how) {
        bench.with(Editor.of(how));
    }
}
