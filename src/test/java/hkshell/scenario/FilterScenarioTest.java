package hkshell.scenario;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** C4: an answer through a jq filter. */
class FilterScenarioTest extends SandboxScreen {
    private Scenario<Model> filtered(String filter) {
        return told(80, 24, "get /apps", "|")
                .see("Enter ok  Esc cancel")
                .type(filter)
                .press("enter");
    }

    @Test
    void c4_what_a_filter_gives_is_a_tree_and_a_table_of_its_own() {
        try (Scenario<Model> screen = filtered(".[] | {name, stack: .stack.name}")) {
            screen.see("36 values; Backspace shows the whole answer.")
                    .see("| .[] | {name")
                    .see("filtered");
            screen.see("Backspace whole answer").see("stack").see("heroku-24").seeNot("web_url");
            screen.press("]", "]", "]").see("[Table]").see("[name]").see("stack");
            screen.press("backspace").see("web_url").seeNot("filtered");
        }
    }

    @Test
    void c4_a_search_in_a_filtered_answer_leaves_it_known_as_one() {
        try (Scenario<Model> screen = filtered("map(.name)")) {
            screen.press("/")
                    .type("umber")
                    .press("enter")
                    .see("1 match.")
                    .see("/ umber")
                    .see("filtered");
            screen.press("esc").see("| map(.name)");
        }
    }

    @Test
    void c4_the_filter_is_changed_where_it_stands() {
        try (Scenario<Model> screen = filtered("map(.name)")) {
            screen.press("|")
                    .see("| map(.name)")
                    .type(" | length")
                    .press("enter")
                    .see("36")
                    .see("1 value;");
            screen.press("backspace").see("web_url").seeNot("filtered");
        }
    }

    @Test
    void c4_a_wrong_filter_stays_in_the_field_with_the_reason() {
        try (Scenario<Model> screen = filtered(".[] |")) {
            screen.see("| .[] |")
                    .see("The filter ends too early: column 5.")
                    .see("Nothing was filtered.")
                    .press("esc")
                    .see("web_url")
                    .seeNot("filtered");
        }
    }

    @Test
    void c4_a_filtered_answer_is_not_compared_and_says_so() {
        try (Scenario<Model> screen = filtered("map(.name)")) {
            screen.press("=").see("Whole answers are compared; Backspace shows it.");
            screen.press("P").see("A filtered answer is not pinned; Backspace shows the whole.");
        }
    }
}
