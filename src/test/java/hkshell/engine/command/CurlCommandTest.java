package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that was written for curl, as a command: the line shell and the palette take a pasted one. */
class CurlCommandTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private String api;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.account("me", 0);
        bench.run("accounts use me");
        api = bench.sandbox().url();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void b6_d7_a_pasted_line_is_sent_as_who_is_in_use_here() {
        String line = "curl -sS -u x:s3cret \\\n -H 'Accept: application/vnd.heroku+json; version=3' \\\n '" + api
                + "/account'";
        Workbench.Ran ran = bench.run(line);
        assertEquals(0, ran.code(), ran.toString());
        assertTrue(ran.out().contains(bench.me().email()), ran.toString());
        assertEquals(List.of("The credential of --user was left out."), bench.said(line));
    }

    @Test
    void b7_what_curl_prints_is_taken_back() {
        Workbench.Ran sent = bench.run("patch /apps/example maintenance:=true --curl");
        Workbench.Ran again = bench.run(sent.out().strip());
        assertEquals(0, again.code(), again.toString());
        assertTrue(again.out().contains("maintenance"), again.toString());
    }

    @Test
    void b6_a_wrong_one_says_why() {
        assertTrue(bench.run("curl -n").err().contains("The curl line has no URL."));
        assertTrue(bench.run("curl 'x").err().contains("A quote of the curl line is not closed."));
    }

    @Test
    void b6_an_option_that_curl_lacks_is_hkshells_own() {
        String delete = "curl -n -X DELETE '" + api + "/apps/example'";
        assertEquals(
                "2\nerr: Deleting the app example needs its name once more.\nhint: add --confirm example",
                bench.run(delete).toString());
        assertEquals(2, bench.run(delete + " --confirm other").code());
        assertTrue(bench.run(delete + " --explain").out().startsWith("DELETE " + api + "/apps/example\n"));
        assertEquals(0, bench.run("get /apps/example").code());
        assertEquals(0, bench.run(delete + " --confirm=example").code());
        assertEquals(1, bench.run("get /apps/example").code());
        assertEquals(
                "[]",
                bench.run("curl " + api + "/apps --query '[.[] | select(.name == \"x\")]'")
                        .out()
                        .strip());
        assertEquals(2, bench.run("curl " + api + "/apps --timeout").code());
    }

    @Test
    void b6_no_history_keeps_nothing_of_a_pasted_line() {
        bench.run("curl --no-history " + api + "/account");
        assertEquals("", bench.run("history").out());
    }

    @Test
    void b6_what_curl_says_of_the_answer_means_the_same_here() throws IOException {
        assertTrue(bench.run("curl -sSi " + api + "/account").out().startsWith("HTTP/1.1 200\n"));
        Workbench.Ran saved = bench.run("curl " + api + "/account -sSo answer.json -m 2.5");
        assertEquals(0, saved.code(), saved.toString());
        assertTrue(saved.err().contains("bytes saved to"), saved.toString());
        assertTrue(Files.readString(folder.resolve("home/answer.json"))
                .contains(bench.me().email()));
        assertTrue(bench.run("curl -o - " + api + "/account")
                .out()
                .contains(bench.me().email()));
        Workbench.Ran wrong = bench.run("curl -m soon " + api + "/account");
        assertEquals("2\nerr: 'soon' is not a number of seconds.\nhint: --timeout 30", wrong.toString());
    }

    @Test
    void b6_a_value_of_curls_option_is_no_option_of_ours() {
        Workbench.Ran explained = bench.run("curl -n -d --explain '" + api + "/apps' --explain");
        assertTrue(explained.out().startsWith("POST " + api + "/apps\n"), explained.toString());
        assertEquals(1, bench.run("curl -n -d --explain '" + api + "/apps'").code());
    }
}
