package hkshell.domain.netrc.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Parsed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for a host or a URL, taken apart. */
class AskedTest {
    private static final int INPUTS = 10_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            api.heroku.com                            | api.heroku.com | -  | -1
            '  api.heroku.com '                       | api.heroku.com | -  | -1
            127.0.0.1:5000                            | 127.0.0.1      | -  | 5000
            ::1                                       | ::1            | -  | -1
            [::1]                                     | ::1            | -  | -1
            [::1]:8443                                | ::1            | -  | 8443
            me@h                                      | h              | me | -1
            h/path                                    | h              | -  | -1
            https://h                                 | h              | -  | -1
            https://h/                                | h              | -  | -1
            HTTPS://h:443/a@b:c?d=e://f               | h              | -  | 443
            https://me@h/app.git                      | h              | me | -1
            https://me%40example.com@h                | h              | me@example.com | -1
            https://me@example.com@h                  | h              | me@example.com | -1
            ssh://git@[fe80::1%25eth0]:22/x           | fe80::1%25eth0 | git | 22
            https://h?query                           | h              | -  | -1
            https://h#fragment                        | h              | -  | -1
            m\u00fcnchen.test                         | m\u00fcnchen.test | - | -1
            """)
    void what_is_a_host(String text, String host, String login, int port) {
        Asked asked = Asked.parse(text).value().orElseThrow();
        assertEquals(new Asked(host, login.equals("-") ? null : login, port), asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://",
                "https:///path",
                "/path",
                "file:///etc/passwd",
                "mailto:me@h:x",
                "h:",
                "h:0",
                "h:65536",
                "h:99999999999999999999",
                "h:12x",
                "[::1",
                "[::1]x",
                "[h]",
                "[]",
                "a b",
                "a\tb",
                "a\nb",
                "\u001b[31m",
                "-x",
                "--as",
                "@h",
                "me@",
                "%zz@h",
                "%ff@h",
                "%1b@h",
                "1x://h",
                "a b://h",
                "://h",
            })
    void what_is_none(String text) {
        assertEquals("usage", Asked.parse(text).problem().orElseThrow().code(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:hunter2@h/", "me:hunter2@h", "https://:hunter2@h", "https://me:hunter2@x@h"})
    void a_password_is_refused_and_not_quoted(String text) {
        String said = Asked.parse(text).problem().orElseThrow().toString();
        assertTrue(said.contains("password in the URL"), said);
        assertFalse(said.contains("hunter2"), said);
    }

    @Test
    void options_add_to_it_and_do_not_contradict_it() {
        Asked asked = Asked.parse("https://me@h:443").value().orElseThrow();
        assertEquals(Parsed.good(asked), asked.as("me"));
        assertEquals(Parsed.good(asked), asked.at("443"));
        assertFalse(asked.as("you").isGood());
        assertFalse(asked.at("80").isGood());
        assertFalse(Asked.of("h").as("").isGood());
        assertFalse(Asked.of("h").at("").isGood());
        assertEquals(
                Parsed.good(new Asked("h", "you", 80)), Asked.of("h").as("you").then(one -> one.at("80")));
    }

    @Test
    void anything_typed_is_a_host_or_a_problem() {
        String pieces = "ah1:/@[]%.-# \\?\"\t\u00e4\u200b";
        for (long seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "https://");
            for (int at = random.nextInt(14); at > 0; at--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            String where = "seed " + seed + ": " + text;
            Asked.parse(text.toString()).value().ifPresent(asked -> {
                assertFalse(asked.host().isBlank() || asked.host().startsWith("-"), where);
                assertTrue(asked.port() == -1 || asked.port() > 0 && asked.port() < 65_536, where);
                assertTrue(asked.login() == null || !asked.login().isEmpty(), where);
            });
        }
    }
}
