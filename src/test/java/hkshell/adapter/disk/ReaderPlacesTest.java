package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.reader.FileAccess;
import hkshell.domain.netrc.reader.FileAccess.Kind;
import hkshell.domain.netrc.reader.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs find, off a real home folder and given variables. */
class ReaderPlacesTest {
    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>();
    private Path home;
    private Path netrc;

    @BeforeEach
    void open() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        netrc = home.resolve(".netrc");
        Files.writeString(netrc, TestHome.TWO);
        mode(netrc, "rw-------");
    }

    private static void mode(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private Surroundings around(Path file) {
        return new ReaderPlaces(new Environment(variables, home, folder), home).around(file);
    }

    private FileAccess facts(Path file) {
        return around(file).facts();
    }

    @Test
    void an_ordinary_home() {
        assertEquals(Surroundings.ordinary(), around(netrc));
        assertEquals(Surroundings.ordinary(), around(home.resolve("./.netrc")));
    }

    @Test
    void the_mode_of_the_file_behind_a_link() throws IOException {
        mode(netrc, "rw-r-----");
        Path link = Files.createSymbolicLink(folder.resolve("link"), netrc);
        assertEquals(new FileAccess(Kind.FILE, 0640, true, true, true), facts(link));
        assertEquals(link.toAbsolutePath().normalize().toString(), around(link).inUse());
    }

    @Test
    void a_missing_file_a_dangling_link_a_folder_and_a_ring_of_links() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nothing"));
        Path ring = folder.resolve("ring");
        Files.createSymbolicLink(ring, ring);
        assertEquals(Kind.MISSING, facts(folder.resolve("nothing")).kind());
        assertEquals(Kind.MISSING, facts(dangling).kind());
        assertEquals(Kind.FOLDER, facts(home).kind());
        assertFalse(facts(ring).readable());
    }

    @Test
    void the_file_that_NETRC_names() throws IOException {
        variables.put("NETRC", "home/.netrc");
        assertEquals("~/.netrc", around(netrc).named());
        assertFalse(around(netrc).namesFolder());
        variables.put("NETRC", home.toString());
        assertTrue(around(netrc).namesFolder());
        variables.put("NETRC", "a\0b");
        assertNull(around(netrc).named());
        variables.put("NETRC", "");
        assertNull(around(netrc).named());
    }

    @Test
    void the_files_beside_it_and_a_token_in_a_variable() throws IOException {
        for (String name : new String[] {".netrc.gpg", ".authinfo", ".authinfo.gpg", "_netrc"}) {
            Files.writeString(home.resolve(name), "");
        }
        variables.put("HEROKU_API_KEY", "made-up");
        assertEquals(
                Set.of("~/.netrc", "~/.netrc.gpg", "~/.authinfo", "~/.authinfo.gpg", "~/_netrc", "HEROKU_API_KEY"),
                around(netrc).present());
    }

    @Test
    void the_keychain_counts_when_the_cli_has_noted_a_login_and_can_open_it() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String name : new String[] {"secret-tool", "security"}) {
            mode(Files.writeString(bin.resolve(name), ""), "rwxr-xr-x");
        }
        variables.put("PATH", "/nowhere:" + bin);
        assertFalse(hasKeychain());
        Path noted = home.resolve(".local/share/heroku/login.json");
        Files.createDirectories(noted.getParent());
        Files.writeString(noted, "{\"account\":\"me@example.com\"}\n");
        assertTrue(hasKeychain());
        variables.put("HEROKU_NETRC_WRITE", "true");
        assertFalse(hasKeychain());
        variables.remove("HEROKU_NETRC_WRITE");
        variables.put("PATH", "/nowhere");
        assertFalse(hasKeychain());
        variables.put("PATH", bin.toString());
        variables.put("XDG_DATA_HOME", folder.resolve("elsewhere").toString());
        assertFalse(hasKeychain());
    }

    private boolean hasKeychain() {
        return around(netrc).present().contains("heroku-cli");
    }
}
