package hkshell;

import hkshell.adapter.disk.Environment;
import hkshell.adapter.process.SmallPrograms;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.Engine;
import hkshell.engine.GlobalOptions;
import hkshell.front.help.MarkdownText;
import hkshell.front.tty.Ttys;
import hkshell.front.tui.loop.EffectRunner;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Program;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Desk;
import hkshell.front.tui.root.Model;
import hkshell.front.tui.root.NetrcEye;
import hkshell.front.tui.root.RootAlarm;
import hkshell.front.tui.root.RootUpdate;
import hkshell.front.tui.root.RootView;
import hkshell.front.tui.root.ScreenHands;
import hkshell.front.tui.root.Texts;
import hkshell.front.tui.terminal.ColorSteps;
import hkshell.front.tui.terminal.Device;
import hkshell.front.tui.terminal.FullScreen;
import hkshell.front.tui.terminal.TtyDevice;
import hkshell.kit.problem.Parsed;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The full screen, from the terminal to the loop. Keys are read from descriptor 0, the picture goes to descriptor 1. */
final class ScreenStart {
    private static final int ESC_MILLIS = 25;
    private static final int ESC_MILLIS_OVER_SSH = 100;
    private static final Size USUAL = new Size(80, 24);

    private final Wiring wiring;
    private final GlobalOptions options;
    private final Environment environment;
    private final Runnable lineShell;

    ScreenStart(Wiring wiring, GlobalOptions options, Environment environment, Runnable lineShell) {
        this.wiring = wiring;
        this.options = options;
        this.environment = environment;
        this.lineShell = lineShell;
    }

    /** Whether the terminal can be drawn on: an empty or dumb TERM cannot. */
    static boolean canDraw(Environment environment) {
        return !environment.term().isEmpty() && !environment.term().equals("dumb");
    }

    /** What the screen needs of the system's and Lanterna's, to be loaded on threads beside the reading of the files. */
    static List<Runnable> ahead(Environment environment) {
        return List.of(() -> ttys(environment), FullScreen::rehearse);
    }

    static Ttys ttys(Environment environment) {
        return new Ttys(SmallPrograms::run, environment.property("os.name"));
    }

    /** Runs the screen until it is left; the exit code. */
    int run() {
        // Before the terminal, which may still be loading.
        Model first = first();
        FileInputStream keys = new FileInputStream(FileDescriptor.in);
        TtyDevice device =
                new TtyDevice(ttys(environment).open(0, keys), keys, new FileOutputStream(FileDescriptor.out));
        Inbox inbox = new Inbox();
        try (FullScreen screen = open(device, inbox)) {
            screen.listen(wiring::sweepAside);
            return program(first, screen, inbox).run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /** The first frame alone, on another terminal: for {@link Training}. */
    void paintOnce(Device device) throws IOException {
        Inbox inbox = new Inbox();
        try (FullScreen screen = open(device, inbox)) {
            screen.listen(() -> {});
            program(first(), screen, inbox).open();
        }
    }

    private FullScreen open(Device device, Inbox inbox) throws IOException {
        boolean ssh = wiring.engine().session().facts().overSsh();
        FullScreen screen =
                FullScreen.open(device, inbox, colours(), ssh ? ESC_MILLIS_OVER_SSH : ESC_MILLIS, SmallPrograms::run);
        // The console of Linux showed the bytes of unknown sequences of this kind until 2020.
        return environment.term().equals("linux") ? screen.withoutSequences() : screen;
    }

    /** All that can be known without the terminal. */
    private Model first() {
        String theme = options.get("--theme")
                .or(() -> wiring.engine().session().settings().get("theme"))
                .orElse("dusk");
        Desk desk = Desk.start(KeyMap.defaults(), glyphs(), looks(theme), USUAL, Instant.now());
        return Model.start(desk, wiring.engine().session());
    }

    private Program<Model> program(Model first, FullScreen screen, Inbox inbox) {
        Engine engine = wiring.engine();
        Texts texts = new Texts(wiring.completer(), MarkdownText::lines, this::looks);
        EffectRunner effects = ScreenHands.runner(
                engine,
                wiring.ports().history(),
                text -> copy(text, screen),
                wiring.ports().programs()::edit,
                lineShell,
                wiring.ports().clock(),
                new NetrcEye(wiring.ports().netrc(), wiring.ports().accounts(), NetrcEye.USUAL_MILLIS),
                inbox);
        return new Program<>(
                first.with(screen.blank().size()),
                new RootUpdate(texts),
                new RootView(),
                new RootAlarm(),
                effects,
                screen,
                inbox,
                System::currentTimeMillis);
    }

    /** By a program of this machine, else by the terminal, which may be far from it. */
    private Parsed<String> copy(String text, FullScreen screen) {
        return wiring.ports()
                .programs()
                .copy(text)
                .fold(
                        program -> Parsed.good("by " + program),
                        problem -> screen.copy(text)
                                ? Parsed.good("sent to the terminal's clipboard")
                                : Parsed.bad(problem));
    }

    private Looks looks(String theme) {
        return ThemeLooks.of(theme, wiring.ports().themes());
    }

    private ColorSteps colours() {
        String plain = options.has("--no-color") || environment.noColor() ? "1" : "";
        return ColorSteps.of(environment.term(), environment.colorTerm(), plain);
    }

    /** Lines of plain ASCII where the person's locale has no others: the launcher tells which one it was. */
    private Glyphs glyphs() {
        String locale = environment.property("hkshell.locale").toUpperCase(Locale.ROOT);
        boolean unicode = locale.contains("UTF-8") || locale.contains("UTF8");
        return options.has("--ascii") || !unicode ? Glyphs.ASCII : Glyphs.UNICODE;
    }
}
