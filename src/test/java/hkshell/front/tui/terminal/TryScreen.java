package hkshell.front.tui.terminal;

import hkshell.domain.keymap.Key;
import hkshell.fake.ThreePanes;
import hkshell.front.tty.Spawn;
import hkshell.front.tty.Ttys;
import hkshell.front.tui.loop.Alarm;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.EffectRunner;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Program;
import hkshell.front.tui.paint.Canvas;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The terminal by hand: a picture that answers keys, to try in a real terminal what no emulator can tell. {@code q} leaves,
 * {@code ^Z} stops, {@code !} runs vi, {@code x} crashes.
 */
final class TryScreen {
    private final Inbox inbox = new Inbox();
    private final Spawn spawn = TryScreen::run;

    private TryScreen() {}

    private record State(ThreePanes picture, String heard) {}

    private static Next<State> update(State state, Msg msg) {
        State next = msg instanceof Msg.Tick ? state : new State(state.picture(), heard(msg));
        return msg instanceof Msg.Pressed pressed ? press(next, pressed.key()) : Next.of(next);
    }

    private static String heard(Msg msg) {
        return msg instanceof Msg.Pressed pressed ? pressed.key().name() : msg.toString();
    }

    private static Next<State> press(State state, Key key) {
        ThreePanes picture = state.picture();
        return switch (key.name()) {
            case "q" -> Next.of(state, new Effect.Leave(0));
            case "ctrl-z" -> Next.of(state, new Effect.Suspend());
            case "ctrl-l" -> Next.of(state, new Effect.Redraw());
            case "!" -> Next.of(state, new Effect.OpenRepl());
            case "x" -> throw new IllegalStateException("a bug, as asked for");
            case "down" -> Next.of(new State(picture.withCursor(picture.cursor() + 1), state.heard()));
            case "up" -> Next.of(new State(picture.withCursor(picture.cursor() - 1), state.heard()));
            case "page-down" -> Next.of(new State(picture.withTop(picture.top() + 1), state.heard()));
            default ->
                Next.of(new State(picture.withLine(picture.line().press(key).orElse(picture.line())), state.heard()));
        };
    }

    private static void paint(State state, Canvas canvas) {
        state.picture().paint(canvas);
        canvas.text(1, canvas.rows() - 2, "heard " + state.heard() + "   " + canvas.size() + "                    ");
    }

    private void perform(Effect.Deed effect, Inbox box) throws IOException, InterruptedException {
        new ProcessBuilder("vi").inheritIO().start().waitFor();
    }

    private static Optional<String> run(String... words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private int open(boolean isNative) throws IOException, InterruptedException {
        FileInputStream input = new FileInputStream(FileDescriptor.in);
        Ttys ttys = new Ttys(spawn, System.getProperty("os.name"), isNative);
        Device device = new TtyDevice(ttys.open(0, input), input, new FileOutputStream(FileDescriptor.out));
        ColorSteps colours = ColorSteps.of(
                System.getenv().getOrDefault("TERM", ""), System.getenv().getOrDefault("COLORTERM", ""), "");
        try (FullScreen screen = FullScreen.open(device, inbox, colours, 25, spawn)) {
            screen.listen(() -> {});
            return new Program<>(
                            new State(ThreePanes.start(), "nothing"),
                            TryScreen::update,
                            TryScreen::paint,
                            state -> Alarm.NEVER,
                            new EffectRunner(this::perform, inbox),
                            screen,
                            inbox,
                            System::currentTimeMillis)
                    .run();
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(new TryScreen().open(args.length == 0));
    }
}
