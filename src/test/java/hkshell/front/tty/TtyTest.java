package hkshell.front.tty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.nativ.CLibrary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TtyTest {
    private final List<String> spawned = new ArrayList<>();

    private Tty stty(String answer) {
        Spawn spawn = words -> {
            spawned.add(String.join(" ", words));
            return Optional.of(answer);
        };
        return new Ttys(spawn, "Linux", false).open(0, new ByteArrayInputStream(new byte[] {'x'}));
    }

    @Test
    void sttySaysRowsFirst() {
        assertEquals(new Tty.WindowSize(80, 24), stty("24 80\n").size());
        assertEquals(new Tty.WindowSize(200, 60), stty("60 200\n").size());
        for (String odd : List.of("", "24", "0 0", "x y", " 24 80", "-1 80", "24 80 1")) {
            Tty.WindowSize size = stty(odd).size();
            assertEquals(Tty.WindowSize.USUAL, size, odd);
        }
    }

    @Test
    void sttySavesOnceAndRestoresWhatItFound() {
        Tty tty = stty("500:5:bf:8a3b\n");
        tty.restore();
        tty.raw();
        tty.raw();
        tty.restore();
        tty.restore();
        assertEquals("stty -g", spawned.get(0));
        assertEquals(1, spawned.stream().filter(line -> line.equals("stty -g")).count());
        assertEquals("stty 500:5:bf:8a3b", spawned.get(spawned.size() - 1));
        assertEquals(1, spawned.stream().filter(line -> line.equals("stty 500:5:bf:8a3b")).count());
    }

    @Test
    void withoutPollTheInputIsLookedAt() {
        assertEquals(true, stty("").await(0));
        assertFalse(new Ttys(words -> Optional.empty(), "Linux", false)
                .open(0, new ByteArrayInputStream(new byte[0]))
                .await(1));
    }

    @Test
    void theNativeTerminalIsRestoredToTheByte() {
        Ttys ttys = new Ttys(words -> Optional.empty(), System.getProperty("os.name"));
        Assumptions.assumeTrue(ttys.isNative());
        int[] master = new int[1];
        int[] slave = new int[1];
        CLibrary.WinSize size = new CLibrary.WinSize((short) 30, (short) 100);
        assertEquals(0, CLibrary.openpty(master, slave, null, null, size));
        CLibrary.Termios before = modes(slave[0]);
        Tty tty = ttys.open(slave[0], new ByteArrayInputStream(new byte[0]));
        assertEquals(new Tty.WindowSize(100, 30), tty.size());
        tty.raw();
        CLibrary.Termios raw = modes(slave[0]);
        assertEquals(0, raw.c_lflag & (0x1 | 0x2 | 0x8), "signals, lines and echo are off");
        tty.raw();
        tty.restore();
        assertEquals(before.c_lflag, modes(slave[0]).c_lflag);
        assertEquals(before.c_iflag, modes(slave[0]).c_iflag);
        tty.noEcho();
        assertEquals(0, modes(slave[0]).c_lflag & 0x8);
        tty.restore();
        assertEquals(before.c_lflag, modes(slave[0]).c_lflag);
        assertFalse(tty.await(0));
    }

    private static CLibrary.Termios modes(int fd) {
        CLibrary.Termios modes = new CLibrary.Termios();
        assertEquals(0, CLibrary.tcgetattr(fd, modes));
        return modes;
    }
}
