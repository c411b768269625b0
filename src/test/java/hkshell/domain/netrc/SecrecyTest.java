package hkshell.domain.netrc;

import static hkshell.domain.netrc.NetrcCases.netrc;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No password in what prints itself, nor in the text that is made for showing. */
class SecrecyTest {
    private static final String FILE = """
            # machine h login a password HIDDEN
            #machine h
            #  password HIDDEN
            password HIDDEN
            machine h
              login a
              password HIDDEN HIDDEN HIDDEN
              password HIDDEN
              passwd HIDDEN
            macdef m
            user a
            password HIDDEN
            """;

    @Test
    void treePrintsNoPassword() {
        NetrcFile file = netrc(FILE);
        assertFalse(file.toString().contains("HIDDEN"));
        assertEquals(9, file.flattened().size());
        for (Entry entry : file.flattened()) {
            assertFalse(entry.toString().contains("HIDDEN"), entry.toString());
            assertFalse(entry.masked().contains("HIDDEN"), entry.masked());
        }
        Field password = file.find("h").orElseThrow().password().orElseThrow();
        assertEquals("password ********", password.toString());
        assertEquals(Secret.of("HIDDEN"), password.secret());
    }

    @Test
    void aWholeFileIsMaskedLineForLine() {
        String shown = MaskedText.of(netrc(FILE + "\n# end\n"));
        assertFalse(shown.contains("HIDDEN"), shown);
        assertTrue(shown.endsWith("password ********\n\n# end\n"), shown);
        assertEquals((FILE + "\n# end\n").lines().count(), shown.lines().count());
    }

    @Test
    void maskingKeepsEveryLine() {
        String pieces = "\"\\'#=: \n\r\tpassword user -u :// @ a1";
        Random random = new Random(7);
        for (int count = 0; count < 20_000; count++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                int at = random.nextInt(pieces.length());
                text.append(random.nextInt(4) == 0 ? " password " : pieces.substring(at, at + 1));
            }
            assertEquals(
                    text.chars().filter(c -> c == '\n').count(),
                    Masking.of(text.toString()).chars().filter(c -> c == '\n').count(),
                    text.toString());
        }
        assertEquals("user me ********\ncd /one", Masking.of("user me \"a\\\ncd /one"));
    }

    /** No time is measured: a quadratic one would take minutes here, and the test its whole time. */
    @Test
    void aWordOfSignsIsMaskedInOneGo() {
        for (String word : List.of("=", "a=", "x:", "password", "\"", "-u ", "://a@")) {
            String text = "# " + word.repeat(200_000);
            assertTrue(Masking.of(text).startsWith("# "), word);
        }
    }

    @Test
    void wordsThatMayBeAPasswordAreMasked() {
        for (String file : List.of(
                "machine a login  password HIDDEN\n",
                "machine c\n  login\n  password HIDDEN\n",
                "machine d login x account  password HIDDEN\n",
                "machine d login x password p HIDDEN\n",
                "machine d login x password \"a\nHIDDEN b\" HIDDEN\n",
                "machine d login x password=HIDDEN passwd HIDDEN\n",
                "machine a login me HIDDEN\n",
                "login  password HIDDEN\nmachine a login x password p\n",
                "login\n  password HIDDEN\nmachine a login x password p\n",
                "machine a login x password p password q HIDDEN\n")) {
            assertFalse(MaskedText.of(netrc(file)).contains("HIDDEN"), MaskedText.of(netrc(file)));
        }
        assertTrue(
                MaskedText.of(netrc("machine d login x method interactive\n")).contains("method interactive"));
    }

    @Test
    void editsPrintNoPassword() {
        Secret secret = Secret.of("HIDDEN");
        for (NetrcEdit edit : List.of(
                new NetrcEdit.Put(Pick.first("h"), Field.Kind.PASSWORD, secret),
                NetrcEdit.Put.of(Pick.first("h"), Field.Kind.PASSWORD, "HIDDEN"),
                new NetrcEdit.PutEverywhere("a", Field.Kind.PASSWORD, secret),
                new NetrcEdit.Add("h", "a", secret, null),
                new NetrcEdit.AddDefault("a", secret, null))) {
            assertFalse(edit.toString().contains("HIDDEN"), edit.toString());
        }
    }

    @Test
    void theRestOfMaskedTextStaysReadable() {
        assertEquals("# machine h login a password ******** # old", Masking.of("# machine h login a password x # old"));
        assertEquals("#password: ********\r\n#end", Masking.of("#password: x\r\n#end"));
        assertEquals("# login a password ******** x", Masking.of("# login a password \"two words\" x"));
        assertEquals("# login a password ********", Masking.of("# login a password 'two words"));
        assertEquals(
                "# password=******** #token:******** pass=********", Masking.of("# password=x #token:y pass='a b'"));
        assertEquals("# token ******** and on", Masking.of("# token x1 and on"));
        assertEquals("  user jo ********\n  cd x", Masking.of("  user jo x\n  cd x"));
        assertEquals("# user jo comes in May", Masking.of("# user jo comes in May"));
        assertEquals("user jo password ********", Masking.of("user jo password x"));
        assertEquals("# see https://token:8080/", Masking.of("# see https://token:8080/"));
        for (String hidden : List.of(
                "# password = HIDDEN",
                "# password : HIDDEN",
                "# password -> HIDDEN",
                "# password is HIDDEN",
                "# token:= HIDDEN",
                "# old password HIDDEN",
                "# NOTE new token: HIDDEN",
                "# pw: HIDDEN",
                "# (password HIDDEN)",
                "# -password HIDDEN",
                "# --password=HIDDEN",
                "# [password] HIDDEN",
                "# 'password=HIDDEN'",
                "# password \"a\\\" HIDDEN\"",
                "# password \"a HIDDEN",
                "# token 'a HIDDEN\"",
                "# api_key=HIDDEN",
                "# access_token=HIDDEN",
                "# HEROKU_API_KEY=HIDDEN",
                "# user=me,password=HIDDEN",
                "# {\"password\":\"HIDDEN\"}",
                "# https://me:HIDDEN@host/",
                "# curl -u me:HIDDEN x",
                "# Authorization: Bearer HIDDEN",
                "quote PASS HIDDEN",
                "quote pass hidden1",
                "literal PASS HIDDEN",
                "$ user me HIDDEN",
                "!curl -u me:HIDDEN x",
                "user me \"a HIDDEN\"",
                "login L password=x passwd HIDDEN",
                "# aws_secret_access_key = wHIDDEN1",
                "# client_secret = HIDDEN",
                "# GITHUB_TOKEN : HIDDEN",
                "# access_token xHIDDEN1",
                "# apikey HIDDEN2",
                "# password for staging: HIDDEN3",
                "# password (old): HIDDEN16",
                "# curl -u \"me:top HIDDEN\" x",
                "# curl -ume:HIDDEN",
                "# Authorization: Basic HIDDEN==",
                "# https://ghp_27HIDDEN@host",
                "# <password>HIDDEN</password>",
                "# password\uff1aHIDDEN")) {
            assertFalse(Masking.of(hidden).toUpperCase(Locale.ROOT).contains("HIDDEN"), Masking.of(hidden));
        }
        for (String harmless : List.of(
                "# token bucket size",
                "# pass through mode",
                "# the password, of course, is not here",
                "# see https://host:8080/a",
                "# key: value",
                "mget *.csv",
                "# rotate tokens: in May")) {
            assertEquals(harmless, Masking.of(harmless));
        }
        assertEquals("# rotate the password in May", Masking.of("# rotate the password in May"));
    }

    @Test
    void problemsNameNoPassword() {
        NetrcFile file = netrc("machine h password HIDDEN\n");
        String problem = NetrcEditor.apply(file, new NetrcEdit.Remove(Pick.first("g")))
                .problem()
                .toString();
        assertFalse(problem.contains("HIDDEN"));
        assertTrue(problem.contains("no record of g"), problem);
    }
}
