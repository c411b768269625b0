package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.command.AllCommands;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The line that a screen shows: pasted elsewhere it does the same, where it was done and as whom. */
class ShellLineTest {
    private static final List<CommandSpec> ROWS = AllCommands.table().rows();
    private static final Path HOME = Path.of("/home/me");

    private static Session session(String api, String name, Optional<String> account, String netrc) {
        Facts facts = new Facts(
                URI.create(api), name, Optional.empty(), account, Optional.empty(), HOME, HOME, "desk", "1.0", false);
        return Scenes.session(facts, Netrc.missing(Path.of(netrc)));
    }

    private static Session usual() {
        return session("https://api.heroku.com", "api.heroku.com", Optional.empty(), "/home/me/.netrc");
    }

    private static String line(Session session, String words) {
        return new ShellLine(ROWS, session).of(List.of(words.split(" "))).orElse("");
    }

    @Test
    void the_line_says_where_the_run_acts_and_as_whom() {
        assertEquals("hkshell get /apps", line(usual(), "get /apps"));
        Session sandbox = session("http://127.0.0.1:5055", "sandbox", Optional.of("jo"), "/tmp/x/.netrc");
        assertEquals("hkshell --sandbox --account jo get /apps", line(sandbox, "get /apps"));
        Session other = session("http://127.0.0.1:5055", "127.0.0.1:5055", Optional.empty(), "/home/me/my netrc");
        assertEquals(
                "hkshell --api-url http://127.0.0.1:5055 --netrc \"/home/me/my netrc\" netrc set h --login l",
                line(other, "netrc set h --login l"));
        Session odd = session("http://sandbox", "sandbox", Optional.empty(), "/home/me/.netrc");
        assertEquals("hkshell --api-url http://sandbox whoami", line(odd, "whoami"));
    }

    @Test
    void what_was_pasted_with_its_options_is_not_given_them_twice() {
        assertEquals("hkshell get /apps", line(usual(), "hkshell get /apps"));
        Session sandbox = session("http://127.0.0.1:5055", "sandbox", Optional.empty(), "/tmp/x/.netrc");
        assertEquals("hkshell --sandbox get /apps", line(sandbox, "hkshell --sandbox get /apps"));
    }

    @Test
    void a_calls_own_options_stay_and_its_secrets_do_not() {
        assertEquals(
                "hkshell post /apps name=x \"token=?\" --no-auth --timeout 5",
                line(usual(), "post --timeout 5 /apps --no-auth name=x token=abc"));
        assertEquals("hkshell delete /apps/x --confirm x", line(usual(), "api DELETE /apps/x --confirm x"));
        assertEquals("hkshell get /apps -i", line(usual(), "get /apps -i").replace("--include", "-i"));
        assertEquals("hkshell get /apps --explain", line(usual(), "/apps --explain"));
        assertEquals("hkshell delete /apps/x --confirm x", line(usual(), "DELETE /apps/x --confirm x"));
        assertEquals(
                "hkshell history resend 3 --confirm x --limit 2",
                line(usual(), "history resend --limit 2 3 a=s3cret --confirm x"));
        assertEquals("hkshell get ...", line(usual(), "get"));
    }

    @Test
    void what_means_something_on_the_screen_alone_has_no_line() {
        for (CommandSpec row : ROWS) {
            String words = row.words().equals("api") ? "api GET /x" : row.words();
            assertEquals(row.is(Mark.SCREEN), line(usual(), words).isEmpty(), row.words());
        }
        assertEquals("hkshell arm", new ShellLine(ROWS, usual()).line(List.of("arm")));
    }

    @Test
    void the_words_of_a_call_are_those_of_the_rows() {
        for (CommandSpec row : ROWS) {
            assertEquals(row.is(Mark.CALL), CallWords.isOf(List.of(row.words().split(" "))), row.words());
        }
        assertEquals(true, CallWords.isOf(List.of("hkshell", "--json", "get", "/apps")));
    }
}
