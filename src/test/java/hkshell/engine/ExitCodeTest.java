package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void eachKindOfProblemHasTheNumberThatScriptsRelyOn() {
        assertEquals(1, ExitCode.of(Problem.server("x", "s", "")));
        assertEquals(2, ExitCode.of(Problem.usage("s", "")));
        assertEquals(3, ExitCode.of(Problem.credential("x", "s", "")));
        assertEquals(4, ExitCode.of(Problem.network("x", "s", "")));
        assertEquals(5, ExitCode.of(Problem.file("x", "s", "")));
        assertEquals(130, ExitCode.of(Problem.cancelled()));
        assertEquals(0, ExitCode.of(new Outcome.Said("done", Doc.obj())));
    }
}
