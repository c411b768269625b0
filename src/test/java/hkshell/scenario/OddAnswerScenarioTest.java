package hkshell.scenario;

import hkshell.front.tui.root.Model;
import org.junit.jupiter.api.Test;

/** C8: answers that are not what one expects. */
class OddAnswerScenarioTest extends SandboxScreen {
    @Test
    void c8_binary_and_broken_answers_say_what_they_are() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press(":").type("get /sandbox/odd/picture").press("enter").see("Binary: image/png");
            screen.see("89 50 4e 47");
            screen.press(":").type("get /sandbox/odd/broken").press("enter").see("The JSON is broken: line 251");
            screen.press("4", "enter").see(">  {\"name\": \"example-250\"");
            screen.press(":").type("get /sandbox/odd/latin-1").press("enter").see("It came in ISO-8859-1");
        }
    }
}
