package hkshell.adapter.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RealKeys;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real ssh-keygen, and shell scripts for one that misbehaves. */
class SshKeygenTest {
    @TempDir
    Path folder;

    private Path bin;
    private Path key;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void fresh() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        key = folder.resolve("key");
        variables.put("PATH", bin + ":/usr/bin:/bin");
        variables.put("OUT", folder.toString());
        variables.put("HEROKU_API_KEY", "secret-key");
    }

    private Parsed<Path> make(String comment) {
        return new LocalPrograms(variables, folder.resolve("edit"), "box").makeKey(key, Optional.of(comment));
    }

    private void program(String script) throws IOException {
        Path file = bin.resolve("ssh-keygen");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_pair_is_made_and_its_private_half_is_private() throws IOException {
        RealKeys.needed();
        assertEquals(key, make("me at the desk").value().orElseThrow());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        Path other = folder.resolve("key.pub");
        assertTrue(Files.readString(other).endsWith(" me at the desk\n"));
        assertTrue(RealKeys.listed(other, "sha256").endsWith("(ED25519)"));
    }

    @Test
    void it_writes_over_no_key() throws IOException {
        RealKeys.needed();
        Files.writeString(key, "somebody's");
        assertEquals("ssh_keygen", make("x").problem().orElseThrow().code());
        assertEquals("somebody's", Files.readString(key));
        assertFalse(Files.exists(folder.resolve("key.pub")));
    }

    @Test
    void it_gets_no_secret() throws IOException {
        program("echo \"$* key=$HEROKU_API_KEY\" > \"$OUT/words\"");
        make("-x");
        assertEquals("-q -t ed25519 -N  -C -x -f " + key + " key=\n", Files.readString(folder.resolve("words")));
    }

    @Test
    void what_it_complains_of_is_told_harmless() throws IOException {
        program("printf 'no \\033[31mroom\\nsecond line\\n' >&2; exit 1");
        assertEquals(
                "ssh-keygen made no key: no \u241b[31mroom",
                make("x").problem().orElseThrow().sentence());
        program("exit 255");
        assertEquals(
                "ssh-keygen made no key.", make("x").problem().orElseThrow().sentence());
    }

    @Test
    void one_that_makes_nothing_is_said() throws IOException {
        program("exit 0");
        assertEquals(
                "ssh-keygen ended without an error, and made no key.",
                make("x").problem().orElseThrow().sentence());
    }

    @Test
    void without_it_there_is_a_hint() {
        variables.put("PATH", bin.toString());
        assertEquals(
                "install OpenSSH's client", make("x").problem().orElseThrow().hint());
    }
}
