package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor}: each thing that can be in the way is told, with what to do about it, and without a token. */
class DoctorTest {
    private static final String RECORD = "\n  login me@example.com\n  password made-up-token\n";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Ran heroku(String netrc) {
        return bench.netrc(netrc).at("https://api.heroku.com").run("doctor");
    }

    private static void tells(Ran ran, String row) {
        String plain = ran.out().replaceAll(" +", " ");
        assertTrue(plain.contains("\n" + row), row + " is not in\n" + plain);
        assertFalse(ran.toString().contains("made-up-token"), ran.toString());
    }

    @Test
    void all_is_well() {
        bench.run("curlrc install");
        Ran ran = heroku("machine api.heroku.com" + RECORD + "machine git.heroku.com" + RECORD);
        assertEquals(0, ran.code(), ran.toString());
        assertEquals("""
                check     state  finding
                netrc     ok     ~/.netrc, 2 records.
                mode      ok     0600, for you alone.
                check     ok     No program misreads it.
                accounts  ok     None yet.
                curlrc    ok     ~/.curlrc has what a bare curl needs.
                login     ok     me@example.com, from netrc line 1.
                curl      ok     curl finds the record on line 1.
                heroku    ok     The Heroku CLI finds the record on line 1.
                git       ok     git finds the record on line 4.""".replaceAll(" +", " "), ran.out().replaceAll(" +", " "));
        assertTrue(
                bench.run("doctor --json")
                        .out()
                        .startsWith("{\"bad\":0,\"checks\":[{\"check\":\"netrc\",\"state\":\"ok\","),
                bench.run("doctor --json").out());
    }

    @Test
    void nobody_is_logged_in() {
        Ran ran = heroku("");
        assertEquals(1, ran.code());
        tells(ran, "login bad ");
        assertTrue(ran.out().contains("hkshell login"), ran.out());
    }

    @Test
    void curl_would_not_find_the_record() {
        Ran ran = heroku("machine \"api.heroku.com\n" + "machine git.heroku.com" + RECORD);
        assertEquals(1, ran.code());
        bench.at(bench.sandbox().url());
        ran = bench.netrc("machine 127.0.0.1:" + bench.sandbox().port() + RECORD)
                .run("doctor");
        assertEquals(1, ran.code());
        tells(ran, "curl bad curl finds no token for 127.0.0.1.");
        tells(ran, "heroku ok The Heroku CLI finds the record on line 1.");
    }

    @Test
    void the_heroku_cli_would_not_either() {
        Ran ran = heroku("machine api.heroku.com\r\n  login me@example.com\r\n  password made-up-token\r\n");
        assertEquals(1, ran.code());
        tells(ran, "curl ok ");
        tells(ran, "heroku bad The Heroku CLI finds no token for api.heroku.com.");
    }

    @Test
    void a_default_before_the_record_answers_curl_first() {
        Ran ran = heroku("default login other password other-token\nmachine api.heroku.com" + RECORD);
        assertEquals(1, ran.code());
        tells(ran, "curl bad curl finds another token for api.heroku.com, on line 1.");
    }

    @Test
    void others_may_read_a_file() throws IOException {
        bench.account("home", 1);
        Files.setPosixFilePermissions(bench.accountFile("home"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(bench.file(), PosixFilePermissions.fromString("rw-r-----"));
        Ran ran = bench.again().run("doctor");
        assertEquals(1, ran.code());
        tells(ran, "mode bad Others may read it: its mode is 0640.\n hint: chmod 0600 ~/.netrc");
        tells(
                ran,
                "accounts bad Others may read ~/.config/hkshell/accounts/home.netrc: its mode is 0644.\n hint: chmod 0600");
    }

    @Test
    void the_records_of_a_login_have_drifted_apart() {
        Ran ran = heroku(
                "machine api.heroku.com" + RECORD + "machine git.heroku.com login me@example.com password old\n");
        assertEquals(1, ran.code());
        tells(ran, "drift bad The records of api.heroku.com and git.heroku.com are not of one login and token.");
        tells(ran, "git bad git finds another token for git.heroku.com, on line 4.");
    }

    @Test
    void a_file_is_named_once() throws IOException {
        Files.createDirectory(bench.home().resolve(".curlrc"));
        Ran ran = bench.run("doctor");
        assertTrue(ran.out().contains("  ~/.curlrc is a folder, not a file."), ran.out());
    }

    @Test
    void something_wins_over_the_netrc() throws IOException {
        Ran ran = bench.keychain("jo@home.test", bench.jo().token())
                .withKey("made-up-token")
                .run("doctor");
        assertEquals(1, ran.code());
        tells(ran, "HEROKU_API_KEY bad It is set, and wins over the netrc");
        tells(ran, "heroku note The Heroku CLI takes the token in HEROKU_API_KEY first, as hkshell does.");
        tells(ran, "keychain bad The Heroku CLI has a token of jo@home.test in the keychain");
        ran = bench.netrc("").run("doctor");
        tells(ran, "HEROKU_API_KEY note It is set");
        tells(ran, "keychain bad The Heroku CLI keeps the token of jo@home.test in the keychain, where curl and git");
        assertTrue(ran.out().contains("hkshell accounts import"), ran.out());
    }

    @Test
    void a_folder_has_an_account_of_its_own() {
        bench.account("home", 1).run("accounts use home --here");
        tells(bench.run("doctor"), "folder note In ");
        bench.run("accounts remove home", ScriptedAsk.pipe());
        tells(bench.again().run("doctor"), "folder bad The account home of ");
    }

    @Test
    void a_netrc_that_cannot_be_read_is_the_first_thing() throws IOException {
        Files.delete(bench.file());
        Files.createDirectory(bench.file());
        Ran ran = bench.again().run("doctor");
        assertEquals(1, ran.code());
        tells(ran, "netrc bad ");
    }
}
