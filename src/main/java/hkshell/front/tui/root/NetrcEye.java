package hkshell.front.tui.root;

import hkshell.domain.netrc.lint.FileFacts;
import hkshell.engine.session.AccountFiles;
import hkshell.engine.session.NetrcFiles;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import java.util.List;

/**
 * Looks at the netrc on disk beside all commands, and at the folder of the accounts, to notice that another program has
 * written there. Two questions to the system a look, and no look while it is parked.
 *
 * <p>Not by the JDK's WatchService: it watches folders, so every write of anybody in a home folder would wake it, and it
 * sees neither what a symbolic link leads to nor, on macOS, anything before seconds have gone by.
 */
public final class NetrcEye {
    /** Twice a second is soon enough for a person. */
    public static final long USUAL_MILLIS = 500;

    /** A file that is being written, or is renamed away for a moment, is let rest before it is read. */
    private static final long REST_MILLIS = 40;

    private static final int MOST_RESTS = 5;

    private final NetrcFiles files;
    private final AccountFiles accounts;
    private final long everyMillis;
    private final Pause pause;
    private boolean parked;

    /** @param everyMillis 0 never looks */
    public NetrcEye(NetrcFiles files, AccountFiles accounts, long everyMillis) {
        this(files, accounts, everyMillis, Thread::sleep);
    }

    NetrcEye(NetrcFiles files, AccountFiles accounts, long everyMillis, Pause pause) {
        this.files = files;
        this.accounts = accounts;
        this.everyMillis = everyMillis;
        this.pause = pause;
    }

    /** Lets time go by. */
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    FileFacts facts() {
        return files.facts();
    }

    /** Looks for ever, on this thread. The first look is news, because nobody knows what was written before it. */
    void watch(Inbox inbox) {
        if (everyMillis == 0) {
            return;
        }
        try {
            Object seen = "";
            while (true) {
                Object now = mark();
                if (!now.equals(seen)) {
                    seen = rested(now);
                    inbox.post(new Msg.Stirred());
                }
                nap();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Object mark() {
        return List.of(files.mark(), accounts.mark());
    }

    private Object rested(Object mark) throws InterruptedException {
        Object before = mark;
        for (int at = 0; at < MOST_RESTS; at++) {
            pause.millis(REST_MILLIS);
            Object now = mark();
            if (now.equals(before)) {
                break;
            }
            before = now;
        }
        return before;
    }

    private void nap() throws InterruptedException {
        pause.millis(everyMillis);
        synchronized (this) {
            while (parked) {
                wait();
            }
        }
    }

    /** No look until {@link #open}: the terminal is somebody else's. */
    synchronized void park() {
        parked = true;
    }

    synchronized void open() {
        parked = false;
        notifyAll();
    }
}
