package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.CommandSpec;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import hkshell.kit.diff.DiffLine;
import hkshell.kit.diff.LineDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --dry-run} of every command that has it: what the edit would do and say, and not a byte written anywhere. */
class DryRunTest {
    private static final String FILE = """
            # mine
            machine a.test
              login me
              password one
            machine b.test
            login us
              password two
            """;

    /** A line for each row, without the option; stdin is a password where one is read. */
    private static final Map<String, String> LINES = new TreeMap<>(Map.of(
            "netrc add", "netrc add A.test --login me --password-stdin",
            "netrc set", "netrc set a.test --password-stdin",
            "netrc rename", "netrc rename a.test B.test",
            "netrc move", "netrc move b.test --before a.test",
            "netrc remove", "netrc remove a.test",
            "netrc check", "netrc check --fix heroku-field-not-indented",
            "netrc undo", "netrc undo",
            "netrc redo", "netrc redo",
            "netrc edit", "netrc edit"));

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.netrc(FILE);
        // Something to take back, and something to make again.
        bench.run("netrc set b.test --login you");
        bench.run("netrc set b.test --login we");
        bench.run("netrc undo");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void every_row_with_the_option_is_tried_here() {
        TreeSet<String> rows = new TreeSet<>();
        for (CommandSpec row : AllCommands.table().rows()) {
            if (row.options().stream().anyMatch(option -> option.name().equals("--dry-run"))) {
                rows.add(row.words());
            }
        }
        assertEquals(rows, LINES.keySet());
    }

    @Test
    void nothing_is_written_and_what_is_shown_is_what_is_done() throws IOException {
        for (Map.Entry<String, String> entry : LINES.entrySet()) {
            if (entry.getKey().equals("netrc edit")) {
                // The editor of this bench types nothing; EditNetrcTest has it.
                continue;
            }
            Map<String, String> before = everything();
            String text = bench.text();
            Ran dry = bench.run(entry.getValue() + " --dry-run", ScriptedAsk.pipe("pa,ss"));
            assertEquals(0, dry.code(), entry + dry.err());
            assertEquals(before, everything(), entry.getKey());
            Ran done = bench.run(entry.getValue(), ScriptedAsk.pipe("pa,ss"));
            assertEquals(0, done.code(), entry + done.err());
            assertEquals(added(text, bench.text()), count(dry.out(), "+ "), entry + "\n" + dry.out());
            assertEquals(added(bench.text(), text), count(dry.out(), "- "), entry + "\n" + dry.out());
            assertEquals(warnings(done.err()), warnings(dry.err()), entry.getKey());
            open();
        }
    }

    @Test
    void a_preview_warns_as_the_edit_does() {
        Ran dry = bench.run("netrc set a.test --password-stdin --dry-run", ScriptedAsk.pipe("pa,ss"));
        assertTrue(dry.err().contains("warning: The password will be misread by ftp."), dry.err());
        Ran json = bench.run("netrc set a.test --password-stdin --dry-run --json", ScriptedAsk.pipe("pa,ss"));
        assertTrue(json.out().contains("\"warnings\":[{\"rule\":\"comma\""), json.out());
        assertFalse((dry.out() + dry.err() + json.out()).contains("pa,ss"));
    }

    /** All there is on the disk below the bench: names, times and bytes. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String inode = Files.getAttribute(path, "unix:ino") + " " + Files.getLastModifiedTime(path);
                // Lock files are touched by who only looks.
                if (!path.toString().contains("lock")) {
                    files.put(
                            path.toString(),
                            inode + " " + new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    /** How many lines there are in the second text and not, at their places, in the first. */
    private static long added(String from, String to) {
        return LineDiff.of(from, to, from, to).stream()
                .filter(line -> line.kind() == DiffLine.Kind.ADDED)
                .count();
    }

    private static long count(String out, String mark) {
        return out.lines().filter(line -> line.startsWith(mark)).count();
    }

    private static long warnings(String err) {
        return err.lines().filter(line -> line.startsWith("warning: ")).count();
    }
}
