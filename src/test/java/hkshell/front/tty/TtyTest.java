package hkshell.front.tty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
        assertEquals(
                1,
                spawned.stream()
                        .filter(line -> line.equals("stty 500:5:bf:8a3b"))
                        .count());
    }

    @Test
    void withoutPollTheInputIsLookedAt() {
        assertEquals(true, stty("").await(0));
        assertFalse(new Ttys(words -> Optional.empty(), "Linux", false)
                .open(0, new ByteArrayInputStream(new byte[0]))
                .await(1));
    }

    @Test
    void theNativeTerminalIsRestoredToTheBit() {
        String os = System.getProperty("os.name");
        Ttys ttys = new Ttys(words -> Optional.empty(), os);
        Assumptions.assumeTrue(
                ttys.isNative() && os.startsWith("Linux"), "the modes of a terminal are read as Linux has them");
        int slave = openTerminal();
        int[] before = modes(slave);
        Tty tty = ttys.open(slave, new ByteArrayInputStream(new byte[0]));
        assertEquals(new Tty.WindowSize(100, 30), tty.size());
        tty.raw();
        assertEquals(0, modes(slave)[3] & (0x1 | 0x2 | 0x8), "signals, lines and echo are off");
        tty.raw();
        tty.restore();
        assertArrayEquals(before, modes(slave));
        tty.noEcho();
        assertEquals(0x2 | 0x1, modes(slave)[3] & (0x8 | 0x2 | 0x1), "only the echo is off");
        tty.restore();
        assertArrayEquals(before, modes(slave));
        assertFalse(tty.await(0));
    }

    private static int openTerminal() {
        int[] master = new int[1];
        int[] slave = new int[1];
        CLibrary.WinSize size = new CLibrary.WinSize((short) 30, (short) 100);
        assertEquals(0, CLibrary.openpty(master, slave, null, null, size));
        return slave[0];
    }

    /** The kernel's own record, with the line discipline that JLine's leaves out. */
    private static int[] modes(int fd) {
        int[] modes = new int[9];
        assertEquals(0, CLibrary.ioctl(fd, 0x5401, modes));
        return modes;
    }
}
