package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Patience;
import hkshell.domain.request.Retry;
import hkshell.domain.request.Stop;
import hkshell.engine.ExitCode;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import hkshell.sandbox.SandboxAccount;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the wire does with a call, over real HTTP to the sandbox and its faults. */
class WireTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.by(usual -> new Patience(
                new Retry(usual, List.of(Duration.ofMillis(1), Duration.ofMillis(1))),
                (stop, time) -> stop.isRaised()));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Path state() {
        return folder.resolve("home/.local/state/hkshell");
    }

    @Test
    void c8_a_huge_answer_is_saved_whole_and_leaves_nothing_behind() throws IOException {
        Ran ran = bench.run("get /sandbox/big?mb=20 -o big.json");
        assertEquals(0, ran.code(), ran.toString());
        Path saved = folder.resolve("home/big.json");
        assertTrue(Files.size(saved) > 20 << 20);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(state().resolve("spool"))) {
            assertFalse(left.iterator().hasNext());
        }
        String text = Files.readString(saved);
        assertTrue(text.startsWith("[\n") && text.endsWith("null\n]\n"));
    }

    @Test
    void c8_a_download_that_breaks_off_leaves_the_file_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("home/kept.json"), "mine");
        Ran ran = bench.run("get /sandbox/cut -o kept.json");
        assertEquals(4, ran.code());
        assertTrue(ran.err().contains("was cut off."), ran.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void c8_without_a_place_for_it_a_huge_answer_is_a_sentence() throws IOException {
        Files.createDirectories(state());
        Files.writeString(state().resolve("spool"), "in the way");
        Ran ran = bench.run("get /sandbox/big?mb=9");
        assertEquals(5, ran.code());
        assertTrue(ran.err().startsWith("The answer is too large for memory and could not be kept in"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void c8_what_a_killed_run_left_is_swept() throws IOException {
        Path left = Files.createDirectories(state().resolve("spool")).resolve("dead");
        Files.writeString(left, "an old answer");
        assertEquals(0, bench.run("get /sandbox/big?mb=9 -o /dev/null").code());
        assertFalse(Files.exists(left));
    }

    @Test
    void c8_gzip_that_is_wrong_cut_or_a_bomb_is_a_sentence() {
        assertEquals("[1, 2, 3]", bench.run("get /sandbox/gzip").out().strip());
        assertTrue(bench.run("get /sandbox/gzip?wrong=1").err().contains("is compressed and damaged."));
        assertTrue(bench.run("get /sandbox/gzip?cut=1").err().contains("is compressed and damaged."));
        assertTrue(bench.run("get /sandbox/gzip?mb=100").err().contains("unpacks into hundreds of times its size"));
    }

    @Test
    void c9_the_phases_and_the_protocol_are_told() {
        Ran ran = bench.run("get /account -i");
        assertTrue(ran.out().startsWith("HTTP/1.1 200\n"), ran.out());
        assertTrue(ran.err().contains("Connected after 7 ms, first byte after 14 ms, all after 21 ms."), ran.err());
    }

    @Test
    void c9_a_trickle_is_no_silence_but_ends_with_the_whole_time() {
        assertEquals(0, bench.run("get /sandbox/trickle?n=5&ms=50 --timeout 20").code());
        Ran late = bench.run("get /sandbox/trickle?n=100&ms=200 --timeout 1");
        assertEquals(4, late.code());
        assertTrue(late.err().contains("waited 1 s for the rest of the answer."), late.err());
    }

    @Test
    void f3_a_get_waits_until_calls_are_back_and_says_so() {
        assertEquals(
                "\"free again\"",
                bench.run("get /sandbox/busy?times=1&after=1").out().strip());
        assertEquals(
                List.of("Waiting 1 s for calls to come back."), bench.said("get /sandbox/busy?times=1&after=1&again"));
    }

    @Test
    void f3_what_wants_longer_is_the_answer_and_a_write_never_waits() {
        Ran long_ = bench.run("get /sandbox/busy?times=1&after=43");
        assertEquals(1, long_.code());
        assertTrue(long_.err().contains("hint: wait 43 s; --wait does that"), long_.err());
        Ran write = bench.run("post /sandbox/busy?times=1&after=1&x=2 a=b");
        assertEquals(1, write.code());
        assertFalse(write.err().contains("Waiting"), write.err());
    }

    @Test
    void f3_wait_waits_longer_and_can_be_stopped() {
        String call = "get /sandbox/busy?times=1&after=43 --wait";
        assertEquals(List.of("Waiting 43 s for calls to come back."), bench.said(call));
        Stop stop = new Stop();
        Invocation again = bench.engine().parse(call + " x==2").value().orElseThrow();
        Outcome outcome = bench.engine().run(again, ScriptedAsk.pipe(), said -> stop.raise(), stop);
        assertEquals(130, ExitCode.of(outcome));
    }

    @Test
    void f6_a_gateway_that_is_down_is_asked_again_for_a_get_alone() {
        int[] asked = new int[1];
        try (RawServer server = RawServer.saying(head -> "HTTP/1.1 " + (asked[0]++ < 2 ? "503 X" : "200 OK")
                + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")) {
            assertEquals(0, bench.run("get " + server.url() + "/x").code());
            assertEquals(3, asked[0]);
            asked[0] = 0;
            assertEquals(1, bench.run("post " + server.url() + "/x a=b").code());
            assertEquals(1, asked[0]);
        }
    }

    @Test
    void a_redirect_to_another_origin_and_a_warning_are_told() {
        try (RawServer other = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
            Ran ran = bench.run("get /sandbox/redirect?to=" + other.url() + "/x");
            assertEquals(0, ran.code());
            assertTrue(
                    ran.err()
                            .contains("warning: A redirect led the call to 127.0.0.1:" + other.port()
                                    + ", which answers here; no credential went there."),
                    ran.err());
        }
        assertTrue(bench.run("get /sandbox/warning -o f").err().contains("warning: The server warns"));
        bench.account("work", 0);
        assertTrue(bench.run("get /sandbox/warning --as work").err().contains("warning: work: The server warns"));
        assertTrue(bench.run("get /sandbox/warning").err().contains("warning: The server warns: This was asked for."));
    }

    @Test
    void an_etag_is_asked_by_again_in_one_run() {
        String first = bench.run("get /apps").out();
        assertEquals(first, bench.run("get /apps").out());
        Ran again = bench.runOnTerminal("get /apps");
        assertEquals(first, again.out());
        assertTrue(again.err().contains("Not changed since it was last asked for."), again.err());
        assertFalse(bench.run("get /apps --no-cache").err().contains("Not changed"));
        assertFalse(bench.run("get /apps --no-auth").out().equals(first));
        assertEquals(1, bench.run("get /apps If-None-Match:\"x\" -i").out().split("HTTP/1.1 200", -1).length - 1);
    }

    @Test
    void an_app_that_wants_the_code_is_opened_once() throws IOException {
        String token = bench.sandbox().accounts().stream()
                .filter(account -> account.email().equals("pin@corp.test"))
                .map(SandboxAccount::token)
                .findFirst()
                .orElseThrow();
        bench.netrc("machine 127.0.0.1\n  login pin@corp.test\n  password " + token + "\n");
        Ran script = bench.run("get /apps/vault-door/config-vars");
        assertEquals(3, script.code());
        assertTrue(script.err().contains("two_factor") || script.err().contains("second factor"), script.err());
        Ran wrong = bench.run("get /apps/vault-door/config-vars", ScriptedAsk.somebody("000000", "123456"));
        assertEquals(0, wrong.code(), wrong.toString());
        assertTrue(wrong.out().contains("DATABASE_URL"), wrong.out());
        assertEquals(0, bench.run("get /apps/vault-door/dynos").code());
    }

    @Test
    void time_outs_of_settings_hold_for_the_calls_of_logins_and_accounts_too() {
        bench.setting("timeout.first-byte", "1");
        try (RawServer silent = new RawServer(socket -> socket.getInputStream().read())) {
            bench.at(silent.url()).withKey("some-token");
            for (String line : List.of("whoami", "keys", "login --token-stdin", "catalog update", "get /apps")) {
                Ran ran = bench.run(line, ScriptedAsk.pipe("some-token"));
                assertTrue(ran.err().contains("waited 1 s for the answer."), line + ": " + ran);
            }
        }
    }

    @Test
    void time_outs_are_settings_and_strict() throws IOException {
        Path settings =
                Files.createDirectories(folder.resolve("home/.config/hkshell")).resolve("settings.properties");
        Files.writeString(settings, "timeout.whole = soon\n");
        assertEquals(
                "~/.config/hkshell/settings.properties, line 1: timeout.whole is a number of seconds from 1 to 86400,"
                        + " not 'soon'.",
                bench.thePorts().settings().load().problem().orElseThrow().sentence());
        Files.writeString(settings, "timeout.whole = 45\n");
        assertTrue(bench.thePorts().settings().load().isGood());
    }
}
