package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** M3: the screen reads only, until writes are armed for five minutes. */
class ArmingScenarioTest extends SandboxScreen {
    private static final String WRITE = "POST /apps name=armed-";

    private static Scenario<Model> send(Scenario<Model> screen, String line) {
        return screen.press("3", "e", "ctrl-u").type(line).press("enter");
    }

    @Test
    void m3_a_write_is_refused_and_the_refusal_says_how() {
        for (Size size : List.of(new Size(80, 24), new Size(120, 36), new Size(44, 14))) {
            try (Scenario<Model> screen = start(size.columns(), size.rows()).see("RO")) {
                send(screen, WRITE + "1").see("Nothing was sent").see("W arms").seeNot("201");
                run(screen, "delete /apps/example")
                        .see("The screen is read-only, so nothing was")
                        .see("W arms");
            }
        }
    }

    @Test
    void m3_the_request_pane_says_it_before_anything_is_sent() {
        try (Scenario<Model> screen = start(120, 36)) {
            send(screen, WRITE + "1")
                    .see("writes: W arms")
                    .press("W")
                    .seeNot("writes: W arms")
                    .see("RW 5:00");
        }
    }

    @Test
    void m3_armed_for_five_minutes_and_then_no_more() {
        try (Scenario<Model> screen = start(80, 24).press("W").see("RW 5:00")) {
            screen.pass(1000).see("RW 4:59").pass(58_000).see("RW 4:01");
            send(screen, WRITE + "1").see("201 in");
            screen.pass(240_000).see("RW 0:01").pass(1000).see("RO  W arms");
            send(screen, WRITE + "2").see("Nothing was sent").see("W arms");
            assertEquals(1, bench.run("get /apps/armed-2").code());
        }
    }

    @Test
    void m3_W_ends_it_too() {
        try (Scenario<Model> screen = start(80, 24).press("W").see("RW 5:00").press("W")) {
            screen.see("RO  W arms");
            send(screen, WRITE + "1").see("Nothing was sent");
        }
    }

    @Test
    void m4_what_destroys_asks_for_the_name_although_armed() {
        try (Scenario<Model> screen = start(80, 24).press("W")) {
            run(screen, "delete /apps/example")
                    .see("example")
                    .see("Esc leaves")
                    .type("exam")
                    .press("enter");
            screen.seeNot("200 in").press("esc");
            run(screen, "delete /apps/example").type("example").press("enter").see("200 in");
        }
    }
}
