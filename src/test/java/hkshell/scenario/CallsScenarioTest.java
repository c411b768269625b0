package hkshell.scenario;

import hkshell.domain.request.Patience;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** B9 and F5: several calls at once, what is told of them meanwhile, and how one of them is stopped. */
class CallsScenarioTest extends SandboxScreen {
    private HeldCalls wire;

    private Scenario<Model> holding(String... paths) {
        HeldCalls[] made = new HeldCalls[1];
        bench.by(usual -> made[0] = new HeldCalls(usual, paths));
        wire = made[0];
        return RootScenario.holding(bench, clock, new Size(120, 36), wire);
    }

    @Test
    void f3_a_wait_for_calls_is_told_and_esc_ends_it() {
        HeldCalls[] made = new HeldCalls[1];
        bench.by(usual -> made[0] = new HeldCalls(new Patience(usual, (stop, time) -> made[0].waits(stop))));
        try (Scenario<Model> screen = RootScenario.holding(bench, clock, new Size(120, 36), made[0])) {
            send(screen, "/sandbox/busy?times=9&after=12");
            screen.see("Waiting 12 s for calls to come back.")
                    .press("esc")
                    .see("stopped")
                    .seeNot("under way");
        }
    }

    private static void send(Scenario<Model> screen, String line) {
        screen.press("3", "e", "ctrl-u").type(line).press("enter");
    }

    @Test
    void f5_seconds_are_told_once_a_second_and_esc_stops() {
        try (Scenario<Model> screen = holding("/apps").press("s")) {
            screen.see("sending 0 s, Esc stops").pass(2500).see("sending 2 s, Esc stops");
            screen.press("5").see("1 under way").see("under way 2 s");
            screen.press("3", "esc").see("stopped").seeNot("under way");
        }
    }

    @Test
    void f5_bytes_are_told_as_they_come() {
        Scenario<Model> holding = holding("/apps");
        wire.after(3_140_000);
        try (Scenario<Model> screen = holding.press("s").pass(4000)) {
            screen.see("receiving 3.1 MB, 4 s, Esc stops").press("esc").see("stopped");
        }
    }

    @Test
    void b9_the_answer_of_the_latest_call_is_shown_whichever_comes_first() {
        try (Scenario<Model> screen = holding("/apps", "/account").press("s")) {
            send(screen, "/account");
            screen.see("2 under way").see("GET /apps  sending 0 s");
            wire.letGo("/apps");
            screen.idle().see("sending 0 s, Esc stops").see("GET /apps was answered with 200 behind a later call");
            wire.letGo("/account");
            screen.idle().see("federated").see("200 OK").seeNot("under way");
        }
    }

    @Test
    void b9_an_earlier_call_that_comes_late_takes_no_place() {
        try (Scenario<Model> screen = holding("/apps").press("s")) {
            send(screen, "/account");
            screen.see("200 OK").see("federated");
            wire.letGo("/apps");
            screen.idle().see("federated").see("GET /apps was answered with 200 behind a later call");
        }
    }

    @Test
    void b9_one_of_two_is_stopped_and_the_other_goes_on() {
        try (Scenario<Model> screen = holding("/apps", "/account").press("s")) {
            send(screen, "/account");
            screen.press("esc").see("1 under way").see("sending 0 s, Esc stops").seeNot("GET /apps  sending");
            wire.letGo("/apps");
            screen.idle().see("200 OK").see("example");
        }
    }

    @Test
    void b9_the_one_under_the_cursor_of_the_log_is_stopped() {
        try (Scenario<Model> screen = holding("/apps", "/account").press("s")) {
            send(screen, "/account");
            screen.press("5", "down", "esc").see("1 under way").see("sending 0 s, Esc stops");
            wire.letGo("/account");
            screen.idle().see("federated").seeNot("under way");
        }
    }

    @Test
    void b9_a_second_write_is_refused_while_one_is_under_way() {
        try (Scenario<Model> screen = holding("/apps/example").press("W")) {
            send(screen, "PATCH /apps/example maintenance:=true");
            send(screen, "POST /apps name=another-1");
            screen.see("Another write is under way, so nothing was sent.").see("1 under way");
            wire.letGo("/apps/example");
            screen.idle().see("200 OK").seeNot("under way");
        }
    }

    @Test
    void b9_a_second_call_that_writes_wants_arms_too() {
        try (Scenario<Model> screen = holding("/apps").press("s")) {
            send(screen, "POST /apps name=another-1");
            screen.see("W arms writes").see("1 under way");
            wire.letGo("/apps");
            screen.idle().see("200 OK");
        }
    }

    @Test
    void b9_esc_on_a_call_of_the_log_that_has_ended_stops_no_other() {
        try (Scenario<Model> screen = holding("/apps").press("s")) {
            send(screen, "/account");
            screen.see("under way").press("5", "g");
            screen.press("esc").see("This one has ended; Esc on one that is under way stops it.");
            screen.see("1 under way").press("down", "esc").see("cancelled").seeNot("under way");
        }
    }
}
