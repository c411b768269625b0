package hkshell.domain.netrc.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The replies beside hkshell's own: which are odd, and what their sentence says. */
class ReplyTest {
    private static final String GOOD = "machine h\n  login a\n  password p\n";

    private static Reply reply(String reader, String file, FileAccess facts, String inUse) {
        Surroundings around = new Surroundings(inUse, facts, null, false, Set.of("~/.netrc"));
        NetrcFile parsed = NetrcFile.parse(file.getBytes(StandardCharsets.UTF_8));
        List<NetrcReader> one = List.of(Readers.named(reader).orElseThrow());
        return Reply.all(one, parsed, around, Asked.of("h")).get(0);
    }

    private static FileAccess facts(FileAccess.Kind kind, int mode, boolean readable) {
        return new FileAccess(kind, mode, true, readable, true);
    }

    @Test
    void on_a_plain_file_nobody_is_odd() {
        for (NetrcReader reader : Readers.all()) {
            Reply reply = reply(reader.name(), GOOD, FileAccess.ordinary(), "~/.netrc");
            assertFalse(reply.isOdd(), reader.name());
            assertTrue(reply.answer() instanceof Answer.Found, reader.name());
        }
    }

    @Test
    void who_decrypts_nothing_finds_nothing_in_an_encrypted_file() {
        Surroundings sealed =
                new Surroundings("~/.netrc.gpg", FileAccess.ordinary(), null, false, Set.of("~/.netrc.gpg"));
        NetrcFile parsed = NetrcFile.parse(GOOD.getBytes(StandardCharsets.UTF_8));
        for (NetrcReader reader : Readers.all()) {
            Reply reply =
                    Reply.all(List.of(reader), parsed, sealed, Asked.of("h")).get(0);
            boolean decrypts =
                    Set.of("hkshell", "heroku-cli", "git-credential-netrc").contains(reader.name());
            assertEquals(decrypts, reply.answer() instanceof Answer.Found, reader.name());
            assertEquals(!decrypts, reply.why().contains("decrypts no file, and there is no ~/.netrc"), reply.why());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ruby        | machine h/  login a/  password p#q/               | another password
            curl-8.22   | default login d password x/machine h/  login a/  password p/ | another login and password
            python-3.13 | machine h/  login a/  password p/machine h/  login b/  password p/ | another login
            heroku-cli  | machine h/login a/password p/                     | no credentials
            curl-8.22   | machine h/  login a/  password "p/                | fails
            curl-8.22   | machine g/                                        | ''
            curl-8.22   | machine h/  login a/  account x/  password p/     | ''
            heroku-cli  | # machine h login a password p/                   | hkshell has none
            """)
    void in_what_an_answer_differs(String reader, String file, String expected) {
        assertEquals(
                expected,
                reply(reader, file.replace('/', '\n'), FileAccess.ordinary(), "~/.netrc")
                        .difference());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hkshell     | no credentials: there is no file
            curl-8.10   | no credentials: there is no file
            curl-8.22   | no such file: there is no file
            python-3.13 | no such file: there is no file
            """)
    void of_a_missing_file(String reader, String expected) {
        assertEquals(expected, said(reply(reader, "", facts(FileAccess.Kind.MISSING, 0, true), "~/.netrc")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hkshell     | permission denied: may not read the file, mode 0000
            curl-8.10   | no credentials: may not read the file, mode 0000
            curl-8.22   | permission denied: may not read the file, mode 0000
            go          | no credentials: may not read the file, mode 0000
            """)
    void of_a_file_that_may_not_be_read(String reader, String expected) {
        assertEquals(expected, said(reply(reader, "", facts(FileAccess.Kind.FILE, 0, false), "~/.netrc")));
    }

    private static String said(Reply reply) {
        return reply.answer() instanceof Answer.None ? "no credentials: " + reply.why() : reply.whyAndError();
    }

    @Test
    void python_minds_the_mode_of_the_usual_file_alone() {
        FileAccess wide = facts(FileAccess.Kind.FILE, 0644, true);
        assertEquals("NetrcParseError: refuses mode 0644", said(reply("python-3.13", GOOD, wide, "~/.netrc")));
        assertEquals(
                "by itself opens ~/.netrc; of this file: last record of the host",
                said(reply("python-3.13", GOOD, wide, "/other")));
        assertEquals(
                "refuses mode 0644 at line 3",
                reply("ftp", GOOD, wide, "~/.netrc").why());
    }
}
