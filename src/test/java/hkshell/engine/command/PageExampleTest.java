package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.adapter.process.LocalPrograms;
import hkshell.fake.PageExample;
import hkshell.fake.RealKeys;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the manual shows is what comes out. With {@code -Dgolden.update} what comes out is written into the page instead,
 * for examples of a single console block.
 */
class PageExampleTest {

    @ParameterizedTest
    @ValueSource(strings = {"netrc", "login", "accounts", "ssh-keys"})
    void the_examples_of_a_page_come_out_as_shown(String name, @TempDir Path folder) throws IOException {
        if (!name.equals("netrc")) {
            RealKeys.needed();
        }
        Path file = Path.of("docs/" + name + ".md");
        String page = Files.readString(file);
        List<PageExample> examples = PageExample.of(page);
        assertFalse(examples.isEmpty());
        for (PageExample example : examples) {
            Path own = folder.resolve(Integer.toString(example.line()));
            try (Workbench bench = new Workbench(own)) {
                bench.with(new LocalPrograms(Map.of("PATH", "/usr/bin:/bin"), own.resolve("edit"), "box"));
                String typed = example.typed(bench);
                if (System.getProperty("golden.update") == null) {
                    assertEquals(example.console(), typed, file + " line " + example.line());
                } else {
                    page = page.replace("```console\n" + example.console() + "```", "```console\n" + typed + "```");
                }
            }
        }
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, page);
        }
    }

    /** A sample without a file before it would be shown and never tried. */
    @Test
    void every_sample_of_the_netrc_page_is_run() throws IOException {
        String page = Files.readString(Path.of("docs/netrc.md"));
        long typed = page.lines().filter(line -> line.startsWith("$ ")).count();
        long run = PageExample.of(page).stream()
                .flatMap(example -> example.console().lines())
                .filter(line -> line.startsWith("$ "))
                .count();
        assertEquals(typed, run);
    }

    @Test
    void a_console_block_belongs_to_the_file_before_it() {
        String page = """
                # Page

                ```console
                $ hkshell not run
                ```

                ```netrc
                machine a
                ```

                words

                ```console
                $ one
                ```

                ```console
                $ two
                said
                ```

                ## Next

                ```console
                $ hkshell not run
                ```
                """;
        assertEquals(List.of(new PageExample(14, "machine a\n", "$ one\n$ two\nsaid\n")), PageExample.of(page));
    }
}
