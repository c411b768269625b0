package hkshell.front.tui.terminal;

import hkshell.front.tty.OsSignals;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the system tells a program that owns the terminal: end, hang up, stop, go on, the window has another size. All of it
 * becomes messages; ending also has a time limit, should the screen's thread be stuck.
 */
final class Signals {
    private static final int STUCK_MILLIS = 2000;
    private static final int STOP_MILLIS = 500;

    private final Inbox inbox;
    private final FullScreen screen;
    private volatile boolean installed;
    private volatile CountDownLatch goingOn = new CountDownLatch(0);

    Signals(Inbox inbox, FullScreen screen) {
        this.inbox = inbox;
        this.screen = screen;
    }

    void install() {
        OsSignals.on("INT", () -> end(130));
        OsSignals.on("TERM", () -> end(143));
        OsSignals.on("HUP", () -> end(129));
        OsSignals.on("WINCH", screen::resized);
        OsSignals.on("CONT", this::goOn);
        onStop();
        installed = true;
    }

    /**
     * While another program has the terminal, {@code ^C} is that program's alone and {@code ^Z} stops both, for nobody would
     * be left to hear {@code fg}. What ends hkshell interrupts the borrower, who ends that program.
     */
    void lend(Runnable borrower) {
        if (!installed) {
            borrower.run();
            return;
        }
        Thread owner = Thread.currentThread();
        // Caught and not ignored: a child would inherit that.
        List<OsSignals.Held> held = List.of(
                OsSignals.hold("INT", () -> {}),
                OsSignals.hold("TERM", () -> endBoth(owner, 143)),
                OsSignals.hold("HUP", () -> endBoth(owner, 129)));
        OsSignals.byDefault("TSTP");
        try {
            borrower.run();
        } finally {
            onStop();
            held.forEach(OsSignals.Held::release);
            // The message says the rest; an interrupt left over would cut the loop off before it reads that.
            Thread.interrupted();
        }
    }

    private void endBoth(Thread owner, int status) {
        inbox.post(new Msg.EndTold(status));
        owner.interrupt();
        awaitClosed(status);
    }

    private void onStop() {
        OsSignals.on("TSTP", () -> inbox.post(new Msg.StopTold()));
    }

    private void end(int status) {
        inbox.post(new Msg.EndTold(status));
        awaitClosed(status);
    }

    /** Each signal has a thread of its own, so waiting here holds nobody up. */
    private void awaitClosed(int status) {
        if (!screen.awaitClosed(STUCK_MILLIS)) {
            screen.restore();
            Runtime.getRuntime().halt(status);
        }
    }

    private void goOn() {
        CountDownLatch waiting = goingOn;
        if (waiting.getCount() > 0) {
            waiting.countDown();
        } else {
            inbox.post(new Msg.Resumed());
        }
    }

    /**
     * Stops this process as the shell below expects, until it is told to go on. The stop takes effect some time after the
     * asking, so the way back is the signal that we go on, or a limit where nobody stops us.
     */
    void stopHere(Runnable ask) {
        goingOn = new CountDownLatch(1);
        OsSignals.byDefault("TSTP");
        try {
            ask.run();
            goingOn.await(STOP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            goingOn = new CountDownLatch(0);
            onStop();
        }
    }
}
