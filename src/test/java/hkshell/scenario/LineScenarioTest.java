package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** Calls behind the colon: without a command, pasted from curl, saved; with the options that a call takes. */
class LineScenarioTest extends SandboxScreen {
    @Test
    void b1_a_call_behind_the_colon_needs_no_command() {
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press(":").type("/reg").see("/regions").press("tab", "enter").see("200 in");
            screen.press(":")
                    .type("GET /account/rate")
                    .see("/account/rate-limits")
                    .press("tab", "enter");
            screen.see("remaining");
        }
    }

    @Test
    void what_would_be_destroyed_is_named_and_typed() {
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press(":").type("DELETE /apps/example").press("enter").see("W arms writes");
            screen.press("W", ":").type("DELETE /apps/example").press("enter");
            screen.see("Type example to delete the app example with its data")
                    .type("other")
                    .press("enter");
            screen.see("That is not the name of the app example, so nothing was deleted.");
            screen.press(":").type("DELETE /apps/example").press("enter");
            screen.see("Type example").type("example").press("enter").see("200 in");
        }
        assertEquals(1, bench.run("get /apps/example").code());
    }

    @Test
    void a_header_that_makes_it_a_delete_is_armed_and_asked_for() {
        String line = "POST /apps/example X-HTTP-Method-Override:DELETE";
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press(":").type(line).press("enter").see("W arms writes");
            screen.press(":").type("GET" + line.substring(4)).press("enter").see("W arms writes");
            screen.press("W", ":").type(line).press("enter").see("Type example to delete the app example");
            screen.press("esc");
        }
        assertEquals(0, bench.run("get /apps/example").code());
    }

    @Test
    void b6_d4_a_pasted_and_a_saved_call_take_the_options_of_a_call() {
        bench.run("saved add end DELETE '/apps/{{app}}'");
        String url = bench.sandbox().url();
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press(":")
                    .type("saved run end app=example --explain")
                    .press("enter")
                    .see("not looked at")
                    .press("q");
            screen.press("W", ":")
                    .type("saved run end app=example --confirm other")
                    .press("enter");
            screen.see("so nothing was deleted");
            screen.press(":")
                    .type("curl -X DELETE " + url + "/apps/example --confirm example")
                    .press("enter");
            screen.see("200 in");
        }
        assertEquals(1, bench.run("get /apps/example").code());
    }
}
