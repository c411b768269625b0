package hkshell.front.tui.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The one queue of messages. Any thread may post, only the screen's thread takes. */
public final class Inbox {
    private final BlockingQueue<Msg> queue = new LinkedBlockingQueue<>();

    public void post(Msg msg) {
        queue.add(msg);
    }

    public boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Takes out all that is there; for tests of what posts. */
    public List<Msg> drain() {
        List<Msg> all = new ArrayList<>();
        queue.drainTo(all);
        return all;
    }

    @Nullable
    Msg poll() {
        return queue.poll();
    }

    /** The next message, or null when none came for so long; Alarm.NEVER waits for ever. */
    @Nullable
    public Msg take(long millis) throws InterruptedException {
        return millis == Alarm.NEVER ? queue.take() : queue.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }
}
