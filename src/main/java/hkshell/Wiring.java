package hkshell;

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
import hkshell.adapter.http.EachSecond;
import hkshell.adapter.http.JdkTransport;
import hkshell.adapter.http.Proxies;
import hkshell.adapter.http.SideBySide;
import hkshell.adapter.process.Gpg;
import hkshell.adapter.process.LocalPrograms;
import hkshell.domain.account.Accounts;
import hkshell.domain.request.Patience;
import hkshell.domain.request.Retry;
import hkshell.engine.Completer;
import hkshell.engine.Engine;
import hkshell.engine.GlobalOptions;
import hkshell.engine.command.AllCommands;
import hkshell.engine.command.request.SavedNames;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Ports;
import hkshell.engine.session.Session;
import hkshell.engine.session.Settings;
import hkshell.engine.session.SettingsFile;
import hkshell.engine.session.SshFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The only place that makes adapters, clock and environment: one run's engine with everything behind its ports. */
final class Wiring implements AutoCloseable {
    static final List<String> PAGES = List.of(
            "start", "screen", "keys", "netrc", "login", "accounts", "ssh-keys", "requests", "commands", "performance");
    static final List<String> THEMES = List.of("dusk", "light", "mono");

    private static final List<String> SETTINGS = List.of(
            "theme",
            "login.machines",
            "login.host",
            "accounts.here.*",
            "accounts.before",
            "history",
            "history.bodies",
            "mouse",
            "keys.*",
            "catalog.fetch",
            "holes.*",
            "timeout.connect",
            "timeout.first-byte",
            "timeout.whole",
            "header.*");

    private final Engine engine;
    private final Ports ports;
    private final LocalPrograms programs;
    private final DiskSpool spool;
    private final Path state;
    private final JdkTransport transport;
    private final Optional<Playground> playground;
    private final Optional<Problem> settingsProblem;

    private Wiring(
            Engine engine,
            Ports ports,
            LocalPrograms programs,
            DiskSpool spool,
            Path state,
            JdkTransport transport,
            Optional<Playground> playground,
            Optional<Problem> settingsProblem) {
        this.engine = engine;
        this.ports = ports;
        this.programs = programs;
        this.spool = spool;
        this.state = state;
        this.transport = transport;
        this.playground = playground;
        this.settingsProblem = settingsProblem;
    }

    /**
     * Everything for these options; a problem when a URL or a file name in them is none.
     *
     * @param screen whether nobody may be asked before the first frame
     */
    static Parsed<Wiring> of(GlobalOptions options, Environment environment, String version, boolean screen) {
        Clock clock = Clock.systemUTC();
        Optional<Problem> wrong = wrong(options);
        if (wrong.isPresent()) {
            return Parsed.bad(wrong.get());
        }
        return options.has("--sandbox")
                ? ofSandbox(options, environment, version, clock, screen)
                : environment
                        .api(options.get("--api-url"))
                        .then(api -> environment.netrc(options.get("--netrc")).then(netrc -> {
                            Place place = new Place(api, api.getAuthority(), netrc, environment);
                            return made(options, environment, version, clock, place, screen, Optional.empty());
                        }));
    }

    private static Parsed<Wiring> ofSandbox(
            GlobalOptions options, Environment environment, String version, Clock clock, boolean screen) {
        try {
            Playground playground = Playground.open(clock);
            Place place = new Place(playground.api(), "sandbox", playground.netrc(), playground.environment());
            return made(options, environment, version, clock, place, screen, Optional.of(playground));
        } catch (IOException noRoom) {
            return Parsed.bad(Problem.file(
                    "sandbox",
                    "The sandbox could not be set up in the temporary folder.",
                    "is there room for a folder in it?"));
        }
    }

    private static Optional<Problem> wrong(GlobalOptions options) {
        Optional<String> theme = options.get("--theme");
        if (theme.isPresent() && !THEMES.contains(theme.get())) {
            return Optional.of(Problem.usage(
                    "There is no theme '" + Sanitize.line(theme.get()) + "'.",
                    "the themes are " + String.join(", ", THEMES)));
        }
        if (options.has("--sandbox") && (options.has("--netrc") || options.has("--api-url"))) {
            return Optional.of(Problem.usage(
                    "The sandbox has a netrc file and an API of its own.",
                    "leave out --netrc and --api-url, or --sandbox"));
        }
        return Optional.empty();
    }

    /**
     * What this run acts on.
     *
     * @param around where the files of hkshell and of other programs stand. The sandbox has a home of its own without any
     *     variable, so that nothing real is read or changed there, and no real token gets into it
     */
    private record Place(URI api, String name, Path netrc, Environment around) {}

    /** Not a lambda: linking one loads the types of its result at each start. */
    private record GpgWhenNeeded(Map<String, String> variables) implements Supplier<Gpg> {
        @Override
        public Gpg get() {
            return new Gpg(variables);
        }
    }

    private static Parsed<Wiring> made(
            GlobalOptions options,
            Environment environment,
            String version,
            Clock clock,
            Place place,
            boolean screen,
            Optional<Playground> playground) {
        Environment around = place.around();
        Path state = around.stateFolder();
        Disk disk = new Disk(environment.home(), state, clock);
        ReaderPlaces places = new ReaderPlaces(around, around.home());
        GpgWhenNeeded gpg = new GpgWhenNeeded(environment.variables());
        NetrcStore netrc = place.netrc().toString().endsWith(".gpg")
                ? new NetrcStore(disk, place.netrc(), places, gpg)
                : new NetrcStore(disk, place.netrc(), places);
        AccountStore accounts = new AccountStore(disk, around.configFolder().resolve("accounts"), place.netrc(), gpg);
        SettingsFile settingsFile =
                new SettingsStore(disk, around.configFolder().resolve("settings.properties"), SETTINGS);
        DiskSpool spool = new DiskSpool(disk);
        JdkTransport transport = wire(environment, around, spool);
        LocalPrograms programs =
                new LocalPrograms(environment.variables(), state.resolve("edit"), environment.hostName());
        Ports ports = new Ports(
                netrc,
                accounts,
                new BothStores(disk, netrc, accounts),
                settingsFile,
                new HistoryStore(disk),
                new DiskUserFiles(disk, environment.home(), environment.folder()),
                programs,
                new HerokuCliFiles(around),
                new DiskSshFiles(disk, around.home(), environment.folder()),
                new CurlrcStore(disk, around),
                new SavedStore(disk, around.configFolder().resolve("saved")),
                new PackedPages("/hkshell/docs/", ".md", PAGES),
                new PackedPages("/hkshell/themes/", ".properties", THEMES),
                new EachSecond(new Patience(new Retry(transport, Retry.USUAL)), Duration.ofSeconds(1)),
                clock,
                new CatalogStore(disk, around.cacheFolder()),
                spool,
                new SideBySide());
        Facts facts = facts(options, environment, version, place);
        Parsed<Settings> settings = settingsFile.load();
        // Before the accounts: what it is locked with, they are locked with.
        Netrc read = screen ? netrc.load() : netrc.unlock();
        Accounts all = accounts.load();
        Optional<String> unknown =
                facts.asAccount().filter(name -> all.named(name).isEmpty());
        if (unknown.isPresent()) {
            playground.ifPresent(Playground::close);
            return Parsed.bad(accounts.unread(unknown.get()).orElseGet(() -> Accounts.missing(unknown.get())));
        }
        Session session = Session.start(facts, read, all, settings.value().orElse(Settings.NONE));
        Engine engine = new Engine(AllCommands.table(), ports, session);
        return Parsed.good(
                new Wiring(engine, ports, programs, spool, state, transport, playground, settings.problem()));
    }

    /** Proxies are those of this machine, also for the sandbox, which is never reached through one. */
    private static JdkTransport wire(Environment environment, Environment around, DiskSpool spool) {
        return new JdkTransport(
                        Proxies.of(environment.proxy("https"), environment.proxy("http"), environment.noProxy()),
                        Optional.empty(),
                        JdkTransport.USUAL_MOST,
                        System::nanoTime,
                        spool)
                .trusting(around.certificates());
    }

    private static Facts facts(GlobalOptions options, Environment environment, String version, Place place) {
        return new Facts(
                place.api(),
                place.name(),
                place.around().apiKey(),
                options.get("--account"),
                place.around().loginHost(),
                environment.folder(),
                environment.home(),
                environment.hostName(),
                version,
                environment.overSsh());
    }

    Engine engine() {
        return engine;
    }

    /** For fronts that complete words. */
    Completer completer() {
        return new Completer(
                engine.table().rows(),
                ports.manual().names(),
                ports.themes().names(),
                this::publicKeys,
                () -> SavedNames.of(ports.saved()));
    }

    private List<String> publicKeys() {
        return ports.ssh().all().stream()
                .filter(found -> found.key().isGood())
                .map(SshFiles.Found::shown)
                .toList();
    }

    Ports ports() {
        return ports;
    }

    /** Removes what editors and large answers of killed runs left, on threads beside. */
    void sweepAside() {
        programs.sweepAside();
        spool.sweepAside();
    }

    /** Where what typed lines leave is kept. */
    Path state() {
        return state;
    }

    /** What is wrong with the settings file; hkshell then runs without it. */
    Optional<Problem> settingsProblem() {
        return settingsProblem;
    }

    @Override
    public void close() {
        transport.close();
        playground.ifPresent(Playground::close);
    }
}
