package hkshell.front.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are no plain UTF-8, as a command prints them. */
class OddBodiesPrintedTest {
    @TempDir
    Path folder;

    @Test
    void c8_a_terminal_is_spared_what_is_binary_and_a_pipe_gets_it() throws IOException {
        try (Workbench bench = new Workbench(folder)) {
            Ran shown = bench.runOnTerminal("get /sandbox/odd/picture");
            assertEquals(
                    new Ran(
                            0,
                            "",
                            "The answer is binary, 2016 bytes, which a terminal cannot show.\n"
                                    + "hint: -o FILE saves it; a pipe gets it too"),
                    shown);
            assertTrue(bench.run("get /sandbox/odd/picture").out().contains("PNG"));
            assertTrue(bench.run("get /sandbox/odd/picture --json")
                    .out()
                    .startsWith("{\"status\":200,\"base64\":\"iVBORw0K"));
        }
    }

    @Test
    void c8_a_terminal_reads_other_charsets_and_a_filter_too() throws IOException {
        try (Workbench bench = new Workbench(folder)) {
            Ran shown = bench.runOnTerminal("get /sandbox/odd/latin-1");
            assertTrue(shown.out().contains("caf\u00e9"), shown.out());
            assertEquals("warning: It came in ISO-8859-1 and is shown as UTF-8.", shown.err());
            assertTrue(bench.runOnTerminal("get /sandbox/odd/unsaid").err().contains("offset 14 is not UTF-8"));
            assertEquals(
                    "caf\u00e9\nna\u00efve",
                    bench.run("get /sandbox/odd/utf-16 -r -q '.[].name'").out());
        }
    }
}
