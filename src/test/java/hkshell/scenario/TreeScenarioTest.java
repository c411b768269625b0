package hkshell.scenario;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** C1, C3 and C7: an answer as a tree that folds, looked through, and its long lines. */
class TreeScenarioTest extends SandboxScreen {
    @Test
    void c1_enter_and_the_arrows_fold_and_unfold() {
        try (Scenario<Model> screen = told(120, 36, "get /apps")) {
            screen.see("▾ [ 36 items ]").see("▾ 0   example").see("row 1 of 56");
            screen.press("down", "enter")
                    .see("▸ 0   example")
                    .see("▸ 1   example-staging")
                    .see("row 2 of ");
            screen.press("right").see("▾ 0   example").see("row 2 of 56");
            screen.press("left").see("▸ 0   example").press("left").see("row 1 of ");
            screen.press("left")
                    .see("▸ [ 36 items ]")
                    .see("row 1 of 1")
                    .press("enter")
                    .see("▸ 0   example");
        }
    }

    @Test
    void c1_an_object_that_is_folded_shows_what_it_has() {
        try (Scenario<Model> screen = told(120, 36, "get /apps/example")) {
            screen.see("▸ region").see("{ id, name }").press("/").type("region").press("enter");
            screen.press("right").see("▾ region").seeNot("▸ region").see("$.region");
        }
    }

    @Test
    void times_are_told_as_how_long_ago_and_in_full_where_the_cursor_is() {
        try (Scenario<Model> screen = told(80, 24, "get /apps/example")) {
            screen.see("created_at                13 months ago").seeNot("2025-01-13T12:00:00Z");
            screen.press("/").type("created_at").press("enter");
            screen.see(">    created_at                13 months ago").see("$.created_at  2025-01-13T12:00:00Z");
            screen.press("down").see("$.released_at  2026-02-28T22:00:00Z").seeNot("2025-01-13T12:00:00Z");
            screen.press("]")
                    .see("[Raw]")
                    .see("\"released_at\": \"2026-02-28T22:00:00Z\"")
                    .seeNot(" ago");
        }
    }

    @Test
    void c1_all_is_folded_and_unfolded_from_the_menu() {
        try (Scenario<Model> screen = told(120, 36, "get /apps")) {
            screen.press("x").see("unfold all").press("o").see("▾ region").see("row 1 of 1009");
            screen.press("x", "f").see("row 1 of 37").seeNot("▾ region");
        }
    }

    @Test
    void c3_n_and_N_go_from_match_to_match_and_around() {
        try (Scenario<Model> screen = told(80, 24, "get /apps")) {
            screen.press("/").see("Enter ok").type("almanac-web").press("enter").see("1 of 3 matches.");
            screen.see("row 25 of 75").press("n").see("2 of 3").see("$.[2].web_url");
            screen.press("N", "N").see("3 of 3").see("Past the top; on from the end.");
            screen.press("n").see("Past the end; on from the top.").see("row 25 of 75");
        }
    }

    @Test
    void c3_an_expression_is_looked_for_and_one_that_is_wrong_says_where() {
        try (Scenario<Model> screen = told(80, 24, "get /apps", "]").see("[Raw]")) {
            screen.press("/")
                    .type("\"name\": \"b.*h\"")
                    .press("enter")
                    .see("of the expression")
                    .see("/ \"name\"");
            screen.press("/")
                    .type("(")
                    .press("enter")
                    .see("expression")
                    .press("ctrl-u")
                    .type("Example")
                    .press("enter");
            screen.see("Not found here: Example");
        }
    }

    @Test
    void c7_a_long_line_is_wrapped_or_cut_and_moved_sideways() {
        try (Scenario<Model> screen = told(80, 24, "get /apps/example", "]")) {
            screen.see("[Raw]").see("\"id\": \"ba574b4a-3625-3e6a-b9ba-13d7d1d641cb\"");
            screen.press("right").see("w cuts long lines; then left and right scroll them.");
            screen.press("w")
                    .see("Long lines are cut; left and right scroll them.")
                    .press("right")
                    .see("x");
        }
    }
}
