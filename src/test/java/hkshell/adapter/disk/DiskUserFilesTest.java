package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @FILE} and {@code -o FILE}. */
class DiskUserFilesTest {
    private static final byte[] BYTES = {0, 1, -1, 10};

    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;
    private Path here;
    private DiskUserFiles files;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        here = Files.createDirectories(folder.resolve("here"));
        files = new DiskUserFiles(home.disk(), home.home, here);
    }

    @Test
    void names_begin_here_or_at_home() throws IOException {
        Files.write(here.resolve("a"), BYTES);
        Files.write(home.home.resolve("b"), BYTES);

        assertArrayEquals(BYTES, files.read("a").value().orElseThrow());
        assertArrayEquals(BYTES, files.read("~/b").value().orElseThrow());
        assertArrayEquals(
                BYTES, files.read(here.resolve("a").toString()).value().orElseThrow());
    }

    @Test
    void what_cannot_be_read_is_named() throws IOException {
        assertEquals("missing: There is no file ~/x. hint: look at the name again", told(files.read("~/x")));
        assertEquals("is_folder", files.read("~").problem().orElseThrow().code());
        assertEquals("usage", files.read("a\0").problem().orElseThrow().code());
    }

    @Test
    void a_new_file_is_private_and_an_old_one_keeps_its_mode() throws IOException {
        assertEquals(
                here.resolve("out").toString(),
                files.write("out", BYTES).value().orElseThrow());
        assertEquals("0600", TestHome.mode(here.resolve("out")));

        TestHome.chmod(here.resolve("out"), "rw-r--r--");
        files.write("out", new byte[0]);
        assertEquals("0644", TestHome.mode(here.resolve("out")));
        assertEquals(0, Files.size(here.resolve("out")));
        assertEquals("~/y", files.write("~/y", BYTES).value().orElseThrow());
        assertFalse(Files.exists(home.state), "no state folder for files of the person");
    }

    @Test
    void a_device_takes_the_bytes_and_stays() {
        assertEquals("/dev/null", files.write("/dev/null", BYTES).value().orElseThrow());
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
        assertEquals(0, files.read("/dev/null").value().orElseThrow().length);
    }

    @Test
    void a_pipe_is_read_to_its_end() throws Exception {
        Path pipe = here.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process writer = new ProcessBuilder("sh", "-c", "echo hello > " + pipe).start();

        assertEquals("hello\n", new String(files.read("pipe").value().orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(0, writer.waitFor());
    }

    @Test
    void a_folder_that_is_not_there() {
        assertEquals(
                "not_written",
                files.write("no/where", BYTES).problem().orElseThrow().code());
        assertEquals(
                "is_folder", files.write(".", BYTES).problem().orElseThrow().code());
        assertEquals(List.of(), List.of(here.toFile().list()));
    }
}
