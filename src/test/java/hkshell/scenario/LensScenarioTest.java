package hkshell.scenario;

import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D6: accounts are marked, one GET goes out as all of them, a grid tells what each sees. */
class LensScenarioTest extends SandboxScreen {
    @Test
    void d6_all_accounts_where_none_is_marked() {
        bench.account("bot", 2).account("jo", 1);
        for (Size size : List.of(new Size(80, 24), new Size(120, 36), new Size(44, 14))) {
            try (Scenario<Model> screen = start(size.columns(), size.rows()).press("M")) {
                screen.see("bot")
                        .see("401")
                        .see("work")
                        .see("the first")
                        .see("jo")
                        .see("opens the answer");
                screen.press("q").seeNot("the first");
            }
        }
    }

    @Test
    void d6_marks_are_a_letter_and_choose() {
        bench.account("jo", 1).account("again", 0);
        try (Scenario<Model> screen = start(80, 24).press("1", "g", "space")) {
            screen.see("x again").see("1 marked").press("space").see("x jo").press("M");
            screen.see("2 accounts").see("the first").see("items");
            screen.press("down", "enter").see("As jo.").see("200 OK").seeNot("2 accounts");
        }
    }

    @Test
    void d6_two_answers_are_compared_line_by_line() {
        bench.account("jo", 1).account("again", 0);
        try (Scenario<Model> screen =
                start(80, 24).press("3", "e", "ctrl-u").type("/account").press("enter", "M")) {
            screen.see("differs")
                    .press("down", "=")
                    .see("again against jo")
                    .see("+ ")
                    .see("jo@home.test");
            screen.press("q", "down", "=").see("Both answers are the same.").press("q");
            screen.press("g", "down", "space", "down", "=").see("jo against work");
        }
    }

    @Test
    void d6_never_a_write() {
        try (Scenario<Model> screen = start(80, 24).press("W", "3", "e", "ctrl-u")) {
            screen.type("POST /apps name=new-app-1").press("enter").see("201").press("M");
            screen.see("Only a GET goes out as several accounts");
        }
    }
}
