package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.root.Model;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the screen behaves as one thing, whatever is on it: being stopped, going in and out of panes, what it says. */
class ScreenTest extends SandboxScreen {
    @Test
    void a_stop_from_outside_stops_once_and_comes_back_whole() {
        try (Scenario<Model> screen = start(80, 24)) {
            String before = screen.text();
            screen.told(new Msg.StopTold());
            assertEquals(List.of("kill -TSTP"), screen.spawned());
            assertEquals(before, screen.text());
            screen.press("ctrl-l", "ctrl-z");
            assertEquals(before, screen.text());
            assertEquals(List.of("kill -TSTP", "kill -TSTP"), screen.spawned());
        }
    }

    @Test
    void an_end_from_outside_ends_it() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.told(new Msg.EndTold(143)).left(143);
        }
    }

    @Test
    void q_and_esc_close_a_pane_that_stands_over_others() {
        try (Scenario<Model> screen = start(80, 24)) {
            for (String out : List.of("q", "esc")) {
                screen.press("2", "5")
                        .see("═ 5 Log")
                        .press(out)
                        .see("═ 2 netrc")
                        .see("4 Response");
                screen.press("6").see("═ 6 History").press(out).see("═ 2 netrc");
                screen.press("5", "6", out).see("═ 2 netrc");
            }
            screen.press("q").left(0);
        }
    }

    @Test
    void a_log_with_a_place_of_its_own_is_not_closed() {
        try (Scenario<Model> screen = start(120, 36)) {
            screen.press("2", "6", "q").see("═ 2 netrc").press("5", "esc").see("═ 5 Log");
            screen.press("q").left(0);
        }
    }

    @Test
    void q_and_esc_take_a_zoom_back_first() {
        try (Scenario<Model> screen = start(80, 24)) {
            for (String out : List.of("q", "esc")) {
                screen.press("2", "f")
                        .seeNot("Accounts")
                        .press(out)
                        .see("Accounts")
                        .see("═ 2 netrc");
            }
            screen.press("5", "f", "q").see("═ 5 Log").press("q").see("═ 2 netrc");
        }
    }

    @Test
    void q_closes_menus_and_pages() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("y").see("curl -n").press("q").seeNot("curl -n");
            screen.press("2", "x").see("add a record").press("q").seeNot("add a record");
            screen.press(":").type("netrc list").press("enter").see("ftp.corp.test");
            screen.press("q").see("═ 2 netrc").press("q").left(0);
        }
    }

    @Test
    void what_is_over_does_not_stay_under_a_new_window() {
        try (Scenario<Model> screen = start(80, 24)) {
            for (String opens : List.of("?", ":", "x", "y")) {
                screen.press("2", "=").see(" NO ").press(opens).seeNot(" NO ").press("esc");
                screen.press("W")
                        .see("Writes go out")
                        .press(opens)
                        .seeNot("Writes go out")
                        .press("esc", "W");
            }
            screen.press("W")
                    .see("Writes go out")
                    .press("1", "a")
                    .see("How to log in?")
                    .seeNot("Writes go out");
        }
    }

    @Test
    void a_url_becomes_its_host_in_the_field() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "a")
                    .type("http://foo.test/")
                    .press("enter")
                    .see("did you mean foo.test? Enter takes it.");
            screen.see("host:     foo.test")
                    .press("enter")
                    .type("me")
                    .press("enter", "enter")
                    .see("foo.test added.");
        }
    }

    @Test
    void all_of_an_added_record_is_to_be_seen() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2");
            for (String host : List.of("a.test", "b.test", "c.test")) {
                screen.press("a")
                        .type(host)
                        .press("enter")
                        .type("me")
                        .press("enter")
                        .type("it's #1")
                        .press("enter");
                screen.see(host + " added").see("! error hash-in-valu...").see("! error quoted-blank...");
                String below = screen.text().substring(screen.text().indexOf(">▾ " + host));
                assertTrue(below.contains("login    me") && below.contains("! error quoted-blank"), screen.text());
            }
        }
    }

    @Test
    void a_long_choice_is_read_to_its_end() {
        try (Scenario<Model> screen = start(44, 20)) {
            screen.press(":").type("netrc add http://foo.test/ --login me").press("enter");
            screen.see("programs look")
                    .see("Did you mean")
                    .see("programs never find")
                    .see("Esc");
            screen.press("1").see("foo.test added.");
        }
    }

    @Test
    void one_pane_names_itself_and_numbers_the_others() {
        try (Scenario<Model> screen = start(44, 14)) {
            screen.picture("screen/one-pane").press("2").see(" 1 [2 netrc] 3  4  5  6");
            screen.resize(68, 16).see(" 1 Accounts [2 netrc] 3 Request  4 Response  5 Log  6 History");
        }
    }

    @Test
    void plain_lines_say_who_where_and_whether_writes_go_out() {
        try (Scenario<Model> screen = start(30, 8)) {
            screen.picture("screen/plain")
                    .see("work  3 Request")
                    .press("4", "W")
                    .see("work  4 Response")
                    .see("RW 5:00");
            screen.resize(20, 5).see("RW 5:00").see("work");
        }
    }

    @Test
    void the_columns_of_the_log_stay_where_they_are() {
        try (Scenario<Model> screen = start(120, 36)) {
            for (int done = 0; done < 11; done++) {
                screen.press("s");
            }
            String[] lines = screen.press("5").text().split("\n");
            int tenth = line(lines, "#10 ").indexOf("hkshell get");
            assertEquals(tenth, line(lines, "#9 ").indexOf("hkshell get"));
        }
    }

    private static String line(String[] lines, String part) {
        return Arrays.stream(lines)
                .filter(line -> line.contains(part))
                .findFirst()
                .orElse("");
    }

    @Test
    void one_is_one() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("s", "6").see("1 call ").press("q");
            screen.press(":").type("history list").press("enter", "q", "5").see("1 row ");
        }
    }
}
