package hkshell.domain.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RealKeys;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTest {
    private static final String BLOB = "AAAAC3NzaC1lZDI1NTE5AAAAIAwNRRifkx2DX6LnLfwaj+tvYn7zTOyEc1ntpHg2E+dx";
    private static final String LINE = "ssh-ed25519 " + BLOB + " made-up@ed25519";

    private static PublicKey key(String line) {
        return PublicKey.parse(line).value().orElseThrow();
    }

    private static Problem wrong(String line) {
        return PublicKey.parse(line).problem().orElseThrow();
    }

    @Test
    void a_line_has_a_type_a_key_and_a_comment() {
        PublicKey key = key(LINE);
        assertEquals("ssh-ed25519", key.type());
        assertEquals("made-up@ed25519", key.comment());
        assertEquals(LINE, key.line());
        assertEquals("b0:1a:d3:d0:42:f5:fe:86:b4:54:eb:71:5c:6a:48:22", key.md5());
        assertEquals("", key("ssh-ed25519 " + BLOB).comment());
        assertEquals(
                "of two words",
                key(" ssh-ed25519\t" + BLOB + "  of two words \r").comment());
    }

    @Test
    void keys_are_equal_whatever_their_comments() {
        assertEquals(key(LINE), key("ssh-ed25519 " + BLOB + " other"));
        assertNotEquals(key(LINE), key(LINE.replace("AwNR", "AwNS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "rsa -b 1024", "ecdsa -b 256", "ecdsa -b 384", "ecdsa -b 521"})
    void fingerprints_are_those_of_ssh_keygen(String options, @TempDir Path folder) throws IOException {
        RealKeys.needed();
        String[] words = ("-t " + options).split(" ");
        checkAgainstSshKeygen(RealKeys.make(folder, "key", words));
    }

    /** Without a security key plugged in none can be made, so these are put together byte by byte. */
    @Test
    void keys_of_hardware_are_read_like_ssh_keygen(@TempDir Path folder) throws IOException {
        RealKeys.needed();
        byte[] point = Base64.getDecoder().decode(BLOB);
        byte[] half = Arrays.copyOfRange(point, point.length - 32, point.length);
        String type = "sk-ssh-ed25519@openssh.com";
        String text = type + " " + blob(text(type), half, text("ssh:")) + " made up";
        checkAgainstSshKeygen(Files.writeString(folder.resolve("sk.pub"), text + "\n"));

        Path ecdsa = RealKeys.make(folder, "ec", "-t", "ecdsa", "-b", "256");
        byte[] whole = Base64.getDecoder().decode(Files.readString(ecdsa).split(" ")[1]);
        byte[] curve = Arrays.copyOfRange(whole, whole.length - 65, whole.length);
        String other = "sk-ecdsa-sha2-nistp256@openssh.com";
        String line = other + " " + blob(text(other), text("nistp256"), curve, text("ssh:")) + " made up";
        checkAgainstSshKeygen(Files.writeString(folder.resolve("sk-ec.pub"), line + "\n"));
    }

    private static void checkAgainstSshKeygen(Path file) throws IOException {
        PublicKey key = key(Files.readString(file));
        assertEquals("made up", key.comment());
        String sha = RealKeys.listed(file, "sha256");
        String md5 = RealKeys.listed(file, "md5");
        assertEquals(sha.split(" ")[1], key.sha256());
        assertEquals(md5.split(" ")[1], "MD5:" + key.md5());
        assertEquals(Files.readString(file).strip(), key.line());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String blob(byte[]... strings) {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        for (byte[] one : strings) {
            blob.writeBytes(new byte[] {0, 0, 0, (byte) one.length});
            blob.writeBytes(one);
        }
        return Base64.getEncoder().encodeToString(blob.toByteArray());
    }

    @Test
    void a_private_key_is_told_by_its_first_line() {
        for (String first : List.of(
                "-----BEGIN OPENSSH PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----",
                "PuTTY-User-Key-File-3: ssh-ed25519",
                "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
                "SSH PRIVATE KEY FILE FORMAT 1.1")) {
            assertEquals("private_key", wrong(first).code(), first);
        }
    }

    @Test
    void other_forms_are_named_with_a_way_to_change_them() {
        Problem pem = wrong("-----BEGIN PUBLIC KEY-----");
        assertEquals("That is a key in another form than OpenSSH's one line, PEM.", pem.sentence());
        assertTrue(pem.hint().startsWith("ssh-keygen -i -f FILE"));
        assertTrue(wrong("---- BEGIN SSH2 PUBLIC KEY ----").sentence().contains("RFC 4716"));
    }

    @Test
    void what_is_wrong_with_a_line_is_said() {
        assertEquals("no_key", wrong("").code());
        assertEquals("no_key", wrong(" \t").code());
        assertEquals("key_type", wrong("ssh-new " + BLOB).code());
        assertEquals("key_base64", wrong("ssh-ed25519 not_base64!").code());
        assertEquals("key_mixed", wrong("ssh-rsa " + BLOB).code());
        assertEquals("key_options", wrong("from=\"*.test\",no-pty " + LINE).code());
        assertEquals(
                "certificate", wrong("ssh-ed25519-cert-v01@openssh.com " + BLOB).code());
        assertEquals("key_cut", wrong("ssh-ed25519").code());
        assertEquals("key_cut", wrong("ssh-ed25519 " + BLOB + "AAAA").code());
    }

    @Test
    void a_line_that_was_cut_anywhere_is_no_key() {
        String whole = "ssh-ed25519 " + BLOB;
        for (int end = 0; end < whole.length(); end++) {
            assertFalse(PublicKey.parse(whole.substring(0, end)).isGood(), whole.substring(0, end));
        }
    }

    @Test
    void a_strange_type_is_not_shown_for_it_may_be_a_token() {
        assertEquals(
                "It does not begin with a type of key that OpenSSH has.",
                wrong("hunter2-secret").sentence());
    }

    @Test
    void no_text_makes_it_fail() {
        long seed = 20260301;
        Random random = new Random(seed);
        String letters = "ssh-ed25519 rsa\tAAAAB3Nz=\0\u001b\u00e9\n-";
        for (int round = 0; round < 10_000; round++) {
            StringBuilder line = new StringBuilder(random.nextBoolean() ? "ssh-ed25519 " : "");
            line.append(BLOB, 0, random.nextInt(BLOB.length()));
            for (int more = random.nextInt(30); more > 0; more--) {
                line.insert(random.nextInt(line.length() + 1), letters.charAt(random.nextInt(letters.length())));
            }
            Parsed<PublicKey> parsed = PublicKey.parse(line.toString());
            String again = parsed.fold(PublicKey::line, problem -> "");
            assertTrue(again.isEmpty() || PublicKey.parse(again).isGood(), "seed " + seed + ": " + line);
        }
    }
}
