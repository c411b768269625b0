package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.Option;
import hkshell.fake.SandboxExample;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The calls that the manual shows are made in the sandbox, and what it shows of their answers is what comes out. With
 * {@code -Dgolden.update} what comes out is written into the page, where all of it is shown.
 */
class RequestPageTest {
    /** What these parts tell of is seen on the screen alone. */
    private static final Set<String> OF_THE_SCREEN =
            Set.of("Writing a request", "Several calls at once", "From answer to answer");

    @ParameterizedTest
    @ValueSource(strings = {"docs/requests.md", "README.md"})
    void the_calls_of_a_page_come_out_as_shown(String name, @TempDir Path folder) throws IOException {
        List<String> page = new ArrayList<>(Files.readAllLines(Path.of(name)));
        List<SandboxExample> examples = SandboxExample.of(Files.readString(Path.of(name)));
        assertFalse(examples.isEmpty());
        List<String> wrong = new ArrayList<>();
        for (int at = examples.size() - 1; at >= 0; at--) {
            SandboxExample example = examples.get(at);
            SandboxExample.Came came = example.run(folder.resolve(Integer.toString(example.line())));
            boolean good = example.shown().isEmpty() ? came.code() == 0 : example.fits(came.lines());
            if (!good && example.isWhole() && System.getProperty("golden.update") != null) {
                List<String> old = page.subList(
                        example.line(), example.line() + example.shown().size());
                old.clear();
                old.addAll(came.lines());
            } else if (!good) {
                wrong.add(name + " line " + example.line() + ": $ " + example.command() + "\n"
                        + String.join("\n", came.lines()) + "\nexit code " + came.code() + "\n");
            }
        }
        if (System.getProperty("golden.update") != null) {
            Files.write(Path.of(name), page);
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void every_command_of_the_page_is_run_and_every_part_shows_an_output() throws IOException {
        String page = Files.readString(Path.of("docs/requests.md"));
        assertEquals(
                page.lines().filter(line -> line.startsWith("$ ")).count(),
                SandboxExample.of(page).size());
        List<String> silent = new ArrayList<>();
        for (String part : page.split("\n## ")) {
            List<SandboxExample> examples = SandboxExample.of(part);
            String title = part.lines().findFirst().orElse("");
            if (examples.stream().allMatch(example -> example.shown().isEmpty()) && !OF_THE_SCREEN.contains(title)) {
                silent.add(title);
            }
        }
        assertEquals(List.of(), silent);
    }

    /** So that whoever looks for an option finds it near the top of the page, and where more is said of it. */
    @Test
    void each_option_of_a_call_stands_in_the_table_and_names_a_part_of_the_page(@TempDir Path folder)
            throws IOException {
        String page = Files.readString(Path.of("docs/requests.md"));
        List<String> rows = page.lines().filter(line -> line.startsWith("| `-")).toList();
        List<String> missing = new ArrayList<>();
        try (Workbench bench = new Workbench(folder)) {
            for (Option option :
                    bench.engine().table().find("get").orElseThrow().spec().options()) {
                boolean told = rows.stream()
                        .anyMatch(row -> row.matches("\\| (`-. ?.*`, )?`" + option.name() + "[` ].*\\|.*\\| .* \\|")
                                && page.contains("\n## " + row.split("\\| ?")[3].strip() + "\n"));
                if (!told) {
                    missing.add(option.name());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void lines_left_out_and_lines_that_differ() {
        SandboxExample example = new SandboxExample(1, "hkshell --sandbox x", List.of("a", "...", "z"));
        assertTrue(example.fits(List.of("a", "z")));
        assertTrue(example.fits(List.of("a", "b", "c", "z")));
        assertFalse(example.fits(List.of("a", "b")));
        assertFalse(example.fits(List.of("z")));
    }
}
