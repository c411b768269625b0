package hkshell.adapter.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.Cipher.Opened;
import hkshell.fake.GpgHome;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real gpg, and shell scripts for one that misbehaves. */
class GpgTest {
    private static final String TEXT = "machine a\n  login me\n  password p1\n";
    private static final String NAME = "~/.netrc.gpg";

    private static GpgHome keys;

    @TempDir
    Path folder;

    private Gpg gpg;

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
        keys.lock();
        keys.types(false);
        gpg = new Gpg(keys.variables());
    }

    @Test
    void what_is_sealed_opens_again_byte_for_byte() throws IOException {
        byte[] odd = "\ufeffmachine a\r\n\0password \u00e4\377".getBytes(StandardCharsets.ISO_8859_1);
        byte[] like = keys.encrypt(TEXT, "--recipient", "open");

        byte[] sealed = gpg.seal(odd, like, NAME).value().orElseThrow();

        assertArrayEquals(odd, open(sealed).value().orElseThrow().text());
        assertTrue(open(sealed).value().orElseThrow().closed().isEmpty());
    }

    @Test
    void recipients_and_form_stay() throws IOException {
        for (String armour : List.of("--armor", "--no-armor")) {
            byte[] like = keys.encrypt(TEXT, armour, "--recipient", "second", "--recipient", "open");

            byte[] sealed = gpg.seal(bytes("new"), like, NAME).value().orElseThrow();

            assertEquals(List.of("second", "open"), keys.recipients(sealed));
            assertEquals(armour.equals("--armor"), isText(sealed), armour);
        }
    }

    @Test
    void a_new_file_is_the_persons_own_and_text_as_the_heroku_cli_makes_it() throws IOException {
        byte[] sealed = gpg.seal(bytes(TEXT), new byte[0], NAME).value().orElseThrow();

        assertEquals(1, keys.recipients(sealed).size());
        assertTrue(isText(sealed));
        assertEquals(TEXT, keys.decrypt(sealed));
    }

    @Test
    void a_locked_key_is_told_without_a_question_until_one_is_allowed() throws IOException {
        byte[] sealed = keys.encrypt(TEXT, "--recipient", "locked");
        int before = keys.asked();

        assertEquals(
                "locked: ~/.netrc.gpg is locked: its key waits for a passphrase. "
                        + "hint: hkshell netrc unlock lets gpg ask for it",
                told(open(sealed)));
        assertEquals(before, keys.asked());
        assertEquals("locked", code(gpg.open(sealed, NAME, true)));
        assertEquals(before + 1, keys.asked());

        keys.types(true);
        assertArrayEquals(
                bytes(TEXT), gpg.open(sealed, NAME, true).value().orElseThrow().text());
        assertTrue(open(sealed).isGood(), "the agent remembers");
        assertTrue(gpg.seal(bytes("new"), sealed, NAME).isGood(), "to write needs no passphrase");
    }

    @Test
    void files_that_can_be_shown_alone() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        files.put("it is signed", keys.encrypt(TEXT, "--sign", "--local-user", "open", "--recipient", "open"));
        files.put("it hides whom", keys.encrypt(TEXT, "--hidden-recipient", "open"));

        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Opened opened = open(file.getValue()).value().orElseThrow();
            Problem closed = opened.closed().orElseThrow();

            assertArrayEquals(bytes(TEXT), opened.text());
            assertEquals("not_editable", closed.code());
            assertTrue(closed.sentence().contains(file.getKey()), closed.sentence());
        }
        assertEquals("not_editable", code(gpg.seal(bytes("new"), files.get("it hides whom"), NAME)));
    }

    @Test
    void a_passphrase_beside_a_key_is_not_dropped() throws IOException {
        byte[] both = keys.encrypt(
                TEXT,
                "--pinentry-mode",
                "loopback",
                "--passphrase",
                "x",
                "--s2k-count",
                "65536",
                "--symmetric",
                "--recipient",
                "open");
        byte[] alone = keys.run(
                bytes(TEXT),
                List.of("--pinentry-mode", "loopback", "--passphrase", "x", "--s2k-count", "65536", "--symmetric"));

        assertTrue(open(both).isGood());
        assertEquals("not_editable", code(gpg.seal(bytes("new"), both, NAME)));
        assertEquals("not_editable", code(gpg.seal(bytes("new"), alone, NAME)));
        keys.lock();
        assertEquals("locked", code(open(alone)));
    }

    @Test
    void damaged_and_foreign_files_are_told_apart() throws IOException {
        byte[] sealed = keys.encrypt(TEXT, "--recipient", "open");
        byte[] changed = sealed.clone();
        changed[changed.length - 5] ^= 1;

        assertEquals("damaged", code(open(changed)));
        assertEquals("damaged", code(open(Arrays.copyOf(sealed, sealed.length - 20))));
        assertEquals("not_encrypted", code(open(bytes(TEXT))));
        assertEquals("not_encrypted", code(open(new byte[0])));
    }

    @Test
    void without_the_key_there_is_nothing_to_ask() throws IOException {
        byte[] sealed = keys.encrypt(TEXT, "--recipient", "open");
        Map<String, String> variables = keys.variables();
        variables.put(
                "GNUPGHOME", Files.createDirectory(folder.resolve("empty")).toString());

        assertEquals("no_secret_key", code(new Gpg(variables).open(sealed, NAME, true)));
        assertEquals("recipient", code(new Gpg(variables).seal(bytes("new"), sealed, NAME)));
        assertEquals("recipient", code(new Gpg(variables).seal(bytes("new"), new byte[0], NAME)));
    }

    @Test
    void a_key_that_has_expired_since_is_named() throws IOException {
        // Made in the past, so that the test need not wait for its end.
        keys.run(
                new byte[0],
                List.of(
                        "--faked-system-time",
                        "20200101T000000",
                        "--passphrase",
                        "",
                        "--quick-generate-key",
                        "old <old@x.test>",
                        "future-default",
                        "default",
                        "1d"));
        byte[] sealed = keys.encrypt(TEXT, "--faked-system-time", "20200101T010000", "--recipient", "old");

        assertTrue(open(sealed).isGood());
        Problem refused = gpg.seal(bytes("new"), sealed, NAME).problem().orElseThrow();
        assertEquals("recipient", refused.code());
        assertTrue(
                refused.sentence().matches("~/.netrc.gpg was not changed: its key 0x[0-9A-F]{16} .*expired.*"),
                refused.sentence());
    }

    @Test
    void one_that_hangs_is_ended() throws IOException {
        Map<String, String> variables = Map.of("PATH", program("gpg", "exec sleep 60"));

        long begun = System.nanoTime();
        assertEquals("gpg_silent", code(new Gpg(variables, Duration.ofMillis(150)).open(bytes("x"), NAME, false)));
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(10).toNanos());
    }

    @Test
    void none_is_a_sentence() {
        assertEquals(
                "gpg_missing: ~/.netrc.gpg is encrypted, and there is no gpg on the PATH to open it. "
                        + "hint: install GnuPG",
                told(new Gpg(Map.of("PATH", folder.toString())).open(bytes("x"), NAME, true)));
    }

    @Test
    void the_key_of_the_api_and_the_text_stay_out_of_its_sight() throws IOException {
        String path =
                program("gpg", "echo \"$*\" >>'" + folder + "/seen'; env >>'" + folder + "/seen'; cat >/dev/null");
        Gpg spied = new Gpg(Map.of("PATH", path, "HEROKU_API_KEY", "secret-key", "GPG_TTY", "/dev/pts/9"));

        spied.open(bytes("x"), NAME, true);
        spied.seal(bytes("secret-text"), bytes("x"), NAME);
        spied.seal(bytes("secret-text"), new byte[0], NAME);

        String seen = Files.readString(folder.resolve("seen"));
        assertTrue(seen.contains("--ttyname /dev/pts/9 --decrypt"), seen);
        assertTrue(seen.contains("--list-packets") && seen.contains("--default-recipient-self"), seen);
        assertFalse(seen.contains("secret"), seen);
    }

    private Parsed<Opened> open(byte[] sealed) {
        return gpg.open(sealed, NAME, false);
    }

    private String program(String name, String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return bin + ":/usr/bin:/bin";
    }

    private static boolean isText(byte[] sealed) {
        return new String(sealed, StandardCharsets.ISO_8859_1).startsWith("-----BEGIN PGP MESSAGE-----");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String code(Parsed<?> parsed) {
        return parsed.problem().map(Problem::code).orElse("good");
    }

    private static String told(Parsed<?> parsed) {
        return parsed.problem()
                .map(problem -> problem.code() + ": " + problem.sentence() + " hint: " + problem.hint())
                .orElse("good");
    }
}
