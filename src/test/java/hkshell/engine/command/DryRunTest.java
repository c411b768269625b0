package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.CommandSpec;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code --dry-run} of every row that has it: the lines and warnings of the edit itself, and not a byte on disk. */
class DryRunTest {
    private static final String TEXT =
            "machine a.test\n  login me\n  password one\n# b\nmachine b.test\nlogin me\n  password two\n# end\n";

    /**
     * An edit.
     *
     * @param row of the table
     * @param before lines that are run first
     */
    record Edit(String row, List<String> before, String line) {
        @Override
        public String toString() {
            return line;
        }
    }

    static final List<Edit> EDITS = List.of(
            new Edit("netrc set", List.of(), "netrc set a.test --login a#b"),
            new Edit("netrc set", List.of(), "netrc set c.test --login a,b"),
            new Edit("netrc set", List.of(), "netrc set --default --login me"),
            new Edit("netrc set", List.of(), "netrc set --everywhere --where-login me --password-stdin"),
            new Edit("netrc add", List.of(), "netrc add a.test --login other --account-field x"),
            new Edit("netrc rename", List.of(), "netrc rename a.test Files.test"),
            new Edit("netrc move", List.of(), "netrc move b.test --before a.test"),
            new Edit("netrc remove", List.of(), "netrc remove a.test"),
            new Edit("netrc edit", List.of(), "netrc edit"),
            new Edit("netrc check", List.of(), "netrc check --fix heroku-field-not-indented"),
            new Edit("accounts use", List.of(), "accounts use work"),
            new Edit("netrc undo", List.of("netrc set a.test --login us"), "netrc undo"),
            new Edit("netrc redo", List.of("netrc set a.test --login us", "netrc undo"), "netrc redo"));

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.netrc(TEXT);
        Files.setPosixFilePermissions(bench.file(), PosixFilePermissions.fromString("rw-r--r--"));
        bench.account("work", 0);
        bench.again();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void every_row_with_the_option_is_tried_here() {
        Set<String> rows = new TreeSet<>();
        for (CommandSpec row : AllCommands.table().rows()) {
            if (row.options().stream().anyMatch(option -> option.name().equals("--dry-run"))) {
                rows.add(row.words());
            }
        }
        Set<String> tried = new TreeSet<>();
        EDITS.forEach(edit -> tried.add(edit.row()));

        assertEquals(rows, tried);
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void it_tells_what_the_edit_does_and_does_nothing(Edit edit) throws IOException {
        edit.before().forEach(bench::run);
        String before = bench.text();
        TreeMap<String, String> disk = disk();

        Ran dry = run(edit.line() + " --dry-run");
        Ran document = run(edit.line() + " --dry-run --json");

        assertEquals(0, dry.code(), dry.toString());
        assertEquals(disk, disk());
        Ran done = run(edit.line());
        assertEquals(0, done.code(), done.toString());
        assertNotEquals(before, bench.text());
        assertEquals(masked(bench.text()), patched(masked(before), dry.out()));
        assertEquals(done.err().lines().skip(1).toList(), dry.err().lines().toList(), "the warnings");
        long ofEdit = dry.err()
                .lines()
                .filter(line -> line.startsWith("warning: ") && !line.contains("its mode is"))
                .count();
        assertEquals(ofEdit, document.out().split("\"rule\":", -1).length - 1, document.out());
    }

    /** The line shell and the screen have read the file some time ago. */
    @Test
    void it_begins_with_what_stands_there_now() throws IOException {
        Files.writeString(bench.file(), "# theirs\n" + TEXT.replace("machine a.test", "machine a.test "));

        assertEquals("""
                0
                  # theirs
                  machine a.test·
                -   login me
                +   login us
                    password ********
                  # b
                err: warning: Others may read the file: its mode is 0644.
                hint: chmod 600""", bench.run("netrc set a.test --login us --dry-run").toString());

        Files.writeString(bench.file(), TEXT.replace("login me\n  password one", "login they\n  password one"));
        assertEquals(5, bench.run("netrc set a.test --login us --dry-run").code());
        assertEquals(5, bench.run("netrc set a.test --login us").code());
    }

    private Ran run(String line) {
        byte[] typed = TEXT.replace("a.test\n", "A.test\n").getBytes(StandardCharsets.UTF_8);
        // The password, where one is read; else the answer to the question about what will be misread.
        return bench.run(
                line,
                ScriptedAsk.somebody(line.contains("stdin") ? "th,ree" : "1").with((text, name) -> Parsed.good(typed)));
    }

    private static String masked(String text) {
        return text.replaceAll("(password )\\S+", "$1********");
    }

    /** The text after the lines of one hunk are put into it. */
    private static String patched(String text, String diff) {
        StringBuilder old = new StringBuilder();
        StringBuilder next = new StringBuilder();
        String lines = diff.startsWith("password of ") ? diff.substring(diff.indexOf('\n') + 1) : diff;
        for (String line : lines.split("\n")) {
            String shown = line.substring(2) + "\n";
            old.append(line.startsWith("+") ? "" : shown);
            next.append(line.startsWith("-") ? "" : shown);
        }
        assertTrue(text.contains(old), () -> text + "\nhas not\n" + old);
        assertEquals(text.indexOf(old.toString()), text.lastIndexOf(old.toString()), "one place");
        return text.replace(old, next);
    }

    /** Everything below home: each name with all that the system tells of it, and its bytes. */
    private TreeMap<String, String> disk() throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(bench.home())) {
            walk.forEach(paths::add);
        }
        for (Path path : paths) {
            String marks = Files.readAttributes(path, "unix:ino,mode,nlink,size,lastModifiedTime,ctime")
                    .toString();
            all.put(path.toString(), marks + (Files.isRegularFile(path) ? bench.text(path) : ""));
        }
        return all;
    }
}
