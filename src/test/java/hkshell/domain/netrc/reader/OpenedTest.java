package hkshell.domain.netrc.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file a program opens by itself, and what is said when that is not the one in use. */
class OpenedTest {
    private static final String NOT_READ = "does not read NETRC, opens ~/.netrc";

    private static Surroundings around(String inUse, String named, boolean namesFolder, String present) {
        return new Surroundings(
                inUse,
                FileAccess.ordinary(),
                named.equals("-") ? null : named,
                namesFolder,
                Set.of(present.split(" ")));
    }

    private static String said(String reader, Surroundings around) {
        Opened opened = Opened.by(Readers.named(reader).orElseThrow(), around);
        return opened.name() + (opened.isInUse() ? "" : ": " + opened.instead());
    }

    @Test
    void every_reader_opens_the_netrc_of_an_ordinary_home() {
        for (NetrcReader reader : Readers.all()) {
            assertEquals("~/.netrc", said(reader.name(), Surroundings.ordinary()), reader.name());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heroku-cli           | ~/.netrc ~/.netrc.gpg                | ~/.netrc.gpg: opens ~/.netrc.gpg first
            heroku-cli           | ~/.netrc ~/.netrc.gpg heroku-cli     | heroku-cli: asks the keychain for heroku-cli first
            heroku-cli           | ~/.netrc heroku-cli HEROKU_API_KEY   | HEROKU_API_KEY: takes the token in HEROKU_API_KEY first
            heroku-cli           | ~/.netrc ~/.authinfo                 | ~/.netrc
            git-credential-netrc | ~/.netrc ~/.netrc.gpg ~/.authinfo    | ~/.netrc.gpg: opens ~/.netrc.gpg first
            git-credential-netrc | ~/.netrc ~/.authinfo                 | ~/.authinfo: opens ~/.authinfo first
            curl-8.22            | ~/.netrc ~/.netrc.gpg ~/.authinfo    | ~/.netrc
            jgit                 | ~/_netrc                             | ~/_netrc: opens ~/_netrc first
            jgit                 | ~/.netrc ~/_netrc                    | ~/.netrc
            wget                 | ~/.netrc.gpg                         | ~/.netrc
            """)
    void other_files_of_the_home(String reader, String present, String expected) {
        assertEquals(expected, said(reader, around("~/.netrc", "-", false, present)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            curl-8.22   | /n
            curl-8.20   | /n
            go          | /n
            ftp         | /n
            requests    | /n
            curl-7.83   | does not read NETRC, opens ~/.netrc
            curl-8.10   | does not read NETRC, opens ~/.netrc
            git         | does not read NETRC, opens ~/.netrc
            python-3.13 | does not read NETRC, opens ~/.netrc
            heroku-cli  | does not read NETRC, opens ~/.netrc
            ruby        | takes NETRC for a folder, and fails as it names a file
            """)
    void the_variable_names_the_file_in_use(String reader, String expected) {
        Opened opened = Opened.by(Readers.named(reader).orElseThrow(), around("/n", "/n", false, "~/.netrc NETRC"));
        assertEquals(expected, opened.isInUse() ? opened.name() : opened.instead());
    }

    @Test
    void a_file_that_only_hkshell_was_told_of() {
        Surroundings told = around("/told", "-", false, "~/.netrc");
        assertEquals("~/.netrc: by itself opens ~/.netrc", said("curl-8.22", told));
        Surroundings both = around("/told", "/n", false, "~/.netrc NETRC");
        assertEquals("/n: by itself opens /n, which NETRC names", said("curl-8.22", both));
        assertEquals("~/.netrc: by itself opens ~/.netrc", said("wget", both));
    }

    @Test
    void an_encrypted_file_is_for_those_that_decrypt() {
        Surroundings sealed = around("~/.netrc.gpg", "-", false, "~/.netrc.gpg");
        assertEquals("~/.netrc.gpg", said("heroku-cli", sealed));
        assertEquals("~/.netrc.gpg", said("git-credential-netrc", sealed));
        assertEquals("~/.netrc: decrypts no file, and there is no ~/.netrc", said("curl-8.22", sealed));
        assertEquals(
                "~/.netrc: decrypts no file, opens ~/.netrc",
                said("curl-8.22", around("~/.netrc.gpg", "-", false, "~/.netrc ~/.netrc.gpg")));
        assertEquals(
                "~/_netrc: decrypts no file, opens ~/_netrc",
                said("jgit", around("~/.netrc.gpg", "-", false, "~/_netrc")));
    }

    @Test
    void a_variable_that_names_a_folder() {
        Surroundings folder = around("/d/.netrc", "/d", true, "~/.netrc NETRC");
        assertEquals("/d/.netrc", said("ruby", folder));
        assertEquals("/d: by itself opens /d, which NETRC names", said("curl-8.22", folder));
        Surroundings home = around("~/.netrc", "/d", true, "~/.netrc NETRC");
        assertEquals("/d/.netrc: by itself opens .netrc in the folder that NETRC names", said("ruby", home));
        assertEquals("~/.netrc", said("wget", home));
        assertEquals(
                NOT_READ,
                Opened.by(Readers.named("wget").orElseThrow(), around("/d", "/d", true, "~/.netrc"))
                        .instead());
    }
}
