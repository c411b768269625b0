package hkshell;

import hkshell.adapter.disk.Environment;
import hkshell.front.tty.Ttys;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.terminal.ColorSteps;
import hkshell.front.tui.terminal.FullScreen;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * What the JVM is shown once, at the end of the build, so that it keeps the classes of a start in an archive beside the
 * jars. The launcher runs this in place of {@link Main} when {@code HKSHELL_ARCHIVE=make} is set.
 *
 * <p>A path that shall start quickly is a line in {@link #main}: whatever classes it loads are archived, also on a thread.
 */
final class Training {
    private Training() {}

    public static void main(String[] none) throws IOException {
        Environment environment = Environment.ofThisProcess();
        Main.run(new String[] {"--version"}, environment, Streams.of(environment));
        frame();
    }

    /** One frame of the screen. */
    private static void frame() throws IOException {
        Ttys ttys = new Ttys(words -> Optional.empty(), System.getProperty("os.name", ""));
        Inbox inbox = new Inbox();
        try (FileOutputStream nowhere = new FileOutputStream("/dev/null");
                FullScreen screen = FullScreen.open(
                        SpareTerminal.open(ttys, nowhere).device(),
                        inbox,
                        ColorSteps.of("xterm-256color", "", ""),
                        25,
                        words -> Optional.empty())) {
            Canvas canvas = screen.blank();
            canvas.text(0, 0, "hkshell");
            screen.show(canvas);
        }
    }
}
