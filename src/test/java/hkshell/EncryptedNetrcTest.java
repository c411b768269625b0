package hkshell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.disk.Environment;
import hkshell.fake.GpgHome;
import hkshell.front.print.Io;
import hkshell.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ~/.netrc.gpg} from the words of the command line to the bytes on disk, through real gpg. */
class EncryptedNetrcTest {
    private static GpgHome keys;

    @TempDir
    Path home;

    private Sandbox sandbox;
    private Map<String, String> variables;
    private String text;
    private String out = "";
    private String err = "";

    @BeforeAll
    static void make() throws IOException {
        keys = GpgHome.open();
    }

    @AfterAll
    static void end() throws IOException {
        if (keys != null) {
            keys.close();
        }
    }

    @BeforeEach
    void fresh() throws IOException {
        sandbox = Sandbox.start(0, Clock.systemUTC());
        text = "# mine\nmachine a.test\n  login me\n  password p1\n" + sandbox.netrcText();
        variables = keys.variables();
        variables.put("HOME", home.toString());
        variables.put("HKSHELL_API_URL", sandbox.url());
        write(keys.encrypt(text, "--armor", "--recipient", "second", "--recipient", "open"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void it_is_read_when_there_is_no_other() throws IOException {
        assertEquals(0, run("token"));
        assertEquals(token() + "\n", out);
        assertEquals(0, run("whoami", "--json"));
        assertEquals("{\"email\":\"me@example.com\",\"account\":\"\",\"source\":\"netrc.gpg line 6\"}\n", out);
        assertEquals(0, run("netrc", "list", "--json"));
        assertTrue(out.startsWith("{\"file\":\"" + file() + "\",\"mode\":\"0600\",\"editable\":true,"), out);

        Files.writeString(home.resolve(".netrc"), "machine b.test\n");
        assertEquals(0, run("netrc", "list"));
        assertTrue(out.contains("b.test") && !out.contains("a.test"), out);
        assertEquals(0, run("netrc", "list", "--netrc", file().toString()));
        assertTrue(out.contains("a.test"), out);
    }

    @Test
    void edits_change_what_they_name_and_the_rest_stays() throws IOException {
        assertEquals(0, piped("p2", "netrc", "set", "a.test", "--password-stdin"));
        assertEquals(text.replace("p1", "p2"), text());
        assertEquals(0, piped("p3", "netrc", "add", "c.test", "--login", "you", "--password-stdin"));
        assertEquals(0, run("netrc", "remove", "a.test"));
        assertEquals(
                "# mine\n"
                        + sandbox.netrcText()
                                .replace("default\n", "machine c.test\n  login you\n  password p3\ndefault\n"),
                text());

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals(List.of("second", "open"), keys.recipients(Files.readAllBytes(file())));
        assertTrue(Files.readString(file()).startsWith("-----BEGIN PGP MESSAGE-----"));
    }

    @Test
    void undo_gives_the_old_bytes_back_in_later_runs() throws IOException {
        byte[] before = Files.readAllBytes(file());
        piped("p2", "netrc", "set", "a.test", "--password-stdin");
        byte[] second = Files.readAllBytes(file());
        piped("p3", "netrc", "set", "a.test", "--password-stdin");
        byte[] third = Files.readAllBytes(file());

        assertEquals(0, run("netrc", "undo", "--json"));
        assertEquals("{\"changed\":true,\"line\":4}\n", out);
        assertArrayEquals(second, Files.readAllBytes(file()));
        assertEquals(0, run("netrc", "undo"));
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(0, run("netrc", "redo"));
        assertEquals(0, run("netrc", "redo"));
        assertArrayEquals(third, Files.readAllBytes(file()));

        write(keys.encrypt(text + "# theirs\n", "--recipient", "open"));
        assertEquals(5, run("netrc", "undo"));
        assertTrue(err.contains("somebody has written it since"), err);
    }

    @Test
    void no_text_of_it_ever_stands_on_disk() throws IOException {
        piped("hunter2-first", "netrc", "set", "a.test", "--password-stdin");
        piped("hunter2-second", "netrc", "add", "c.test", "--login", "you", "--password-stdin");
        run("netrc", "undo");
        assertEquals(0, piped("hunter2-third", "netrc", "set", "a.test", "--password-stdin", "--dry-run"));
        assertEquals(0, piped(token(), "login", "--token-stdin", "--name", "work"));
        assertEquals(0, run("netrc", "remove", "a.test"));

        for (String secret : List.of("hunter2", token(), "me@example.com")) {
            assertEquals(List.of(), filesWith(secret), secret);
        }
        assertTrue(Files.exists(home.resolve(".local/state/hkshell/journal/journal")));
    }

    @Test
    void accounts_beside_it_are_encrypted_to_the_same_keys() throws IOException {
        Path accounts = Files.createDirectories(home.resolve(".config/hkshell/accounts"));
        Files.writeString(accounts.resolve("plain.netrc"), "machine a.test\n  login l\n  password p\n");

        assertEquals(0, piped(token(), "login", "--token-stdin", "--name", "work"), err);

        Path work = accounts.resolve("work.netrc.gpg");
        assertEquals(List.of("second", "open"), keys.recipients(Files.readAllBytes(work)));
        assertTrue(keys.decrypt(Files.readAllBytes(work)).contains("password " + token()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(work)));
        assertFalse(Files.exists(accounts.resolve("work.netrc")));
        assertEquals(0, run("accounts", "list", "--json"));
        assertTrue(out.contains("\"name\":\"plain\"") && out.contains("\"name\":\"work\""), out);
        assertTrue(out.contains("\"source\":\"netrc.gpg\""), out);
        assertEquals(0, run("get", "/account", "--curl", "--account", "work"));
        assertTrue(out.strip().endsWith(" --netrc-file <(gpg --quiet --decrypt " + work + ")"), out);
    }

    @Test
    void a_locked_one_is_said_to_be_and_opens_with_its_passphrase() throws IOException {
        write(keys.encrypt(text, "--recipient", "locked"));
        byte[] before = Files.readAllBytes(file());
        keys.lock();
        keys.types(false);

        assertEquals(5, run("token"));
        assertEquals(
                "~/.netrc.gpg is locked: its key waits for a passphrase.\n"
                        + "hint: hkshell netrc unlock lets gpg ask for it\n",
                err);
        assertEquals(5, run("netrc", "list"));
        assertEquals(5, piped("x", "netrc", "set", "a.test", "--password-stdin"));
        assertEquals(5, run("netrc", "unlock"));
        assertArrayEquals(before, Files.readAllBytes(file()));

        keys.types(true);
        assertEquals(0, run("netrc", "unlock"));
        assertEquals("The netrc is open.\n", err);
        keys.types(false);
        assertEquals(0, run("token"));
        assertEquals(0, piped("p2", "netrc", "set", "a.test", "--password-stdin"));
        assertEquals(text.replace("p1", "p2"), text());
    }

    @Test
    void one_that_cannot_be_opened_is_told_and_left_alone() throws IOException {
        byte[] sealed = Files.readAllBytes(file());
        variables.put("PATH", home.toString());
        refused("there is no gpg on the PATH");
        variables.put("PATH", System.getenv("PATH"));
        write(Arrays.copyOf(sealed, sealed.length / 2));
        refused("is damaged");
        write(text.getBytes(StandardCharsets.UTF_8));
        refused("is not a file that gpg can open");
        write(keys.encrypt(text, "--sign", "--local-user", "open", "--recipient", "open"));
        assertEquals(0, run("netrc", "list"));
        refused("can be read and not be changed: it is signed");
    }

    @Test
    void one_that_is_not_there_yet_is_made_for_its_owner() throws IOException {
        Path fresh = home.resolve("other.gpg");
        assertEquals(0, run("netrc", "add", "c.test", "--login", "you", "--netrc", "other.gpg"), err);

        assertEquals("machine c.test\n  login you\n", keys.decrypt(Files.readAllBytes(fresh)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)));
        assertEquals(0, run("netrc", "undo", "--netrc", "other.gpg"));
        assertFalse(Files.exists(fresh));
    }

    private void refused(String why) throws IOException {
        byte[] before = Files.readAllBytes(file());
        assertEquals(5, piped("x", "netrc", "set", "a.test", "--password-stdin"));
        assertTrue(err.contains(why), err);
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    private List<Path> filesWith(String secret) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> holds(path, secret))
                    .toList();
        }
    }

    /** As it is, and as the journal spells bytes. */
    private static boolean holds(Path path, String secret) {
        try {
            String all = Files.readString(path, StandardCharsets.ISO_8859_1);
            for (String word : all.split("[\t\n]", -1)) {
                boolean coded = word.length() % 4 == 0 && word.matches("[A-Za-z0-9+/]+=*");
                if (coded
                        && new String(java.util.Base64.getDecoder().decode(word), StandardCharsets.ISO_8859_1)
                                .contains(secret)) {
                    return true;
                }
            }
            return all.contains(secret);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private int piped(String stdin, String... words) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        Io io = new Io(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(results, false, StandardCharsets.UTF_8),
                new PrintStream(others, false, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80);
        int code = Main.run(words, new Environment(variables, home, home), io);
        out = results.toString(StandardCharsets.UTF_8);
        err = others.toString(StandardCharsets.UTF_8);
        return code;
    }

    private int run(String... words) {
        return piped("", words);
    }

    private void write(byte[] sealed) throws IOException {
        Files.write(file(), sealed);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
    }

    private Path file() {
        return home.resolve(".netrc.gpg");
    }

    private String text() throws IOException {
        return keys.decrypt(Files.readAllBytes(file()));
    }

    private String token() {
        return sandbox.accounts().get(0).token();
    }
}
