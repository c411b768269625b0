package hkshell.fake;

import hkshell.adapter.disk.AccountStore;
import hkshell.adapter.disk.BothStores;
import hkshell.adapter.disk.CatalogStore;
import hkshell.adapter.disk.CurlrcStore;
import hkshell.adapter.disk.Disk;
import hkshell.adapter.disk.DiskSpool;
import hkshell.adapter.disk.DiskSshFiles;
import hkshell.adapter.disk.DiskUserFiles;
import hkshell.adapter.disk.Environment;
import hkshell.adapter.disk.HerokuCliFiles;
import hkshell.adapter.disk.HistoryStore;
import hkshell.adapter.disk.NetrcStore;
import hkshell.adapter.disk.PackedPages;
import hkshell.adapter.disk.ReaderPlaces;
import hkshell.adapter.disk.SavedStore;
import hkshell.adapter.disk.SettingsStore;
import hkshell.adapter.disk.WatchedDisk;
import hkshell.adapter.http.JdkTransport;
import hkshell.adapter.http.Proxies;
import hkshell.adapter.http.SideBySide;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.domain.request.Stop;
import hkshell.domain.request.Transport;
import hkshell.domain.request.Word;
import hkshell.engine.Ask;
import hkshell.engine.Engine;
import hkshell.engine.ExitCode;
import hkshell.engine.GlobalOptions;
import hkshell.engine.Invocation;
import hkshell.engine.InvocationParser;
import hkshell.engine.Outcome;
import hkshell.engine.Progress;
import hkshell.engine.command.AllCommands;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Ports;
import hkshell.engine.session.Programs;
import hkshell.engine.session.Session;
import hkshell.engine.session.SettingsFile;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import hkshell.sandbox.Sandbox;
import hkshell.sandbox.SandboxAccount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * The whole program without a front: the real commands on a real disk, in a folder of the test's own, and a real API on
 * loopback. Only the clock stands still. A line goes in, an exit code and the text of both streams come out.
 */
public final class Workbench implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Each look at the stop-watch comes so many nanoseconds after the one before; a call takes three. */
    private static final long A_GLANCE = 7_000_000;

    private final Clock clock;
    private final Path home;
    private final Path state;
    private final Sandbox sandbox;
    private final JdkTransport transport;
    private Transport wire;
    private Optional<String> loginHost = Optional.empty();
    private boolean overSsh;
    private Facts facts;
    private Path folder;
    private Programs programs = new FewPrograms(Optional.empty());
    private Runnable step = () -> {};
    private Ports ports;
    private Engine engine;

    /** In that folder, with the sandbox's own netrc. */
    public Workbench(Path folder) throws IOException {
        this(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public Workbench(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.home = Files.createDirectories(folder.resolve("home"));
        this.folder = home;
        this.state = home.resolve(".local/state/hkshell");
        this.sandbox = Sandbox.start(0, clock);
        AtomicLong nanos = new AtomicLong();
        this.transport = new JdkTransport(
                Proxies.NONE,
                Optional.empty(),
                JdkTransport.USUAL_MOST,
                () -> nanos.addAndGet(A_GLANCE),
                new DiskSpool(new Disk(home, state, clock)));
        this.wire = transport;
        this.facts = facts(URI.create(sandbox.url()), Optional.empty(), Optional.empty());
        this.ports = ports();
        netrc(sandbox.netrcText());
        this.engine = newEngine();
    }

    private Facts facts(URI api, Optional<Secret> key, Optional<String> account) {
        return new Facts(api, "sandbox", key, account, loginHost, folder, home, "desk", "1.0", overSsh);
    }

    private Ports ports() {
        Disk disk = WatchedDisk.of(home, state, clock, () -> step.run());
        NetrcStore netrc = new NetrcStore(disk, file(), new ReaderPlaces(environment(), home));
        AccountStore accounts = new AccountStore(disk, config().resolve("accounts"));
        return new Ports(
                netrc,
                accounts,
                new BothStores(disk, netrc, accounts),
                new SettingsStore(
                        disk,
                        config().resolve("settings.properties"),
                        List.of(
                                "theme",
                                "login.machines",
                                "login.host",
                                "accounts.here.*",
                                "accounts.before",
                                "history",
                                "history.bodies",
                                "catalog.fetch",
                                "holes.*",
                                "timeout.connect",
                                "timeout.first-byte",
                                "timeout.whole",
                                "header.*")),
                new HistoryStore(disk),
                new DiskUserFiles(disk, home, home),
                programs,
                new HerokuCliFiles(environment()),
                new DiskSshFiles(disk, home, home),
                new CurlrcStore(disk, environment()),
                new SavedStore(disk, config().resolve("saved")),
                new PackedPages("/hkshell/docs/", ".md", List.of("commands", "keys")),
                new PackedPages("/hkshell/themes/", ".properties", List.of("dusk", "light", "mono")),
                wire,
                clock,
                new CatalogStore(disk, environment().cacheFolder()),
                new DiskSpool(disk),
                new SideBySide());
    }

    private Environment environment() {
        Map<String, String> variables =
                new HashMap<>(Map.of("PATH", programFolder().toString()));
        facts.apiKey().ifPresent(key -> variables.put("HEROKU_API_KEY", key.reveal()));
        return new Environment(variables, home, home);
    }

    private Path programFolder() {
        return home.resolve("programs");
    }

    /** Another run, before which the Heroku CLI has logged somebody in and put the token into the keychain, if any. */
    public Workbench keychain(String login, String token) {
        try {
            Path data = Files.createDirectories(home.resolve(".local/share/heroku"));
            Files.writeString(data.resolve("login.json"), "{\"account\":\"" + login + "\"}\n");
            for (String name : List.of("secret-tool", "security")) {
                Path program = Files.createDirectories(programFolder()).resolve(name);
                Files.writeString(program, "");
                Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        } catch (IOException full) {
            throw new AssertionError(full);
        }
        return with(new FewPrograms(token.isEmpty() ? Optional.empty() : Optional.of(Secret.of(token))));
    }

    private Engine newEngine() {
        SettingsFile settings = ports.settings();
        Session session = Session.start(
                facts,
                ports.netrc().load(),
                ports.accounts().load(),
                settings.load().value().orElseThrow());
        return new Engine(AllCommands.table(), ports, session);
    }

    /** Another run of the program: only what is on disk is left. */
    public Workbench again() {
        ports = ports();
        engine = newEngine();
        return this;
    }

    /** Another run, in which paths are relative to another API. */
    public Workbench at(String api) {
        facts = facts(URI.create(api), facts.apiKey(), facts.asAccount());
        return again();
    }

    /** Another run, started in that folder. */
    public Workbench in(Path other) {
        folder = other;
        facts = facts(facts.api(), facts.apiKey(), facts.asAccount());
        return again();
    }

    /** Another run, with HEROKU_API_KEY. */
    public Workbench withKey(String key) {
        facts = facts(facts.api(), Optional.of(Secret.of(key)), facts.asAccount());
        return again();
    }

    /** Another run, with {@code --account}. */
    public Workbench as(String account) {
        facts = facts(facts.api(), facts.apiKey(), Optional.of(account));
        return again();
    }

    /** Another run, with HEROKU_LOGIN_HOST. */
    public Workbench loginHost(String url) {
        loginHost = Optional.of(url);
        facts = facts(facts.api(), facts.apiKey(), facts.asAccount());
        return again();
    }

    /** Another run, by SSH. */
    public Workbench overSsh() {
        overSsh = true;
        facts = facts(facts.api(), facts.apiKey(), facts.asAccount());
        return again();
    }

    /** Another run, whose calls go this way, made of the usual one. */
    public Workbench by(UnaryOperator<Transport> other) {
        wire = other.apply(transport);
        return again();
    }

    /** Another run, with other programs on the machine. */
    public Workbench with(Programs other) {
        programs = other;
        return again();
    }

    /** Does that before each act of a save on the disk, from now on. */
    public void beforeEachStep(Runnable other) {
        step = other;
    }

    /** Another run, with that setting. */
    public Workbench setting(String name, String value) {
        if (!ports.settings().save(name, value).isGood()) {
            throw new AssertionError(name);
        }
        return again();
    }

    /** The netrc is this, and hkshell starts anew. */
    public Workbench netrc(String text) {
        try {
            Files.write(file(), text.getBytes(StandardCharsets.UTF_8));
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return again();
    }

    /** An account file for one of the sandbox's logins, by its place in the sandbox's list. */
    public Workbench account(String name, int which) {
        SandboxAccount account = sandbox.accounts().get(which);
        Parsed<?> saved = AccountSync.account(
                        name, account.email(), Secret.of(account.token()), Machines.of(facts.api()))
                .then(ports.accounts()::save);
        if (!saved.isGood()) {
            throw new AssertionError(saved.problem());
        }
        return again();
    }

    /**
     * What a run of one line left behind.
     *
     * @param out stdout, without its last line end
     * @param err stderr, the same
     */
    public record Ran(int code, String out, String err) {

        /** All of it, for one comparison. */
        @Override
        public String toString() {
            return code + (out.isEmpty() ? "" : "\n" + out) + (err.isEmpty() ? "" : "\nerr: " + err);
        }
    }

    /** Runs a line as a script would, with nobody to ask. */
    public Ran run(String line) {
        return run(line, ScriptedAsk.pipe());
    }

    /** The same where both outputs are a terminal. */
    public Ran runOnTerminal(String line) {
        return run(line, ScriptedAsk.pipe(), true);
    }

    public Ran run(String line, Ask ask) {
        return run(line, ask, false);
    }

    private Ran run(String line, Ask ask, boolean terminal) {
        Outcome outcome = outcome(line, ask);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Io io = new Io(InputStream.nullInputStream(), stream(out), stream(err), false, terminal, terminal, () -> 80);
        boolean json = Word.split(line)
                .then(InvocationParser::globals)
                .map(GlobalOptions::json)
                .value()
                .orElse(false);
        new OutcomePrinter(io, json, page -> page).print(outcome);
        return new Ran(ExitCode.of(outcome), text(out), text(err));
    }

    /** What a line says while it works. */
    public List<String> said(String line) {
        return said(line, ScriptedAsk.pipe());
    }

    public List<String> said(String line, Ask ask) {
        List<String> said = new ArrayList<>();
        Invocation invocation = engine.parse(line).value().orElseThrow();
        engine.run(invocation, ask, said::add, new Stop());
        return said;
    }

    public Outcome outcome(String line, Ask ask) {
        return engine.parse(line)
                .fold(invocation -> engine.run(invocation, ask, Progress.silent(), new Stop()), Outcome.Failed::new);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    public Engine engine() {
        return engine;
    }

    public Ports thePorts() {
        return ports;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public SandboxAccount me() {
        return sandbox.accounts().get(0);
    }

    public SandboxAccount jo() {
        return sandbox.accounts().get(1);
    }

    public Path home() {
        return home;
    }

    public Path file() {
        return home.resolve(".netrc");
    }

    public Path config() {
        return home.resolve(".config/hkshell");
    }

    public Path accountFile(String name) {
        return config().resolve("accounts").resolve(name + ".netrc");
    }

    /** The netrc as it stands on disk. */
    public String text() {
        return text(file());
    }

    /** A file as it stands on disk; empty when there is none. */
    public String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    public void close() {
        transport.close();
        sandbox.close();
    }

    /** None but a keychain with one entry, or with none. */
    private record FewPrograms(Optional<Secret> entry) implements Programs {
        @Override
        public Parsed<String> copy(String text) {
            return Parsed.bad(Problem.file("no_clipboard", "There is no clipboard.", ""));
        }

        @Override
        public Parsed<String> open(String address) {
            return Parsed.bad(Problem.file("no_display", "There is no display.", ""));
        }

        @Override
        public Parsed<Secret> keychainToken(String login) {
            return entry.map(Parsed::good)
                    .orElseGet(() -> Parsed.bad(Problem.file("no_keychain", "There is no keychain.", "")));
        }

        @Override
        public Parsed<Path> makeKey(Path file, Optional<String> comment) {
            return Parsed.bad(Problem.file("no_ssh_keygen", "There is no ssh-keygen.", ""));
        }

        @Override
        public Parsed<byte[]> edit(byte[] text, String fileName) {
            return Parsed.bad(Problem.file("no_editor", "There is no editor.", ""));
        }
    }
}
