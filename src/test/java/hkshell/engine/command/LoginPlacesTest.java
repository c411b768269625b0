package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.heroku.BrowserLogin;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.TimeLimits;
import hkshell.engine.session.Programs;
import hkshell.fake.Pressing;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import hkshell.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a browser login goes and how long it waits, and a repair by each way. */
class LoginPlacesTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).netrc("");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static ScriptedAsk jo(List<String> pages) {
        return ScriptedAsk.somebody().opening(page -> {
            pages.add(page);
            new Pressing("jo@home.test").accept(page);
        });
    }

    @Test
    void another_login_service_is_named_by_the_variable_or_by_the_setting() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Sandbox other = Sandbox.start(0, Clock.fixed(Workbench.NOW, ZoneOffset.UTC))) {
            // Both sandboxes have the same accounts, but a token is known where it was made alone.
            bench.setting("login.host", other.url());
            assertEquals(3, bench.run("login --browser", jo(pages)).code());
            assertTrue(pages.get(0).startsWith(other.url() + "/auth/browser/"), pages.toString());
            bench.loginHost(bench.sandbox().url());
            assertEquals(0, bench.run("login --browser", jo(pages)).code());
            assertTrue(pages.get(1).startsWith(bench.sandbox().url() + "/"), pages.toString());
        }
        bench.loginHost("ftp://x");
        assertEquals(2, bench.run("login --browser", jo(pages)).code());
        assertEquals(2, pages.size());
    }

    @Test
    void a_page_is_opened_for_who_sits_here_and_not_over_ssh() {
        List<String> opened = new ArrayList<>();
        bench.with(new Opener(opened));
        assertEquals(0, bench.run("login --browser", jo(new ArrayList<>())).code());
        assertEquals(1, opened.size());
        assertTrue(opened.get(0).startsWith(bench.sandbox().url() + "/auth/browser/"), opened.toString());
        bench.overSsh();
        assertEquals(0, bench.run("login --browser", jo(new ArrayList<>())).code());
        assertEquals(130, bench.run("login --sso corp", ScriptedAsk.somebody()).code());
        assertEquals(1, opened.size());
    }

    /** A machine with nothing but a browser. */
    private record Opener(List<String> opened) implements Programs {
        @Override
        public Parsed<String> open(String address) {
            opened.add(address);
            return Parsed.good("browser");
        }

        @Override
        public Parsed<String> copy(String text) {
            return none();
        }

        @Override
        public Parsed<Secret> keychainToken(String login) {
            return none();
        }

        @Override
        public Parsed<Path> makeKey(Path file, Optional<String> comment) {
            return none();
        }

        @Override
        public Parsed<byte[]> edit(byte[] text, String fileName) {
            return none();
        }

        private static <T> Parsed<T> none() {
            return Parsed.bad(Problem.file("none", "There is none.", ""));
        }
    }

    @Test
    void the_old_name_of_git_is_written_where_it_stands_already() {
        String token = bench.me().token();
        List<SignedRequest> asked = new ArrayList<>();
        bench.by(usual -> (request, limits, watch, stop) -> {
            asked.add(request);
            return usual.send(request, limits, watch, stop);
        });
        assertEquals(
                0, bench.run("login --token-stdin", ScriptedAsk.pipe(token)).code());
        // What the sandbox answers, in the name of Heroku's own API.
        bench.by(usual -> (request, limits, watch, stop) -> new Exchange.Answered(
                request, ((Exchange.Answered) usual.send(asked.get(0), limits, watch, stop)).response()));
        String fields = "\n  login me@example.com\n  password " + token + "\n";
        bench.at("https://api.heroku.com").netrc("");
        assertEquals(
                0, bench.run("login --token-stdin", ScriptedAsk.pipe(token)).code());
        assertEquals("machine api.heroku.com" + fields + "machine git.heroku.com" + fields, bench.text());
        bench.netrc("machine code.heroku.com\n  login old@x.test\n  password gone\n");
        assertEquals(
                0, bench.run("login --token-stdin", ScriptedAsk.pipe(token)).code());
        for (String machine : List.of("api", "git", "code")) {
            assertTrue(bench.text().contains("machine " + machine + ".heroku.com" + fields), bench.text());
        }
    }

    @Test
    void nobody_waits_longer_than_the_page_may_take() {
        List<Duration> times = new ArrayList<>();
        bench.by(usual -> (request, limits, watch, stop) -> {
            times.add(limits.whole());
            boolean waits = limits.whole().equals(BrowserLogin.LONGEST);
            return usual.send(request, waits ? TimeLimits.of(Duration.ofMillis(200)) : limits, watch, stop);
        });
        Ran ran = bench.run("login --browser", ScriptedAsk.somebody());
        assertEquals("3\nerr: Nobody finished the login within 10 minutes.\nhint: hkshell login", ran.toString());
        assertEquals(Duration.ofMinutes(10), times.get(times.size() - 1));
        assertEquals("", bench.text());
    }

    @Test
    void a_repair_by_a_token_or_by_a_browser() {
        bench.account("jo", 1).run("accounts use jo");
        String old = bench.text();
        bench.netrc(old.replace(bench.jo().token(), "dead"));
        assertEquals(
                "0\nerr: The account jo has a new token, which works.",
                bench.run(
                                "accounts repair jo --token-stdin",
                                ScriptedAsk.pipe(bench.jo().token()))
                        .toString());
        Ran ran = bench.run("accounts repair jo --browser", jo(new ArrayList<>()));
        assertEquals("0\nerr: The account jo has a new token, which works.", ran.toString());
        assertFalse(bench.text(bench.accountFile("jo")).contains(bench.jo().token()));
        assertEquals("jo@home.test", bench.as("jo").run("whoami").out());
    }
}
