package hkshell.adapter.disk;

import hkshell.adapter.disk.SaveSteps.Step;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A home folder on the real disk, and a store on it that can be watched, failed or disturbed at each step of a save.
 *
 * <pre>
 * home/                .netrc
 * state/hkshell/       lock  history  journal/journal
 * </pre>
 */
final class TestHome {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String TWO =
            "machine api.heroku.com\n  login me\n  password old\nmachine b\n  login you\n  password p2\n";

    final Path home;
    final Path netrc;
    final Path state;
    final List<Step> steps = new ArrayList<>();
    SaveSteps disturbance = SaveSteps.UNWATCHED;
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    TestHome(Path folder) throws IOException {
        this.home = Files.createDirectories(folder.resolve("home"));
        this.netrc = home.resolve(".netrc");
        this.state = folder.resolve("state/hkshell");
    }

    Disk disk() {
        return new Disk(home, state, clock, step -> {
            steps.add(step);
            disturbance.before(step);
        });
    }

    /** A new one each time, as in a new run. */
    NetrcStore store() {
        return new NetrcStore(disk(), netrc);
    }

    /** Does something once, before the first step of that kind. */
    void once(Step when, SaveSteps what) {
        disturbance = step -> {
            if (step == when) {
                disturbance = SaveSteps.UNWATCHED;
                what.before(step);
            }
        };
    }

    void later(Duration time) {
        clock = Clock.fixed(clock.instant().plus(time), ZoneOffset.UTC);
    }

    /** Puts a password with the netrc seen as it is now. */
    Parsed<Saved> put(String host, String password) {
        NetrcStore store = store();
        return store.edit(store.load(), edit(host, password), "password of " + host);
    }

    static Parsed<Saved> put(NetrcStore store, Netrc seen, String host, String password) {
        return store.edit(seen, edit(host, password), "password of " + host);
    }

    static List<NetrcEdit> edit(String host, String password) {
        return List.of(NetrcEdit.Put.of(Pick.first(host), Field.Kind.PASSWORD, password));
    }

    void write(String text) throws IOException {
        write(netrc, text);
    }

    static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String text() throws IOException {
        return text(netrc);
    }

    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    static void chmod(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    static String mode(Path file) throws IOException {
        return FileMark.of(file).digits();
    }

    static boolean isRoot(Path ours) throws IOException {
        return FileMark.of(ours).uid() == 0;
    }

    /** Names in the home folder besides the netrc. */
    List<String> others() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(".netrc"))
                    .sorted()
                    .toList();
        }
    }

    /** What went wrong, told as a person sees it: code, sentence, hint. */
    static String told(Parsed<?> parsed) {
        return parsed.problem()
                .map(problem -> problem.code() + ": " + problem.sentence() + " hint: " + problem.hint())
                .orElse("good");
    }
}
