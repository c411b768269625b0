package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.Programs;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportAccountsTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private Path old;
    private Path config;

    @BeforeEach
    void start() throws IOException {
        bench = new Workbench(folder).netrc("");
        old = Files.createDirectories(bench.home().resolve(".heroku/accounts"));
        config = Files.createDirectories(bench.home().resolve(".config/heroku/accounts"));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void a_file_that_is_not_understood_is_named_and_not_quoted() throws IOException {
        Files.writeString(old.resolve("block"), "username: b@x.test\npassword: [hidden-1]\n");
        Files.writeString(old.resolve("spaced"), "username: s@x.test\npassword: hidden 2\n");
        Files.writeString(config.resolve("fine"), "\uFEFFusername : f@x.test\npassword: t-1 # mine\n");
        Files.createDirectory(config.resolve("sub"));
        Ran ran = bench.run("accounts import");
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("Imported: fine."), ran.err());
        assertTrue(
                ran.err().contains("~/.heroku/accounts/block is not what the Heroku CLI writes there, so it was not"),
                ran.err());
        assertTrue(ran.err().contains("~/.heroku/accounts/spaced has a token that is none"), ran.err());
        assertTrue(ran.err().contains("~/.config/heroku/accounts/sub is not"), ran.err());
        assertFalse(ran.err().contains("hidden"), ran.err());
        assertEquals("t-1", bench.as("fine").run("token").out());
    }

    @Test
    void of_two_files_of_one_name_both_logins_are_imported() throws IOException {
        Files.writeString(config.resolve("work"), "username: c@x.test\npassword: t-c\n");
        Files.writeString(config.resolve("team"), "username: t@x.test\npassword: t-old\n");
        Files.writeString(old.resolve("work"), "username: o@x.test\npassword: t-o\n");
        Files.writeString(old.resolve("team"), "username: t@x.test\npassword: t-new\n");
        assertEquals(
                "0\nerr: Imported: team, work, c.", bench.run("accounts import").toString());
        assertEquals("t-o", bench.as("work").run("token").out());
        assertEquals("t-new", bench.as("team").run("token").out());
        assertEquals("t-c", bench.as("c").run("token").out());
    }

    @Test
    void a_password_of_the_netrc_that_is_no_token_is_said() {
        Ran ran = bench.netrc("machine 127.0.0.1 login me password \"two words\"\n")
                .run("accounts import");
        assertEquals(
                "0\nerr: Nothing new was found.\nWhat stands in netrc line 1 is no token: it has a blank or a control"
                        + " character.\nhint: hkshell accounts add NAME logs in and keeps the account",
                ran.toString().replace("warning: ", ""));
    }

    @Test
    void a_keychain_that_gives_no_token_is_said() {
        Ran ran = bench.keychain("jo@home.test", "two words").run("accounts import");
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("What stands in the keychain's answer for jo@home.test is no token"), ran.err());
    }

    /** A keychain whose question nobody answers. */
    private record Silent(Programs others, List<String> asked) implements Programs {
        @Override
        public Parsed<Secret> keychainToken(String login) {
            asked.add(login);
            return Parsed.bad(Problem.file(KEYCHAIN_SILENT, "The keychain did not answer.", "unlock it"));
        }

        @Override
        public Parsed<String> copy(String text) {
            return others.copy(text);
        }

        @Override
        public Parsed<String> open(String address) {
            return others.open(address);
        }

        @Override
        public Parsed<Path> makeKey(Path file, java.util.Optional<String> comment) {
            return others.makeKey(file, comment);
        }

        @Override
        public Parsed<byte[]> edit(byte[] text, String fileName) {
            return others.edit(text, fileName);
        }
    }

    @Test
    void a_silent_keychain_is_waited_for_once() throws IOException {
        Files.writeString(old.resolve("a"), "username: a@x.test\n");
        Files.writeString(old.resolve("b"), "username: b@x.test\n");
        List<String> asked = new ArrayList<>();
        bench.with(new Silent(bench.thePorts().programs(), asked));
        assertEquals(List.of("Asking the keychain for a@x.test ..."), bench.said("accounts import"));
        assertEquals(List.of("a@x.test"), asked);
        String err = bench.run("accounts import").err();
        assertTrue(err.contains("a@x.test: The keychain did not answer."), err);
        assertTrue(err.contains("b@x.test: The keychain was not asked, because it did not answer before."), err);
    }
}
