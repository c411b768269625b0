package hkshell.front.tui.loop;

/**
 * Where effects leave the screen's thread: the one place of the loop that makes threads. An effect is counted before its
 * thread starts and until its last message is posted, so "nothing is running" is exact and a test never has to wait for
 * luck. While one waits for a person it is not counted.
 */
public final class EffectRunner implements EffectStarter {
    private final Hands hands;
    private final Inbox inbox;
    private int running;
    private int started;

    public EffectRunner(Hands hands, Inbox inbox) {
        this.hands = hands;
        this.inbox = inbox;
    }

    @Override
    public void start(Effect.Deed effect) {
        int number = begin();
        Thread worker = new Thread(() -> work(effect), "hkshell-effect-" + number);
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public void here(Effect.Deed effect) {
        begin();
        work(effect);
    }

    private synchronized int begin() {
        running++;
        return ++started;
    }

    private void work(Effect.Deed effect) {
        try {
            hands.perform(effect, inbox);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError bug) {
            // Messages of exceptions may quote what was sent, so only the class goes on.
            inbox.post(new Msg.Broke(effect, bug.getClass().getName()));
        } finally {
            rest();
        }
    }

    /** Called by an effect's thread that has posted a question and now waits for a person. */
    public synchronized void rest() {
        running--;
        notifyAll();
    }

    /** Called by who answers, before the answer is given, so that there is no moment in which nobody seems to run. */
    public synchronized void goOn() {
        running++;
    }

    @Override
    public synchronized int running() {
        return running;
    }

    @Override
    public synchronized void awaitRest() throws InterruptedException {
        while (running > 0) {
            wait();
        }
    }
}
