package hkshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.disk.Environment;
import hkshell.domain.request.Stop;
import hkshell.domain.request.Word;
import hkshell.engine.Ask;
import hkshell.engine.CommandSpec;
import hkshell.engine.Engine;
import hkshell.engine.GlobalOptions;
import hkshell.engine.Invocation;
import hkshell.engine.InvocationParser;
import hkshell.engine.Outcome;
import hkshell.engine.command.AllCommands;
import hkshell.fake.BrokenAsk;
import hkshell.fake.MarkedApi;
import hkshell.fake.ScriptedAsk;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.kit.problem.Parsed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command runs with secrets that can be told from all other text, against an API that quotes them in its errors.
 * Afterwards every byte of every file, of both streams, and of the words and variables that other programs got, is searched
 * for them. Where one may stand is listed, with the reason.
 */
class SecretTourTest {
    private static final String KEY = "Mk-Env-Key-Zq";
    private static final String NETRC = "Mk-Netrc-Zq";
    private static final String BODY = "Mk-B0dy-Zq";
    private static final List<String> TOKENS =
            List.of(MarkedApi.FROM_LOGIN, MarkedApi.ROTATED, MarkedApi.CREATED, MarkedApi.PIPED, MarkedApi.KEYCHAIN);

    /** Place and secret, as {@link #found} tells them, and why that is as it should be. */
    private static final Map<String, String> ALLOWED = new TreeMap<>();

    static {
        for (String token : TOKENS) {
            ALLOWED.put(".netrc " + token, "this is where curl, git and the Heroku CLI look for it");
            ALLOWED.put("config/hkshell/accounts/NAME.netrc " + token, "the account that it belongs to");
            ALLOWED.put("state/hkshell/journal/journal " + token, "undo needs it, until it is revoked");
            ALLOWED.put("out of token " + token, "it was asked for");
        }
        for (String call : List.of("get", "put", "patch", "delete", "lines")) {
            for (String sent : List.of(MarkedApi.ROTATED, MarkedApi.PIPED, KEY)) {
                ALLOWED.put("out of " + call + " " + sent, "the server quotes it, and stdout is what the server sent");
            }
        }
        ALLOWED.put(".netrc " + NETRC, "it stood there");
        ALLOWED.put("err of netrc resolve ftp.mark.test --reveal " + NETRC, "the outcome of what was asked for");
        ALLOWED.put("state/hkshell/journal/journal " + NETRC, "undo needs it");
        ALLOWED.put("out of netrc get --reveal " + NETRC, "it was asked for");
        ALLOWED.put("out of netrc resolve --reveal " + NETRC, "it was asked for");
        ALLOWED.put("out of authorizations create " + MarkedApi.CREATED, "it is told this once");
        ALLOWED.put("out of token " + KEY, "it was asked for");
    }

    @TempDir
    Path folder;

    private final Map<String, byte[]> streams = new TreeMap<>();
    private final Set<String> toured = new TreeSet<>();
    private MarkedApi api;
    private Path home;

    @BeforeEach
    void open() throws IOException {
        api = new MarkedApi();
        home = Files.createDirectory(folder.resolve("home"));
        Path netrc = Files.writeString(
                home.resolve(".netrc"), "machine ftp.mark.test login up password " + NETRC + "\n# mine\n");
        Files.setPosixFilePermissions(netrc, PosixFilePermissions.fromString("rw-------"));
        Path data = Files.createDirectories(home.resolve("data/heroku"));
        Files.writeString(data.resolve("login.json"), "{\"account\":\"chain@mark.test\"}\n");
        Files.createDirectory(folder.resolve("bin"));
        program("ssh-keygen", "[ -x /usr/bin/ssh-keygen ] && exec /usr/bin/ssh-keygen \"$@\"; exit 1");
        program("secret-tool", "echo " + MarkedApi.KEYCHAIN);
        program("xdg-open", "exit 0");
        program("gpg", "exit 1");
        program("editor", "exit 0");
    }

    @AfterEach
    void close() {
        api.close();
    }

    /** Its words and variables go into a file; then it does that. */
    private void program(String name, String does) throws IOException {
        String script = "#!/bin/sh\n{ echo \"" + name + "\"; for word; do echo \"word $word\"; done; env; } >>'"
                + folder.resolve("children") + "'\n" + does + "\n";
        Path file = Files.writeString(folder.resolve("bin").resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Environment environment(String... more) {
        Map<String, String> variables = new TreeMap<>(Map.of(
                "HOME", home.toString(),
                "PATH", folder.resolve("bin") + ":/usr/bin:/bin",
                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                "XDG_STATE_HOME", home.resolve("state").toString(),
                "XDG_DATA_HOME", home.resolve("data").toString(),
                "HKSHELL_API_URL", api.url(),
                "DISPLAY", ":9",
                "EDITOR", "editor"));
        for (int at = 0; at < more.length; at += 2) {
            variables.put(more[at], more[at + 1]);
        }
        return new Environment(variables, home, home);
    }

    private void run(String line, Ask ask) {
        run(environment(), line, ask);
    }

    /** As a run of its own, with somebody or nobody to ask. */
    private void run(Environment environment, String line, Ask ask) {
        List<Word> words = Word.split(line).value().orElseThrow();
        GlobalOptions globals = InvocationParser.globals(words).value().orElseThrow();
        try (Wiring wiring =
                Wiring.of(globals, environment, "1.0", false).value().orElseThrow()) {
            Engine engine = wiring.engine();
            Invocation invocation = engine.parse(words).value().orElseThrow();
            String name = invocation.spec().words();
            toured.add(name);
            List<String> said = new ArrayList<>();
            Outcome outcome = engine.run(invocation, ask, said::add, new Stop());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream errors = new PrintStream(err, false, StandardCharsets.UTF_8);
            Io io = new Io(InputStream.nullInputStream(), new PrintStream(out), errors, false, false, false, () -> 80);
            new OutcomePrinter(io, globals.json(), page -> page).print(outcome);
            said.forEach(errors::println);
            if (ask instanceof ScriptedAsk scripted) {
                scripted.questions().forEach(errors::println);
            }
            errors.println(outcome);
            errors.flush();
            keep("out of " + name + (line.contains("--reveal") ? " --reveal" : ""), out.toByteArray());
            keep("err of " + line, err.toByteArray());
        }
    }

    private void keep(String place, byte[] bytes) {
        streams.merge(place, bytes, (one, other) -> (new String(one) + new String(other)).getBytes());
    }

    private void nobody(String... lines) {
        for (String line : lines) {
            run(line, ScriptedAsk.pipe());
        }
    }

    /** Every file and stream that has the secret, as it is or in Base64: {@code PLACE SECRET}. */
    private Set<String> found(String secret) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            if (has(stream.getValue(), secret)) {
                found.add(stream.getKey() + " " + secret);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean made = !file.startsWith(folder.resolve("bin"));
                if (made
                        && (has(Files.readAllBytes(file), secret)
                                || file.toString().contains(secret))) {
                    String place = file.startsWith(home)
                            ? home.relativize(file).toString()
                            : folder.relativize(file).toString();
                    found.add(place.replaceAll("accounts/[^/]+\\.netrc$", "accounts/NAME.netrc") + " " + secret);
                }
            }
        }
        return found;
    }

    /** In Base64 each of three places in a group gives other letters; what is cut off there are the ends. */
    private static boolean has(byte[] bytes, String secret) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(secret)) {
            return true;
        }
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = (" ".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8);
            String code = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            if (text.contains(code.substring(shift == 0 ? 0 : shift + 1, code.length() - 2))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void the_search_finds_what_it_searches() {
        for (int shift = 0; shift < 9; shift++) {
            byte[] text = ("x".repeat(shift) + BODY + "y".repeat(9 - shift)).getBytes(StandardCharsets.UTF_8);
            assertTrue(has(Base64.getEncoder().encode(text), BODY), "shifted by " + shift);
        }
        assertFalse(has(Base64.getEncoder().encode("something else altogether".getBytes()), BODY));
    }

    @Test
    void no_secret_leaves_its_place() throws IOException {
        ways();
        commands();
        bugs();
        lines();

        Set<String> all = new TreeSet<>();
        AllCommands.table().rows().stream().map(CommandSpec::words).forEach(all::add);
        all.removeAll(toured);
        // The first comes last; the others open or leave a front, which has scenarios of its own.
        assertEquals(Set.of("logout", "repl", "sandbox", "quit"), all, "commands that the tour leaves out");

        Set<String> leaks = new TreeSet<>();
        for (String secret : secrets()) {
            leaks.addAll(found(secret));
        }
        leaks.removeAll(ALLOWED.keySet());
        assertEquals(Set.of(), leaks);
        children();
        afterLogout();
    }

    private static List<String> secrets() {
        List<String> secrets = new ArrayList<>(TOKENS);
        secrets.addAll(List.of(MarkedApi.PASSWORD, MarkedApi.CODE, "Mk-Wrong-Zq", KEY, NETRC, BODY));
        return secrets;
    }

    /** Every way in, also those that fail. */
    private void ways() {
        run(
                "login -i",
                ScriptedAsk.somebody(
                        MarkedApi.EMAIL, "Mk-Wrong-Zq", MarkedApi.EMAIL, MarkedApi.PASSWORD, "Mk-Wrong-Zq"));
        run(
                "login -i",
                ScriptedAsk.somebody(MarkedApi.EMAIL, MarkedApi.PASSWORD, "Mk-Wrong-Zq", MarkedApi.CODE, "none"));
        run("login --token-stdin --no-keys", ScriptedAsk.pipe("Mk-Wrong-Zq"));
        run("login --token-stdin --no-keys", ScriptedAsk.pipe("Mk-Wrong-Zq with a blank"));
        run("accounts add piped --token-stdin", ScriptedAsk.pipe(MarkedApi.PIPED));
        run("login --browser", ScriptedAsk.somebody());
        run("login --sso org", ScriptedAsk.somebody("Mk-Wrong-Zq", MarkedApi.PIPED));
        run("accounts repair piped --token-stdin", ScriptedAsk.pipe("Mk-Wrong-Zq"));
        nobody("accounts import", "accounts use me", "accounts use piped", "accounts use -", "accounts use me");
    }

    private void commands() {
        nobody(
                "whoami",
                "whoami -v",
                "token",
                "token --check",
                "accounts",
                "accounts --json",
                "accounts test",
                "doctor");
        run("whoami", ScriptedAsk.somebody());
        run(environment("HEROKU_API_KEY", KEY), "whoami", ScriptedAsk.pipe());
        run(environment("HEROKU_API_KEY", KEY), "token", ScriptedAsk.pipe());
        run(environment("HEROKU_API_KEY", KEY), "get /nowhere", ScriptedAsk.pipe());
        run(environment("HEROKU_API_KEY", KEY), "keys generate made-by-the-tour", ScriptedAsk.pipe());
        nobody("accounts rename piped other", "accounts use other --here", "accounts use --not-here");
        nobody("accounts remove other", "accounts undo", "accounts test other", "accounts list");
        nobody("authorizations", "authorizations info a1", "authorizations update a1 -d x", "sessions");
        nobody("sessions destroy s1", "authorizations create", "authorizations rotate", "authorizations revoke none");
        nobody("keys", "keys generate", "keys add --yes", "keys remove none", "keys clear --yes", "curlrc show");
        nobody(
                "curlrc install",
                "curlrc remove",
                "get /apps",
                "get /nowhere",
                "get /nowhere -i",
                "get /apps --explain");
        nobody(
                "get /apps --curl",
                "api GET /account --json",
                "put /x a=b",
                "patch /x a=b",
                "delete /x",
                "history list");
        nobody(
                "history show 1",
                "history show 1 --answer",
                "history diff 1 2",
                "history resend 1",
                "history resend 999");
        run("post /apps name=?", ScriptedAsk.somebody(BODY));
        run("post /apps name=@- X-Trace:1", ScriptedAsk.pipe(BODY));
        run("post /apps secret=?", ScriptedAsk.somebody(BODY));
        run("history resend 1 secret=" + BODY, ScriptedAsk.somebody(BODY, BODY));
        run("get /apps Authorization:?", ScriptedAsk.somebody(BODY));
        saved();
        nobody(
                "netrc list",
                "netrc show ftp.mark.test",
                "netrc get ftp.mark.test password",
                "netrc check",
                "netrc diff");
        nobody("netrc get ftp.mark.test password --reveal", "netrc resolve ftp.mark.test --reveal", "netrc journal");
        nobody(
                "netrc resolve ftp.mark.test",
                "netrc list --json",
                "netrc rename ftp.mark.test a.mark.test",
                "netrc undo");
        nobody(
                "netrc redo",
                "netrc move a.mark.test --before a.mark.test",
                "netrc remove a.mark.test --dry-run",
                "netrc unlock");
        run("netrc add b.mark.test --login b --password-stdin", ScriptedAsk.pipe(NETRC));
        run("netrc set b.mark.test --password-stdin --dry-run", ScriptedAsk.pipe(NETRC + "2"));
        run("netrc edit", ScriptedAsk.somebody());
        nobody("arm", "disarm", "theme mono", "themes", "docs", "help", "history list --json", "history clear");
    }

    /** Lines of other programs and requests that are kept, with secrets wherever one can stand. */
    private void saved() {
        nobody("catalog list", "catalog update", "curl -u me:" + BODY + " -H Authorization:" + BODY + " /apps");
        run("saved add one post /apps name=?", ScriptedAsk.somebody(BODY));
        nobody("saved add two post /apps token=" + BODY, "saved add three get /apps Authorization:" + BODY);
        nobody("saved list", "saved show two", "saved list --json", "saved run two token=" + BODY);
        run("saved run two", ScriptedAsk.somebody(BODY));
        nobody("saved open two");
        BiFunction<byte[], String, Parsed<byte[]>> spoils = (text, name) ->
                Parsed.good((new String(text, StandardCharsets.UTF_8) + "\n{oops}\n").getBytes(StandardCharsets.UTF_8));
        run("compose post /apps token=" + BODY, ScriptedAsk.somebody("1").with(spoils));
        nobody("saved remove one", "saved remove nothing");
    }

    /** A fault of our own, whose message has a secret in it. */
    private void bugs() {
        Ask broken = new BrokenAsk();
        run("login -i", broken);
        run("post /apps name=?", broken);
    }

    /** The line shell, which reads a secret from the line after. */
    private void lines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String stdin =
                "login --token-stdin --name lines\n" + MarkedApi.PIPED + "\nget /nowhere\nnope Mk\nwhoami\nexit\n";
        Io io = new Io(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80);
        Main.run(new String[0], environment(), io);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("Logged in as piped@mark.test"), err.toString());
        keep("out of lines", out.toByteArray());
        keep("err of lines", err.toByteArray());
    }

    /** That other programs ran at all, and got no key of the environment. */
    private void children() throws IOException {
        String children = Files.readString(folder.resolve("children"));
        assertTrue(children.contains("ssh-keygen\nword "), children);
        assertTrue(children.contains("secret-tool\nword lookup"), children);
        assertFalse(children.contains("HEROKU_API_KEY"), children);
        // A private key stands in the file that ssh-keygen made, and nowhere else.
        Path key = home.resolve(".ssh/id_ed25519");
        if (Files.exists(key)) {
            String middle = Files.readAllLines(key).get(2);
            assertEquals(Set.of(".ssh/id_ed25519 " + middle), found(middle));
        }
        for (Path file :
                List.of(home.resolve("state/hkshell/journal/journal"), home.resolve("state/hkshell/history"))) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
        }
        try (Stream<Path> files = Files.list(home.resolve("config/hkshell/accounts"))) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    /** A revoked token is nowhere any more; what was printed of it is not ours to take back. */
    private void afterLogout() throws IOException {
        run("logout --all", ScriptedAsk.pipe());
        for (String token : List.of(MarkedApi.ROTATED, MarkedApi.PIPED, MarkedApi.FROM_LOGIN)) {
            Set<String> left = found(token);
            left.removeIf(place -> place.startsWith("out of token ") || place.startsWith("out of "));
            assertEquals(Set.of(), left);
        }
    }
}
