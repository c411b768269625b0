package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How values are spelled, and which readers a value is not safe with. */
class ValueTest {

    private static String spelled(String value) {
        byte[] spelling = NetrcValue.spell(value.getBytes(StandardCharsets.UTF_8), false);
        return new String(spelling, StandardCharsets.UTF_8);
    }

    @Test
    void whatReadsBackPlainIsWrittenPlain() {
        for (String value : List.of("pw", "pa\"ss", "pa\\ss", "#x", "o'brien", "machine", "a,b", "p\u00e4ss", "\0")) {
            assertEquals(value, spelled(value));
        }
    }

    @Test
    void whatDoesNotIsQuoted() {
        assertEquals("\"\"", spelled(""));
        assertEquals("\"a b\"", spelled("a b"));
        assertEquals("\"a\tb\"", spelled("a\tb"));
        assertEquals("\"a\\nb\\r\"", spelled("a\nb\r"));
        assertEquals("\"a\fb\"", spelled("a\fb"));
        assertEquals("\"\\\"a\"", spelled("\"a"));
        assertEquals("\"a \\\\\"", spelled("a \\"));
    }

    @Test
    void everyValueReadsBack() {
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            byte[] value = new byte[random.nextInt(8)];
            for (int at = 0; at < value.length; at++) {
                value[at] = random.nextBoolean()
                        ? (byte) "\"\\ \t\n\r#an".charAt(random.nextInt(9))
                        : (byte) random.nextInt();
            }
            byte[] spelling = NetrcValue.spell(value, random.nextBoolean());
            byte[] file = concat(
                    "machine h password ".getBytes(StandardCharsets.UTF_8),
                    spelling,
                    " login x".getBytes(StandardCharsets.UTF_8));
            Entry.Login record = NetrcFile.parse(file).find("h").orElseThrow();
            assertArrayEquals(value, record.password().orElseThrow().bytes(), "seed " + seed);
            assertEquals("x", record.login().orElseThrow().value(), "seed " + seed);
        }
    }

    private static byte[] concat(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void aPlainValueIsSafeWithEveryReader() {
        assertEquals(List.of(), NetrcValue.warnings("01234567-89ab-cdef-0123-456789abcdef"));
        assertEquals(List.of(), NetrcValue.warnings("HRKU-AAx_y.z+w/v=me@example.com%!?"));
    }

    @Test
    void eachRuleNamesTheReadersThatWereMeasured() {
        warns("open sesame", "quoted-blank", "curl-7.83 heroku-cli go");
        warns("", "quoted-value", "ruby jgit ftp s-nail");
        warns("\"x", "quoted-value escape-in-quotes", "npm-netrc git-credential-netrc");
        warns("a\nb", "quoted-blank escape-in-quotes", "python-3.13 wget requests");
        warns("a \\", "quoted-blank escape-in-quotes", "cadaver emacs");
        warns("pa\\ss", "backslash", "git-credential-netrc python-3.13 wget ftp");
        warns("pass\\", "backslash-at-eol", "git-credential-netrc Net::Netrc");
        warns("#x", "hash-starts-value", "git curl-8.10 wget ruby");
        warns("a#x", "hash-in-value", "ruby npm-netrc");
        warns("a,b", "comma", "ftp");
        warns("p\u00e4", "non-ascii-value", "curl-8.20 python-3.10");
        warns("a\u0007", "non-ascii-value", "curl-8.20 python-3.10");
        warns("a\fb", "quoted-value", "go jgit ruby");
        warns("a\u00a0b", "non-ascii-value odd-space", "heroku-cli go");
        warns("a\u3000b", "non-ascii-value odd-space", "go");
        warns("a\0b", "nul-byte", "curl-8.22 git wget");
        warns("machine", "keyword-as-value", "git curl-8.20 ftp");
        warns("macdef", "keyword-as-value", "git curl-8.20");
        warns("default", "keyword-as-value", "ftp");
        warns("login", "keyword-as-value", "s-nail");
        warns("'x'", "single-quote", "s-nail cadaver emacs");
        warns("o'x", "single-quote", "cadaver");
        warns("a\"x", "quoted-value", "cadaver s-nail");
        warns("x".repeat(100), "curl-limits", "ftp");
        warns("x".repeat(256), "curl-limits", "lftp cadaver");
        warns("x".repeat(300), "curl-limits", "lftp ftp s-nail");
        warns("x".repeat(4096), "curl-limits", "curl-8.22 git");
    }

    private static void warns(String value, String rules, String readers) {
        List<String> foundRules = new ArrayList<>();
        List<String> foundReaders = new ArrayList<>();
        for (Misreading misreading : NetrcValue.warnings(value)) {
            if (!foundRules.contains(misreading.rule())) {
                foundRules.add(misreading.rule());
            }
            foundReaders.addAll(misreading.readers());
            assertTrue(misreading.sentence().endsWith("."), misreading.sentence());
        }
        assertEquals(List.of(rules.split(" ")), foundRules, value);
        assertTrue(foundReaders.containsAll(List.of(readers.split(" "))), value + " -> " + foundReaders);
    }
}
