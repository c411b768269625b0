package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.curlrc.Curlrc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurlrcStoreTest {
    @TempDir
    Path home;

    private Path file;
    private CurlrcStore store;

    @BeforeEach
    void fresh() {
        file = home.resolve(".curlrc");
        store = new CurlrcStore(
                new Disk(home, home.resolve("state"), Clock.systemUTC()), new Environment(Map.of(), home, home));
    }

    private Curlrc read() {
        return store.read().value().orElseThrow();
    }

    private static Curlrc of(String text) {
        return Curlrc.of(Optional.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_new_file_is_private_and_goes_again() throws IOException {
        assertEquals(Curlrc.of(Optional.empty()), read());
        assertTrue(store.write(read(), of("silent\n")).isGood());
        assertEquals("rw-------", mode(file));
        assertTrue(store.write(read(), Curlrc.of(Optional.empty())).isGood());
        assertFalse(Files.exists(file));
    }

    @Test
    void mode_and_link_stay() throws IOException {
        Path real = Files.writeString(home.resolve("real"), "silent\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(file, Path.of("real"));
        assertTrue(store.write(read(), of("other\n")).isGood());
        assertTrue(Files.isSymbolicLink(file));
        assertEquals("other\n", Files.readString(real));
        assertEquals("rw-r-----", mode(real));
    }

    @Test
    void what_another_program_wrote_is_not_lost() throws IOException {
        Curlrc seen = read();
        Files.writeString(file, "written meanwhile\n");
        assertEquals(
                "changed",
                store.write(seen, of("ours\n")).problem().orElseThrow().code());
        assertEquals("written meanwhile\n", Files.readString(file));
        assertEquals("~/.curlrc", store.shown());
    }

    @Test
    void a_folder_is_said() throws IOException {
        Files.createDirectory(file);
        assertEquals("is_folder", store.read().problem().orElseThrow().code());
    }
}
