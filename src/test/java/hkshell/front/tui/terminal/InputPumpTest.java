package hkshell.front.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Alarm;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.paint.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class InputPumpTest {
    private final Inbox inbox = new Inbox();
    private final Wire wire = new Wire();
    private final InputPump pump = new InputPump(wire, inbox, 25);

    /** What comes over the wire, in pieces. An empty piece is the end. Time passes only where nothing is left to come. */
    private static final class Wire implements Device {
        private final LinkedBlockingDeque<byte[]> pieces = new LinkedBlockingDeque<>();
        private final Semaphore waiting = new Semaphore(0);

        void send(String text) {
            pieces.add(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean await(int millis) throws IOException {
            if (millis >= 0) {
                return !pieces.isEmpty();
            }
            waiting.release();
            try {
                pieces.addFirst(pieces.take());
                return true;
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }

        @Override
        public int read(byte[] into) {
            byte[] piece = pieces.remove();
            System.arraycopy(piece, 0, into, 0, piece.length);
            return piece.length == 0 ? -1 : piece.length;
        }

        @Override
        public Size size() {
            return new Size(80, 24);
        }

        @Override
        public void raw() {
            // A wire has no modes.
        }

        @Override
        public void keep() {
            // A wire has no modes.
        }

        @Override
        public void cooked() {
            // A wire has no modes.
        }

        @Override
        public void write(byte[] bytes) {
            // Nobody looks.
        }
    }

    private List<Msg> next(int count) throws InterruptedException {
        Msg[] got = new Msg[count];
        for (int i = 0; i < count; i++) {
            got[i] = inbox.take(Alarm.NEVER);
        }
        pump.acknowledge();
        return List.of(got);
    }

    private static Msg key(String name) {
        return new Msg.Pressed(Key.of(name));
    }

    private void start() throws InterruptedException {
        pump.start(() -> {});
        wire.waiting.acquire();
    }

    @Test
    void allThatHasComeIsOneBurst() throws InterruptedException {
        wire.send("\033[200~a\033[201~");
        wire.send("q\033[201~b");
        pump.start(() -> {});
        assertEquals(List.of(new Msg.Pasted("aq"), key("b")), next(2));
    }

    @Test
    void aBurstMayBeLargerThanAnyBuffer() throws InterruptedException {
        String large = "x".repeat(8000);
        wire.send("\033[200~" + large);
        wire.send(large);
        wire.send(large + "\033[201~q");
        pump.start(() -> {});
        assertEquals(List.of(new Msg.Pasted(large + large + large), key("q")), next(2));
    }

    @Test
    void aLoneEscapeIsAKeyOnceNothingFollows() throws InterruptedException {
        start();
        wire.send("\033");
        assertEquals(List.of(key("esc")), next(1));
        wire.send("\033[A");
        assertEquals(List.of(key("up")), next(1));
    }

    @Test
    void theEndOfTheTerminalIsAHangup() throws InterruptedException {
        start();
        wire.send("");
        assertEquals(List.of(new Msg.EndTold(129)), next(1));
    }

    @Test
    void whilePausedNothingIsTakenFromAChildProgram() throws InterruptedException {
        start();
        pump.pause();
        wire.send("for the child");
        wire.pieces.clear();
        pump.resume();
        wire.send("x");
        assertEquals(List.of(key("x")), next(1));
    }

    @Test
    void itRestsUntilThePictureIsThere() throws InterruptedException {
        start();
        wire.send("a");
        assertEquals(key("a"), inbox.take(Alarm.NEVER));
        assertEquals(0, wire.waiting.availablePermits());
        pump.acknowledge();
        wire.waiting.acquire();
    }
}
