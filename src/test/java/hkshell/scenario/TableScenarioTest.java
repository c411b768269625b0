package hkshell.scenario;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** C2: a list of objects as a table. */
class TableScenarioTest extends SandboxScreen {
    private Scenario<Model> table(int columns, int rows) {
        return told(columns, rows, "get /apps", "]", "]", "]")
                .see("[Table]")
                .see("[name]")
                .see("row 1 of 36");
    }

    @Test
    void c2_a_column_sorts_upwards_downwards_and_not() {
        try (Scenario<Model> screen = table(120, 36)) {
            screen.press("o")
                    .see("By name.")
                    .see("[name^]")
                    .see("row 13 of 36")
                    .press("g")
                    .see(">almanac-web");
            screen.press("o")
                    .see("By name, from the last.")
                    .see("[namev]")
                    .press("g")
                    .see(">willow-preview");
            screen.press("o").see("As it came.").see("[name] ").press("g").see(">example ");
        }
    }

    @Test
    void c2_the_cursor_goes_from_cell_to_cell_and_the_foot_tells_its_key_path() {
        try (Scenario<Model> screen = table(80, 24)) {
            screen.see("$.[0].name").press("right").see("[region.name]").see("$.[0].region.name");
            screen.press("down")
                    .see("$.[1].region.name")
                    .press("right", "right")
                    .see("[maintenance]");
            screen.press("left", "left", "left", "left")
                    .see("[name]")
                    .see("$.[1].name")
                    .see("row 2 of 36");
        }
    }

    @Test
    void c2_columns_are_hidden_and_shown_again() {
        try (Scenario<Model> screen = table(120, 36)) {
            screen.press("right")
                    .see("[region.name]")
                    .press("x")
                    .see("hide this column")
                    .press("d");
            screen.seeNot("region.name")
                    .see("[stack.name]")
                    .press("x")
                    .see("show all columns")
                    .press("a");
            screen.see("region.name").see("[stack.name]");
        }
    }

    @Test
    void c2_enter_opens_the_row_in_the_tree_with_what_is_in_it_in_sight() {
        try (Scenario<Model> screen = table(80, 24)) {
            screen.press("G")
                    .see(">willow-preview")
                    .press("enter")
                    .see("[Tree]")
                    .see("$.[35]");
            screen.see("▾ 35  willow-preview").see("web_url").see("released_at");
            screen.press("[", "[").see("[Table]").see("row 36 of 36");
        }
    }

    @Test
    void c2_what_is_no_list_of_objects_says_so() {
        try (Scenario<Model> screen = told(80, 24, "get /apps/example", "]", "]", "]")) {
            screen.see("[Table]").see("Only a list of objects is a table.").press("o");
            screen.see("Sorting is for the table of a list; [ ] go there.");
        }
    }

    @Test
    void c2_c3_a_search_goes_from_row_to_row() {
        try (Scenario<Model> screen = table(120, 36)) {
            screen.press("/").type("heroku-22").press("enter").see("matches").see("row 5 of 36");
            screen.press("n").see("row 8 of 36").press("N").see("row 5 of 36");
        }
    }
}
