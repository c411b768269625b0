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
}
