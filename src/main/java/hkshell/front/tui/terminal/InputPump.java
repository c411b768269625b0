package hkshell.front.tui.terminal;

import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import java.io.IOException;
import java.util.Arrays;

/**
 * The one reader of the terminal: waits for input, takes all that is there as one burst, decodes it into the inbox.
 *
 * <p>After a burst that made messages it rests until the screen's thread has painted. So it rests, and is in no native
 * call, when a key ends the program; the JVM would else wait 300 ms for it. While paused it may still be woken by input
 * meant for a child program, but it does not read it.
 */
final class InputPump {
    private static final int BUFFER_BYTES = 8192;
    private static final int BURST_BYTES = 1 << 20;
    private static final int HANGUP_STATUS = 129;

    private final Device device;
    private final Inbox inbox;
    private final KeyDecoder decoder;
    private final Object gate = new Object();
    private byte[] burst = new byte[BUFFER_BYTES];
    private boolean paused;
    private boolean resting;

    InputPump(Device device, Inbox inbox, int escMillis) {
        this.device = device;
        this.inbox = inbox;
        this.decoder = new KeyDecoder(escMillis, this::post);
    }

    /**
     * @param first what the thread does before it reads
     */
    void start(Runnable first) {
        Thread reader = new Thread(() -> pump(first), "hkshell-keys");
        reader.setDaemon(true);
        reader.start();
    }

    /** The screen's thread has handled what was posted. */
    void acknowledge() {
        synchronized (gate) {
            resting = false;
            gate.notifyAll();
        }
    }

    /** From now on nothing is read, also not what is just arriving. */
    void pause() {
        synchronized (gate) {
            paused = true;
        }
    }

    void resume() {
        synchronized (gate) {
            paused = false;
            resting = false;
            gate.notifyAll();
        }
    }

    private void pump(Runnable first) {
        first.run();
        try {
            while (true) {
                awaitTurn();
                turn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // A closed terminal is a hangup, whether or not the signal comes too.
            inbox.post(new Msg.EndTold(HANGUP_STATUS));
        }
    }

    private void awaitTurn() throws InterruptedException {
        synchronized (gate) {
            while (paused || resting) {
                gate.wait();
            }
        }
    }

    private void turn() throws IOException {
        if (!device.await(decoder.waitMillis())) {
            decoder.timeOut();
        } else {
            // Read first: a large burst moves to a larger array.
            int count = readBurst();
            decoder.feed(burst, count);
        }
    }

    /** Everything that is there now. */
    private int readBurst() throws IOException {
        int count = 0;
        synchronized (gate) {
            while (!paused && count < BURST_BYTES && (count == 0 || device.await(0))) {
                byte[] piece = new byte[BUFFER_BYTES];
                int got = device.read(piece);
                if (got < 0) {
                    throw new IOException("the terminal has gone");
                }
                burst = count + got > burst.length ? Arrays.copyOf(burst, 2 * (count + got)) : burst;
                System.arraycopy(piece, 0, burst, count, got);
                count += got;
            }
        }
        return count;
    }

    private void post(Msg msg) {
        synchronized (gate) {
            resting = true;
        }
        inbox.post(msg);
    }
}
