package hkshell.front.tui.loop;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where effects leave the screen's thread: the one place of the loop that makes threads. An effect is counted before its
 * thread starts and until its last message is posted, so "nothing is running" is exact.
 */
public final class EffectRunner implements EffectStarter {
    private final Hands hands;
    private final Inbox inbox;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();

    public EffectRunner(Hands hands, Inbox inbox) {
        this.hands = hands;
        this.inbox = inbox;
    }

    @Override
    public void start(Effect effect) {
        running.incrementAndGet();
        Thread worker = new Thread(() -> work(effect), "hkshell-effect-" + started.incrementAndGet());
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public void here(Effect effect) {
        running.incrementAndGet();
        work(effect);
    }

    private void work(Effect effect) {
        try {
            hands.perform(effect, inbox);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception | StackOverflowError | AssertionError bug) {
            // Messages of exceptions may quote what was sent, so only the class goes on.
            inbox.post(new Msg.Broke(effect, bug.getClass().getName()));
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public int running() {
        return running.get();
    }
}
