package hkshell.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All that the sandbox remembers, in memory. Its routes change it one at a time, under its lock. */
final class World {
    private static final int CALLS = 4500;
    private static final int FLEET = 2500;
    private static final Duration OPEN = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, Instant> opened = new LinkedHashMap<>();
    private final Grants grants;
    private final Map<String, Integer> remaining = new LinkedHashMap<>();
    private final Instant start;
    private int made;
    private boolean hasFleet;

    World(Clock clock) {
        this.clock = clock;
        Instant now = now(clock);
        start = now;
        grants = new Grants(this::now);
        readApps(now);
    }

    private void readApps(Instant now) {
        try (InputStream file = Objects.requireNonNull(World.class.getResourceAsStream("apps.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    App app = readApp(line.split("\\s+"), now);
                    apps.put(app.name(), app);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static App readApp(String[] words, Instant now) {
        int days = Integer.parseInt(words[4]);
        List<Dyno> dynos = new ArrayList<>();
        for (int at = 5; at < words.length; at++) {
            dynos.addAll(Dyno.parse(words[at]));
        }
        return new App(
                Ids.of("app " + words[0]),
                words[0],
                words[1],
                words[2],
                words[3],
                false,
                now.minus(Duration.ofDays(days)),
                now.minus(Duration.ofHours(days % 50 + 2L)),
                days % 120 + 1,
                dynos,
                config(words[0]));
    }

    private static Map<String, String> config(String app) {
        String key = Ids.of("config of " + app).replace("-", "");
        Map<String, String> config = new TreeMap<>();
        config.put("DATABASE_URL", "postgres://" + app + ":" + key.substring(0, 12) + "@db.example.test:5432/" + app);
        config.put("LANG", "en_US.UTF-8");
        config.put("LOG_LEVEL", "info");
        config.put("REDIS_URL", "redis://:" + key.substring(12, 24) + "@cache.example.test:6379");
        config.put("SECRET_KEY_BASE", key);
        return config;
    }

    /** When it was started: what is old is told from here, so that two answers say the same. */
    Instant start() {
        return start;
    }

    Instant now() {
        return now(clock);
    }

    /** The API tells no fractions of a second. */
    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Optional<SandboxAccount> byPassword(String email, String password) {
        return SandboxAccount.ALL.stream()
                .filter(account ->
                        account.email().equals(email) && account.password().equals(password))
                .findFirst();
    }

    /** How many calls an account has left. */
    int remaining(SandboxAccount account) {
        int fresh = account.situation() == Situation.RATE_LIMITED ? 0 : CALLS;
        return remaining.getOrDefault(account.email(), fresh);
    }

    void count(SandboxAccount account) {
        remaining.merge(account.email(), CALLS - 1, (had, first) -> Math.max(0, had - 1));
    }

    List<App> apps(SandboxAccount account) {
        if (account.email().equals(SandboxAccount.FLEET) && !hasFleet) {
            hasFleet = true;
            addFleet();
        }
        return apps.values().stream()
                .filter(app -> app.owner().equals(account.email()))
                .toList();
    }

    private void addFleet() {
        for (int number = 1; number <= FLEET; number++) {
            String name = "fleet-" + (10_000 + number);
            add(App.create(Ids.of("app " + name), name, SandboxAccount.FLEET, "us", start));
        }
    }

    /** By name or id, among the account's own. */
    Optional<App> app(SandboxAccount account, String identity) {
        return apps(account).stream()
                .filter(app -> app.name().equals(identity) || app.id().equals(identity))
                .findFirst();
    }

    /** For an app that was given no name. */
    String newName() {
        return "sandbox-app-" + (made + 1);
    }

    /** Another one for each app, also for a name that is used again. */
    String newId(String name) {
        return Ids.of("app " + ++made + " " + name);
    }

    boolean isTaken(String name) {
        return apps.containsKey(name);
    }

    void add(App app) {
        apps.put(app.name(), app);
    }

    /** Puts the app in the place of an earlier one, which may have had another name. */
    void replace(App before, App after) {
        if (before.name().equals(after.name())) {
            apps.put(after.name(), after);
        } else {
            apps.remove(before.name());
            apps.put(after.name(), after);
        }
    }

    /** Whether the code of a second factor has opened an app a moment ago. */
    boolean isOpened(String app) {
        return opened.getOrDefault(app, Instant.MIN).isAfter(now().minus(OPEN));
    }

    void open(String app) {
        opened.put(app, now());
    }

    void remove(App app) {
        apps.remove(app.name());
    }

    Grants grants() {
        return grants;
    }
}
