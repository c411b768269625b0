package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Stop;
import hkshell.domain.request.Transport;
import hkshell.engine.Completer;
import hkshell.engine.ExitCode;
import hkshell.engine.Outcome;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of calls, kept and renewed; names that were seen; holes in a path. */
class CatalogCommandTest {
    @TempDir
    private Path folder;

    private Workbench bench;
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Workbench watched() {
        return bench.by(this::noting);
    }

    private Transport noting(Transport wire) {
        return (signed, limits, watch, stop) -> {
            sent.add(signed.request().method() + " " + signed.request().target()
                    + signed.request()
                            .header("If-None-Match")
                            .map(tag -> " again")
                            .orElse(""));
            return wire.send(signed, limits, watch, stop);
        };
    }

    private String complete(String line) {
        List<String> words = new Completer(AllCommands.table().rows(), List.of(), List.of())
                .complete(line, bench.engine().session()).stream()
                        .map(Completer.Choice::word)
                        .toList();
        return String.join(" ", words);
    }

    /** As the line shell and the screen do it. */
    private void call(String line) {
        Outcome outcome = bench.outcome(line, ScriptedAsk.pipe());
        assertEquals(0, ExitCode.of(outcome), line);
        assertTrue(bench.engine().learn(outcome), line);
    }

    private Path cached() throws IOException {
        try (var files = Files.list(bench.home().resolve(".cache/hkshell"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void b1_paths_complete_part_by_part() {
        assertEquals(
                "/account /account/ /addon-attachments /addon-attachments/",
                complete("get /a").substring(0, 57));
        assertEquals("/apps/{app}/dynos /apps/{app}/dynos/", complete("get /apps/{app}/dyn"));
        assertEquals("/apps/x/dynos", complete("post /apps/x/dyn").split(" ")[0]);
        assertEquals("GET", complete("api G"));
        assertEquals("/users/~ /users/{account}", complete("delete /users/"));
        assertEquals("/regions /regions/", complete("api GET reg"));
    }

    @Test
    void b1_names_of_answers_fill_the_path() {
        call("get /apps --limit 9");
        assertEquals("/apps/almanac-web", complete("get /apps/alm"));
        call("get /apps/example/dynos");
        assertTrue(complete("get /apps/example/dynos/").startsWith("/apps/example/dynos/web.1 "));
    }

    @Test
    void b1_items_are_the_fields_of_the_call() {
        assertEquals("name= region= stack= feature_flags:=", sorted(complete("post /apps ")));
        assertEquals("region= stack=", sorted(complete("post /apps name=x feature_flags:=[] ")));
        assertEquals(
                "maintenance:=true maintenance:=false",
                complete("patch /apps/x maintenance:=").substring(14));
        assertEquals("Range:", complete("get /apps Ra"));
        assertEquals("app==", complete("get /apps/{app}/dynos "));
        assertEquals("stage=", complete("api PATCH /pipeline-couplings/x "));
    }

    private static String sorted(String words) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.sort((one, two) -> Boolean.compare(one.contains(":"), two.contains(":")));
        return String.join(" ", all);
    }

    @Test
    void b10_a_hole_is_filled_by_an_item_and_says_so() {
        Workbench.Ran ran = bench.run("get /apps/{app}/dynos app==example --explain");
        assertTrue(ran.out().startsWith("GET " + bench.sandbox().url() + "/apps/example/dynos\n"), ran.out());
        assertTrue(ran.out().contains("{app} example   from the line"), ran.out());
        assertEquals(0, bench.run("get /apps/{app}/dynos app==example").code());
        Workbench.Ran odd = bench.run("get /apps/{app} 'app==a/b?c#{d}' --explain");
        assertTrue(odd.out().startsWith("GET " + bench.sandbox().url() + "/apps/a%2Fb%3Fc%23%7Bd%7D\n"), odd.out());
        assertEquals(2, bench.run("get /apps/{app} app==..").code());
    }

    @Test
    void b10_a_hole_without_a_value_is_asked_or_refused() {
        assertEquals("""
                2
                err: Nothing says what stands for {app} in the path.
                hint: add app==NAME, or write the name in its place""", bench.run("get /apps/{app}").toString());
        ScriptedAsk ask = ScriptedAsk.somebody("example");
        Workbench.Ran ran = bench.run("get /apps/{app} --explain", ask);
        assertTrue(ran.out().contains("{app} example   as you said"), ran.toString());
    }

    @Test
    void b10_what_was_called_last_fills_the_next_hole() {
        call("get /apps/example/dynos");
        Workbench.Ran ran = bench.run("get /apps/{app}/config-vars --explain");
        assertTrue(ran.out().contains("{app} example   from response #1"), ran.out());
        bench.setting("holes.app", "almanac-web");
        ran = bench.run("get /apps/{app} --explain");
        assertTrue(ran.out().contains("{app} almanac-web   from setting holes.app"), ran.out());
    }

    @Test
    void config_vars_teach_nothing() {
        call("get /apps/example/config-vars");
        assertTrue(bench.engine().session().guide().seen().all().stream()
                .allMatch(one -> one.kind().equals("app")));
    }

    @Test
    void what_the_api_knows_is_kept_and_asked_again_with_its_etag() throws IOException {
        StepClock clock = new StepClock(Workbench.NOW.toEpochMilli());
        bench.close();
        bench = new Workbench(folder, clock.clock());
        watched();
        bench.engine().updateCatalog(new Stop());
        assertEquals(List.of("GET /schema"), sent);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cached())));
        assertEquals("", complete("get /spaces"));
        assertEquals("/apps /apps/", complete("get /app"));
        assertTrue(complete("put /apps/x/pre").startsWith("/apps/x/pre-authorizations"));
        bench.again().engine().updateCatalog(new Stop());
        assertEquals(1, sent.size());
        assertEquals("", complete("get /spaces"));
        clock.pass(25 * 3_600_000L);
        bench.engine().updateCatalog(new Stop());
        bench.engine().updateCatalog(new Stop());
        assertEquals(List.of("GET /schema", "GET /schema again"), sent);
        assertEquals("", bench.run("history list").out());
        assertEquals(
                "The API knows the same calls as before.",
                bench.run("catalog update").err());
    }

    @Test
    void a_broken_or_foreign_file_is_as_good_as_none() throws IOException {
        bench.run("catalog update");
        Path file = cached();
        String whole = Files.readString(file);
        for (String text : List.of(
                "",
                "x",
                whole.replace("# api http", "# api https"),
                whole.substring(0, whole.length() - 5),
                whole + "BREW\n")) {
            Files.writeString(file, text);
            bench.again();
            assertTrue(complete("get /spaces").startsWith("/spaces"), text);
        }
    }

    @Test
    void it_can_be_left_alone() {
        watched().setting("catalog.fetch", "off").engine().updateCatalog(new Stop());
        assertEquals(List.of(), sent);
    }

    @Test
    void calls_are_found_by_words() {
        Workbench.Ran ran = bench.run("catalog list get release app config");
        assertEquals(
                1, ran.out().lines().filter(line -> line.contains("/apps/")).count(), ran.out());
        assertFalse(bench.run("catalog list nosuchword").out().contains("/"));
        assertTrue(bench.run("--json catalog list post /apps region").out().contains("\"path\":\"/apps\""));
    }
}
