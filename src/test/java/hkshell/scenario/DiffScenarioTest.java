package hkshell.scenario;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** C6: an answer beside an earlier one. */
class DiffScenarioTest extends SandboxScreen {
    @Test
    void c6_the_first_answer_has_none_before_it() {
        try (Scenario<Model> screen = told(80, 24, "get /apps/example", "=")) {
            screen.see("[Diff]").see("No answer came to the same call before");
        }
    }

    @Test
    void c6_a_call_before_and_after_a_change_differs_in_what_was_changed() {
        try (Scenario<Model> screen = told(120, 36, "get /apps/example", "[")) {
            screen.see("[Diff]").see("No answer came to the same call before");
            run(screen.press("W"), "patch /apps/example maintenance:=true");
            run(screen, "get /apps/example").see("[Diff]").see("- is the answer before, call 1");
            screen.see("-   \"maintenance\": false")
                    .see("+   \"maintenance\": true")
                    .see("lines differ");
        }
    }

    @Test
    void c6_others_are_compared_with_the_answer_that_is_pinned() {
        try (Scenario<Model> screen = told(80, 24, "get /apps/example", "P")) {
            screen.see("Pinned").press("s").see("200 in").press("=").see("Nothing differs from the pinned answer");
            run(screen, "get /apps/example-staging")
                    .press("4", "f")
                    .see("[Diff]")
                    .see("pinned")
                    .see("lines differ");
            screen.see("-   \"name\": \"example\"").see("+   \"name\": \"example-staging\"");
        }
    }
}
