package hkshell;

import hkshell.adapter.disk.Environment;
import hkshell.engine.GlobalOptions;
import hkshell.front.print.Io;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the JVM is shown once, at the end of the build, so that it keeps the classes of a start in an archive beside the
 * jars. The launcher runs this in place of {@link Main} when {@code HKSHELL_ARCHIVE=make} is set.
 *
 * <p>A path that shall start quickly is a line in {@link #walk}: whatever classes it loads are archived, also on a thread.
 * It sees a home of its own, which is gone afterwards, and no network but loopback. A path that fails here starts slowly, no more.
 */
final class Training {
    private static final String NETRC = """
            # an example
            machine api.heroku.com
              login me@example.com
              password not-a-token
            machine git.heroku.com
              login me@example.com
              password not-a-token
            """;

    private final Environment environment;
    private final Io io;

    private Training(Path home) {
        this.environment = new Environment(
                Map.of("HOME", home.toString(), "TERM", "xterm-256color", "LANG", "C.UTF-8"), home, home);
        this.io = new Streams(environment).io();
    }

    public static void main(String[] none) throws IOException {
        try (ThrowAwayHome home = ThrowAwayHome.named("hkshell-training-")) {
            home.netrc(NETRC.getBytes(StandardCharsets.UTF_8));
            new Training(home.folder()).walk();
        }
    }

    private void walk() {
        command("--version");
        command("token");
        command("netrc", "list");
        if (Runtime.version().feature() < 24) {
            // A newer JDK loads all it has archived at each start, whether or not there is a call.
            command("--sandbox", "get", "/apps");
            // So an edit by a script takes 0.2 s less.
            command("netrc", "set", "api.heroku.com", "--login", "you@example.com");
            command("netrc", "check");
        }
        try {
            frame();
        } catch (IOException | InterruptedException | RuntimeException | LinkageError failed) {
            leftOut("frame", failed);
        }
        io.err().flush();
    }

    private void command(String... words) {
        try {
            Main.run(words, environment, io);
        } catch (RuntimeException | LinkageError failed) {
            leftOut(String.join(" ", words), failed);
        }
    }

    /** One frame of the screen, on a terminal that nobody looks at. */
    private void frame() throws IOException, InterruptedException {
        List<Thread> ahead = Main.loadAhead(environment);
        try (Wiring wiring = Wiring.of(GlobalOptions.NONE, environment, "training", true)
                        .value()
                        .orElseThrow();
                FileOutputStream nowhere = new FileOutputStream("/dev/null")) {
            for (Thread thread : ahead) {
                thread.join();
            }
            SpareTerminal terminal = SpareTerminal.open(ScreenStart.ttys(environment), nowhere);
            new Fronts(wiring, GlobalOptions.NONE, environment, io).screen().paintOnce(terminal.device());
        }
    }

    private void leftOut(String what, Throwable failed) {
        io.err().println("training: left out " + what + ": " + failed.getClass().getName());
    }
}
