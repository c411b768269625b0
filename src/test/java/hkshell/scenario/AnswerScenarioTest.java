package hkshell.scenario;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** An answer on the whole screen: tree, table, filter, comparison, search. */
class AnswerScenarioTest extends SandboxScreen {
    @Test
    void c1_c2_c3_c4_c6_an_answer_is_read_as_tree_as_table_filtered_and_compared() {
        try (Scenario<Model> screen = start(120, 36)) {
            screen.press("s", "4").see("[Tree]").see("items ]");
            screen.press("]", "]", "]").see("[Table]").see("[name]").see("row 1 of");
            screen.press("o").see("By name.").press("enter").see("[Tree]");
            screen.press("|").type(".[] | {name}").press("enter").see("Backspace shows the whole answer");
            screen.press("backspace").see("items ]");
            screen.press("/").type("^exam").press("enter").see("of the expression");
            screen.press("=").see("No answer came to the same call before");
            screen.press("P").see("Pinned").press("s").press("=").see("Nothing differs from the pinned answer");
            screen.press("c").see("the curl line");
        }
    }

    @Test
    void c6_a_call_before_and_after_a_change_differs_in_what_was_changed() {
        try (Scenario<Model> screen = start(120, 36)) {
            screen.press(":").type("get /apps/example").press("enter").see("[Tree]");
            screen.press("4", "[").see("[Diff]").see("No answer came to the same call before");
            screen.press("W")
                    .press(":")
                    .type("patch /apps/example maintenance:=true")
                    .press("enter");
            screen.press(":")
                    .type("get /apps/example")
                    .press("enter")
                    .see("[Diff]")
                    .see("- is the answer before, call 1");
            screen.see("-   \"maintenance\": false")
                    .see("+   \"maintenance\": true")
                    .see("lines differ");
        }
    }

    @Test
    void c8_binary_and_broken_answers_say_what_they_are() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press(":").type("get /sandbox/odd/picture").press("enter").see("Binary: image/png");
            screen.see("89 50 4e 47");
            screen.press(":").type("get /sandbox/odd/broken").press("enter").see("The JSON is broken: line 251");
            screen.press("4", "enter").see(">  {\"name\": \"example-250\"");
            screen.press(":").type("get /sandbox/odd/latin-1").press("enter").see("It came in ISO-8859-1");
        }
    }
}
