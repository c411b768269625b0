package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.PastCall;
import hkshell.engine.session.Call;
import hkshell.engine.session.Session;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls that were made: looked for, shown, sent once more, compared, and left out where that was wished for. */
class HistoryCommandTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        // As the clock of a real machine, which knows more of an instant than a file keeps.
        bench = new Workbench(folder, Clock.fixed(Workbench.NOW.plusNanos(123_456_789), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Path file() {
        return bench.home().resolve(".local/state/hkshell/history");
    }

    private List<String> numbers(String line) {
        return bench.run(line)
                .out()
                .lines()
                .skip(1)
                .map(row -> row.strip().split(" ")[0])
                .toList();
    }

    @Test
    void d2_a_call_of_nobody_stays_one_in_a_later_run() {
        bench.run("get /sandbox/echo --no-auth");
        bench.run("get /sandbox/echo");
        bench.again();
        assertFalse(bench.run("history resend 1").out().contains("Authorization"));
        assertTrue(bench.run("history resend 2").out().contains("Authorization"));
    }

    @Test
    void d3_a_history_that_others_could_read_is_taken_from_them_and_holds_no_token() throws IOException {
        bench.run("get /account");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        bench.run("get /apps/HRKU-12345678-1234-made-up");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertFalse(bench.text(file()).contains("made-up"));
        assertTrue(bench.run("history list").out().contains("/apps/********"));
    }

    @Test
    void d1_calls_are_looked_for_by_words_patterns_status_and_account() {
        bench.account("jo", 1);
        bench.run("get /apps");
        bench.run("get /apps/nowhere");
        bench.run("get /account --account jo");
        bench.run("get '/apps?order=name'");
        bench.again();

        assertEquals(List.of("1", "2", "3", "4"), numbers("history list"));
        assertEquals(
                "No call matches.", bench.run("history list nowhere-at-all").err());
        assertEquals(List.of("1", "2", "4"), numbers("history list apps GET"));
        assertEquals(List.of("2"), numbers("history list apps/n"));
        assertEquals(List.of("1", "3"), numbers("history list '/ap?[pc]+[a-z]*s? 200'"));
        assertEquals(List.of("2"), numbers("history list --status 4xx"));
        assertEquals(List.of(), numbers("history list --status -"));
        assertEquals(List.of("3"), numbers("history list --account jo"));
        assertEquals(List.of("3", "4"), numbers("history list --limit 2"));
        assertEquals(
                "2\nerr: 'many' is no status.\nhint: --status 404, or --status 4xx for all of them",
                bench.run("history list --status many").toString());
        assertEquals(2, bench.run("history list --limit 0").code());
        assertTrue(bench.run("history list --json")
                .out()
                .startsWith(
                        "[{\"number\":1,\"at\":\"2026-03-01T12:00:00.123Z\",\"method\":\"GET\",\"target\":\"/apps\""));
    }

    @Test
    void d1_names_are_kept_and_no_value_of_them() throws IOException {
        bench.run("post /apps name=quiet-1 'stack:={\"x\":\"hush-2\"}' X-Trace:hush-3 note==hush-4");
        String text = Files.readString(file());
        assertFalse(text.contains("quiet-1") || text.contains("hush"), text);
        assertTrue(bench.again().run("history show 1").out().contains("items       name= stack:= X-Trace:"));
    }

    @Test
    void show_tells_a_call_and_has_its_answer_while_the_run_lasts() {
        String account = bench.run("get /account").out();
        assertEquals(account, bench.run("history show 1 --answer").out());
        assertTrue(bench.run("history show 1").out().contains("answer      in memory"));
        bench.again();
        String told = bench.run("history show 1").out();
        assertTrue(told.contains("GET /account\n"), told);
        assertTrue(told.contains("Request-Id  "), told);
        assertTrue(told.contains("answer      not kept"), told);
        assertTrue(bench.run("history show 1 --json").out().endsWith("\"items\":[],\"answer\":\"none\"}"));
        assertEquals(
                "2\nerr: The answer to call 1 was not kept.\nhint: hkshell history resend 1 asks the server again",
                bench.run("history show 1 --answer").toString());
        assertEquals(
                "2\nerr: There is no call 'x' in the history.\nhint: hkshell history list shows their numbers",
                bench.run("history show x").toString());
    }

    @Test
    void d2_a_call_of_this_run_goes_out_as_it_was() {
        bench.run("post /apps name=again-1 region=eu");
        bench.run("delete /apps/again-1 --confirm again-1");
        Ran again = bench.run("history resend 1");
        assertTrue(again.out().contains("\"again-1\""), again.toString());
        assertTrue(again.out().contains("\"eu\""), again.toString());
        assertEquals(2, bench.run("history resend 2").code());
        assertEquals(0, bench.run("history resend 2 --confirm again-1").code());
        assertEquals(List.of("1", "2", "3", "4"), numbers("history list"));
        assertFalse(bench.run("history show 1 --json")
                .out()
                .substring(100)
                .contains(bench.run("history show 3 --json").out().substring(100)));
    }

    @Test
    void d2_it_takes_the_options_of_a_call() {
        bench.run("get /apps");
        assertTrue(bench.run("history resend 1 -i --no-history").out().startsWith("HTTP/1.1 200\n"));
        assertEquals(
                "1",
                bench.run("history resend 1 --limit 1 -q length --no-history")
                        .out()
                        .strip());
        assertTrue(bench.run("history resend 1 --explain").out().startsWith("GET "));
        assertTrue(bench.run("history resend 1 --curl").out().startsWith("curl -n"));
        assertEquals(2, bench.run("history resend 1 --no-auth").code());
        assertEquals(List.of("1"), numbers("history list"));
    }

    @Test
    void d2_a_call_of_an_earlier_run_asks_for_the_values_that_were_not_kept() {
        bench.run("post /apps name=earlier-1 region=eu");
        bench.run("get /apps");
        bench.again();
        assertEquals(
                "2\nerr: The history keeps no values, and call 1 had some: name= region=.\n"
                        + "hint: hkshell history resend 1 name=VALUE region=VALUE",
                bench.run("history resend 1").toString());
        assertEquals(0, bench.run("history resend 2").code());
        ScriptedAsk ask = ScriptedAsk.somebody("eu");
        Ran ran = bench.run("history resend 1 name=earlier-2", ask);
        assertTrue(ran.out().contains("\"earlier-2\""), ran.toString());
        assertEquals(List.of("region"), ask.questions());
        assertEquals(0, bench.run("history resend 1 name=earlier-3 region=us").code());
    }

    @Test
    void d2_what_was_written_as_one_person_is_not_written_as_another_one_unasked() {
        bench.account("jo", 1);
        bench.run("post /apps name=mine-1");
        Ran ran = bench.run("history resend 1 --account jo");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("Call 1 went out as me@example.com; now it would go out as jo@"), ran.err());
        assertEquals(
                130,
                bench.run("history resend 1 --account jo", ScriptedAsk.somebody("no"))
                        .code());
    }

    @Test
    void c6_two_answers_are_compared() {
        bench.run("post /apps name=apart-1");
        bench.run("get /apps/apart-1");
        bench.run("patch /apps/apart-1 maintenance:=true");
        bench.run("get /apps/apart-1");
        bench.run("get /apps/apart-1");

        String diff = bench.run("history diff 2 4").out();
        assertTrue(diff.contains("\n-   \"maintenance\": false,\n+   \"maintenance\": true,\n"), diff);
        assertTrue(bench.run("history diff 4 5").out().endsWith("\nThe answers are the same."));
        assertTrue(bench.run("history diff 4 5 --json").out().contains("\"same\":true,\"lines\":[]"));
        assertEquals(2, bench.again().run("history diff 2 4").code());
    }

    @Test
    void d2_a_line_to_edit_holds_no_secret() {
        bench.run("post /apps name=edit-1 personal:=true secret_key=hush");
        bench.run("patch /apps/example/config-vars KEY=hush", ScriptedAsk.pipe());
        assertEquals("POST /apps name=edit-1 personal:=true secret_key=?", line(1));
        assertEquals("PATCH /apps/example/config-vars KEY=?", line(2));
        bench.again();
        assertEquals("POST /apps name=? personal:= secret_key=?", line(1));
    }

    private String line(long number) {
        Session session = bench.engine().session();
        Call call = bench.thePorts().history().number(number).orElseThrow();
        return PastCall.of(call, session).line(session.facts().api());
    }

    @Test
    void d3_a_call_leaves_nothing_behind_when_that_is_wished_for() {
        bench.run("get /apps --no-history");
        assertEquals("0\nerr: No calls yet.", bench.run("history").toString());
        assertFalse(Files.exists(file()));
        assertEquals(List.of(), bench.engine().session().answers().kept());
    }

    @Test
    void d3_history_off_keeps_calls_in_this_run_alone() {
        bench.setting("history", "off");
        bench.run("get /apps");
        assertEquals(List.of("1"), numbers("history list"));
        assertFalse(Files.exists(file()));
        assertEquals(0, bench.run("history resend 1").code());
        assertEquals("0\nerr: No calls yet.", bench.again().run("history").toString());
    }

    @Test
    void d3_bodies_stand_on_the_disk_only_when_wished_for_and_without_their_secrets() throws IOException {
        bench.run("get /account");
        bench.setting("history.bodies", "on");
        bench.run("post /oauth/authorizations description=kept");
        bench.run("get /account");
        bench.again();
        assertTrue(bench.run("history show 1").out().contains("answer      not kept"));
        assertTrue(bench.run("history show 2").out().contains("answer      on disk, without its secrets"));
        String answer = bench.run("history show 2 --answer").out();
        assertTrue(answer.contains("\"kept\"") && answer.contains("\"token\":\"********\""), answer);
        assertTrue(bench.run("history diff 2 3").out().contains("email"));
        bench.run("history clear");
        assertFalse(Files.exists(file().resolveSibling("bodies")));
    }

    @Test
    void a_history_that_cannot_be_written_is_said_once() throws IOException {
        Files.createDirectories(file().getParent().getParent());
        Files.writeString(file().getParent(), "in the way");
        List<String> said = bench.said("get /apps");
        assertEquals(
                1,
                said.stream().filter(is -> is.startsWith("Calls are not kept")).count(),
                said.toString());
        assertEquals(
                List.of(),
                bench.said("get /apps").stream()
                        .filter(is -> is.startsWith("Calls"))
                        .toList());
        assertEquals(List.of("1", "2"), numbers("history list"));
    }
}
