package hkshell.front.print;

import hkshell.domain.request.Phase;
import hkshell.domain.request.Watch;
import hkshell.engine.Progress;
import hkshell.kit.text.Fit;
import java.time.Duration;

/**
 * How far a call is, on one line of a terminal's standard error: seconds and bytes, from the first second on. The line is
 * taken away when the call ends or something else is said. Overwritten with blanks, because not every terminal erases.
 */
public final class CallLine implements Progress, Watch {
    private static final long KILO = 1000;
    private static final long MEGA = KILO * KILO;

    private final Io io;
    private long bytes;
    private String counted = "";
    private int shown;

    private CallLine(Io io) {
        this.io = io;
    }

    /** On a terminal; elsewhere sentences alone are said. */
    public static Progress on(Io io) {
        return io.errTty() ? new CallLine(io) : io::say;
    }

    @Override
    public synchronized void say(String sentence) {
        clear();
        io.say(sentence);
    }

    @Override
    public synchronized void count(String sentence) {
        counted = sentence + ", ";
    }

    @Override
    public Watch watch() {
        return this;
    }

    @Override
    public boolean wantsSeconds() {
        return true;
    }

    @Override
    public synchronized void reached(Phase phase, long so, long expected) {
        bytes = so;
    }

    @Override
    public synchronized void waits(String why, Duration time) {
        if (time.toSeconds() > 0) {
            show("waiting " + time.toSeconds() + " s " + why + ", ^C stops");
        }
    }

    @Override
    public synchronized void second(long elapsed) {
        String doing = bytes == 0 ? "waiting " : "receiving " + size() + ", ";
        show(counted + doing + elapsed + " s, ^C stops");
    }

    @Override
    public synchronized void ended() {
        bytes = 0;
        clear();
    }

    private String size() {
        return bytes < MEGA ? bytes / KILO + " kB" : bytes / MEGA + "." + bytes % MEGA / (MEGA / 10) + " MB";
    }

    private void show(String words) {
        String line = Fit.cut(words, Math.max(0, io.columns() - 1));
        io.err().print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        io.err().flush();
        shown = line.length();
    }

    private void clear() {
        if (shown > 0) {
            io.err().print("\r" + " ".repeat(shown) + "\r");
            io.err().flush();
            shown = 0;
        }
    }
}
