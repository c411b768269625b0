package hkshell.front.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.Completer;
import hkshell.fake.Workbench;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line shell's file of lines: what is typed may be a secret, what stands there never is. */
class KeptLinesTest {
    private static final List<String> KEPT = List.of(
            "get /apps",
            "hkshell get /apps order==name",
            "post /apps name=? -i",
            "put /x f=@body.txt g:=@-",
            "netrc set a.test --login me --password-stdin",
            "get /apps --account jo");

    private static final List<String> NOT_KEPT = List.of(
            "post /x password=SECRET",
            "post /x colour=SECRET",
            "post /x n:=\"SECRET\"",
            "post /x -d SECRET",
            "post /x --data=SECRET",
            "get /x Authorization:SECRET",
            "get /x X-Any:SECRET",
            "get /x?token=SECRET",
            "get /x token==SECRET",
            "get https://h/x url==https://me:SECRET@h/",
            "pots /x password=SECRET",
            "login SECRET",
            "netrc set a.test --password SECRET",
            "get /x SECRET",
            "# SECRET",
            "post /x \"password=SECRET",
            "hkshell --account SECRET");

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_line_is_kept_only_when_it_can_hold_no_secret() {
        KeptLines lines = new KeptLines(bench.engine());
        KEPT.forEach(line -> assertTrue(lines.keeps(line), line));
        NOT_KEPT.forEach(line -> assertFalse(lines.keeps(line), line));
    }

    @Test
    void the_file_has_those_lines_and_no_others() throws IOException {
        Path file = folder.resolve("lines");
        byte[] typed =
                (String.join("\n", NOT_KEPT) + "\n" + String.join("\n", KEPT) + "\n").getBytes(StandardCharsets.UTF_8);
        try (Terminal terminal = new DumbTerminal(new ByteArrayInputStream(typed), new ByteArrayOutputStream())) {
            LineReader reader = TerminalRepl.reader(
                    terminal,
                    bench.engine(),
                    new Completer(bench.engine().table().rows(), List.of(), List.of()),
                    file);
            read(reader);
            reader.getHistory().save();
            assertEquals(KEPT.size() + NOT_KEPT.size(), reader.getHistory().size());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String kept = Files.readString(file);
        assertFalse(kept.contains("SECRET"), kept);
        KEPT.forEach(line -> assertTrue(kept.contains(line), line));
    }

    private static void read(LineReader reader) {
        try {
            while (true) {
                reader.readLine();
            }
        } catch (EndOfFileException end) {
            assertTrue(reader.getHistory().size() > 0);
        }
    }
}
