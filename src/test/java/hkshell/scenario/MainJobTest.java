package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import hkshell.sandbox.SandboxAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job as a person does it: real keys, real files, real HTTP. Only time is made up. The netrc names the sandbox
 * without its port, so that no picture depends on which one was free.
 */
class MainJobTest {
    private static final Path DEMO = Path.of("demo.cast");
    private static final String LAST = "main-job/last";

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock(Workbench.NOW.toEpochMilli());
    private Workbench bench;
    private String netrc;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder, clock.clock());
        netrc = """
                # sandbox: all made up
                machine 127.0.0.1
                  login me@example.com
                  password %s
                machine ftp.corp.test
                  login up
                  password made-up
                macdef init
                  cd /pub
                  mget *.csv

                default
                  login anonymous
                  password guest@example.com
                """.formatted(bench.me().token());
        bench.netrc(netrc).account("work", 0).account("home", 1);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Scenario<Model> start(int columns, int rows) {
        return RootScenario.of(bench, clock, new Size(columns, rows));
    }

    @Test
    void from_the_first_frame_to_the_last() throws IOException {
        Cast cast = new Cast(new Size(80, 24), clock.getAsLong());
        try (Scenario<Model> screen = start(80, 24).record(cast)) {
            look(screen.pass(1500));
            send(screen);
            edit(screen);
            arm(screen);
            ask(screen);
            screen.picture(LAST);
            cast.mark(clock.getAsLong(), "the last picture");
            screen.press("q").left(0);
        }
        keep(cast);
    }

    private void look(Scenario<Model> screen) {
        screen.see("Accounts").see("netrc").see("Request").see("Response").see("GET   /apps");
        screen.see("RO").see("work: me@example.com @ sandbox").picture("main-job/start");
    }

    private void send(Scenario<Model> screen) {
        screen.press("s").see("200").see("36 items").see("again in the shell: hkshell --sandbox get /apps");
        screen.picture("main-job/answer").pass(2500);
    }

    private void edit(Scenario<Model> screen) {
        screen.press("2").pass(700).press("down").pass(300).press("down").pass(700);
        screen.press("e").pass(700).press("ctrl-u").pass(300);
        slowly(screen, "you@example.com")
                .press("enter")
                .see("127.0.0.1 login saved.")
                .pass(1500);
        assertEquals(netrc.replace("login me@", "login you@"), bench.text());
        screen.press("u").see("Taken back: 127.0.0.1 login.").pass(1500);
        assertEquals(netrc, bench.text());
    }

    private void arm(Scenario<Model> screen) {
        screen.press("W").see("RW 5:00").pass(2000).see("RW 4:58");
    }

    private void ask(Scenario<Model> screen) {
        slowly(screen.press(":").pass(500), "whoami")
                .press("enter")
                .see("me@example.com")
                .pass(1500);
        screen.press("esc").pass(500).press("?").pass(500);
        slowly(screen, "history").see("history list").picture("main-job/help").pass(700);
        screen.press("enter")
                .see("═ 6 History")
                .see("GET /account")
                .see("GET /apps")
                .pass(2000);
        screen.press("esc", "3").see("═ 3 Request").pass(1500);
    }

    private static Scenario<Model> slowly(Scenario<Model> screen, String text) {
        for (char letter : text.toCharArray()) {
            screen.type(String.valueOf(letter)).pass(100);
        }
        return screen.pass(400);
    }

    /** The demo in the repository shows what hkshell does today. */
    private void keep(Cast cast) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(DEMO, cast.text("hkshell: the main job"));
        }
        assertEquals(Cast.read(Files.readString(DEMO)).pictures(), cast.pictures(), "-Dgolden.update records it anew");
    }

    @Test
    void the_demo_ends_as_pictured_and_shows_no_secret() throws IOException {
        String text = Files.readString(DEMO);
        Cast demo = Cast.read(text);
        Golden.check(LAST + "-80x24", demo.lastPicture());
        String all = text + demo.written() + demo.pictures();
        for (SandboxAccount account : bench.sandbox().accounts()) {
            assertFalse(all.contains(account.token()), account.email());
        }
        assertFalse(all.contains(folder.toString()));
        String end = demo.written().substring(demo.written().lastIndexOf("\033[?1049l"));
        assertTrue(end.length() < 100, "the terminal is not given back at the end");
    }

    @Test
    void another_size_and_back() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("s", "2", "down");
            String before = screen.text();
            screen.resize(120, 36).picture("main-job/larger");
            screen.resize(30, 8).see("RO").resize(80, 24);
            assertEquals(before, screen.text());
        }
    }

    @Test
    void a_shown_line_can_be_pasted_back_and_what_only_the_screen_does_has_none() {
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press("W").see("Writes go out for 5 minutes.").seeNot("in the shell");
            screen.press("W").see("Read-only.");
            screen.press(":").type("hkshell --sandbox get /apps").press("enter").see("36 items");
            screen.see("again in the shell: hkshell --sandbox get /apps");
            screen.press(":")
                    .type("hkshell --sandbox post /apps name=x")
                    .press("enter")
                    .see("The screen is read-only");
            screen.press(":").type("netrc add a#b --login c,d").press("enter").see("a#b added.   ! misread by ftp");
            screen.press(":")
                    .type("hkshell get /apps --netrc /x")
                    .press("enter")
                    .see("--netrc is chosen when hkshell starts");
        }
    }

    @Test
    void a_larger_terminal_from_the_start() {
        try (Scenario<Model> screen = start(120, 36)) {
            screen.picture("main-job/start").press("s").picture("main-job/answer");
            screen.press("q").left(0);
        }
    }

    @Test
    void esc_stops_a_call_and_the_screen_goes_on() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press(":").type("get /sandbox/slow ms==50000");
            // In one burst, because a scenario rests only when the call has ended: Enter, down in the pane, and ^G for
            // Esc.
            screen.bytes("\r2\007".getBytes(StandardCharsets.US_ASCII))
                    .see("topped")
                    .see("═ 2 netrc");
            screen.press(":").type("get /apps").press("enter").see("36 items");
        }
    }

    @Test
    void an_app_is_deleted_only_when_its_name_was_typed() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("W", ":")
                    .type("delete /apps/example")
                    .press("enter")
                    .see("Type example to delete the app example");
            screen.press("esc").seeNot("Type example");
            screen.press(":").type("get /apps").press("enter").see("36 items");
            screen.press(":")
                    .type("delete /apps/example")
                    .press("enter")
                    .type("example")
                    .press("enter");
            screen.press(":").type("get /apps").press("enter").see("35 items");
        }
    }

    @Test
    void each_bad_answer_has_its_sentence() {
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press(":").type("get /nowhere").press("enter").see("NO").see("There is nothing at GET /nowhere");
            screen.see("not_found");
            screen.press(":").type("get /sandbox/html").press("enter").see("This is a page, not JSON.");
            screen.press(":")
                    .type("get /apps Authorization:wrong")
                    .press("enter")
                    .see("401")
                    .see("unauthorized");
            bench.sandbox().close();
            screen.press(":")
                    .type("get /apps")
                    .press("enter")
                    .see("NO")
                    .press("q")
                    .left(0);
        }
    }
}
