package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Workbench;
import java.io.IOException;
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
    void b6_a_pasted_line_is_sent_as_who_is_in_use_here() {
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
}
