package hkshell.scenario;

import hkshell.front.tui.root.Model;
import hkshell.sandbox.SandboxAccount;
import org.junit.jupiter.api.Test;

/** What a server asks for and says beside its answer: a second factor, a warning, another address, a later time. */
class WireScenarioTest extends SandboxScreen {
    private void as(String email) {
        String token = bench.sandbox().accounts().stream()
                .filter(account -> account.email().equals(email))
                .map(SandboxAccount::token)
                .findFirst()
                .orElseThrow();
        bench.netrc("machine 127.0.0.1\n  login " + email + "\n  password " + token + "\n");
    }

    @Test
    void a_second_factor_is_asked_for_and_the_call_goes_out_again() {
        as("lock@corp.test");
        try (Scenario<Model> screen = start(80, 24).press("W")) {
            run(screen, "post /apps name=opened-1")
                    .see("second factor")
                    .type("654321")
                    .press("enter");
            screen.see("not right").type("123456").press("enter").see("201 in").seeNot("123456");
        }
    }

    @Test
    void a_warning_of_the_server_is_shown() {
        try (Scenario<Model> screen = told(120, 36, "get /sandbox/warning")) {
            screen.see("This was asked for.").see("with a warning");
        }
    }

    @Test
    void an_app_that_is_guarded_asks_for_the_code_once_for_all_its_calls() {
        as("pin@corp.test");
        try (Scenario<Model> screen = run(start(80, 24), "get /apps/vault-door/dynos")) {
            screen.see("wants the code of the second factor")
                    .type("123456")
                    .press("enter")
                    .see("200 in");
            run(screen, "get /apps/vault-door/config-vars").see("200 in").seeNot("123456");
        }
    }

    @Test
    void esc_leaves_the_question_for_a_second_factor_and_the_refusal_stays() {
        as("pin@corp.test");
        try (Scenario<Model> screen =
                run(start(80, 24), "get /apps/vault-door/dynos").press("esc")) {
            screen.see("403").see("two_factor");
        }
    }

    @Test
    void a_redirect_to_another_place_is_told_and_carries_no_credential() {
        String elsewhere = bench.sandbox().url().replace("127.0.0.1", "localhost") + "/sandbox/echo";
        try (Scenario<Model> screen = told(120, 36, "get '/sandbox/redirect?to=" + elsewhere + "'")) {
            screen.see("A redirect led the call to localhost:").see("no credential");
            screen.seeNot("Bearer ********\"");
        }
    }

    @Test
    void a_redirect_without_end_is_a_sentence() {
        try (Scenario<Model> screen = told(120, 36, "get /sandbox/loop")) {
            screen.see("redirects more than");
        }
    }
}
