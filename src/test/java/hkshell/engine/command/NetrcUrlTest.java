package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs look for hosts, so a URL becomes the host of a record only when somebody says yes to that. */
class NetrcUrlTest {
    private static final String OLD = "machine a.test login me password p\n";
    private static final List<String> LINES = List.of(
            "netrc add http://foo.test/ --login me",
            "netrc set https://foo.test:8443/x?token=made-up --login me",
            "netrc rename a.test foo.test/path");

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.netrc(OLD);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_script_is_told_the_host() {
        for (String line : LINES) {
            Ran ran = bench.run(line);
            assertEquals(2, ran.code(), ran.toString());
            assertTrue(ran.err().contains("did you mean foo.test?"), ran.err());
            assertFalse(ran.err().contains("made-up"), ran.err());
            assertEquals(OLD, bench.text());
        }
    }

    @Test
    void a_person_takes_the_host() {
        for (String line : LINES) {
            bench.netrc(OLD);
            Ran ran = bench.run(line, ScriptedAsk.somebody("0"));
            assertEquals(0, ran.code(), ran.toString());
            assertTrue(bench.text().contains("machine foo.test"), bench.text());
            assertFalse(bench.text().contains("/"), bench.text());
        }
    }

    @Test
    void a_person_may_want_the_url_or_nothing() {
        bench.run(LINES.get(0), ScriptedAsk.somebody());
        assertEquals(OLD, bench.text());
        bench.run(LINES.get(0), ScriptedAsk.somebody("1"));
        assertTrue(bench.text().contains("machine http://foo.test/"), bench.text());
        assertEquals(
                0, bench.run("netrc set http://foo.test/ --login you").code(), "a record that is there is no news");
        assertTrue(bench.text().contains("login you"), bench.text());
    }

    @Test
    void a_password_in_it_is_not_quoted() {
        Ran ran = bench.run("netrc add https://me:made-up@foo.test/", ScriptedAsk.somebody("0"));
        assertEquals(2, ran.code());
        assertFalse(ran.toString().contains("made-up"), ran.toString());
        assertEquals(OLD, bench.text());
    }
}
