package hkshell;

import hkshell.front.tty.Ttys;
import hkshell.front.tui.terminal.Device;
import hkshell.front.tui.terminal.TtyDevice;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.nativ.CLibrary;

/**
 * A terminal of 80x24 that nobody looks at, for {@link Training}: modes and size are those of a real one, what is written
 * goes nowhere.
 */
record SpareTerminal(Device device) {

    /**
     * @param nowhere takes what is written, so that no full terminal can hold the training up
     */
    static SpareTerminal open(Ttys ttys, FileOutputStream nowhere) throws IOException {
        int[] master = new int[1];
        int[] slave = new int[1];
        byte[] name = new byte[128];
        CLibrary.WinSize size = new CLibrary.WinSize((short) 24, (short) 80);
        if (CLibrary.openpty(master, slave, name, new CLibrary.Termios(), size) != 0) {
            throw new IOException("no terminal to train on");
        }
        FileInputStream input = new FileInputStream(text(name));
        return new SpareTerminal(new TtyDevice(ttys.open(slave[0], input), input, nowhere));
    }

    private static String text(byte[] name) {
        int end = 0;
        while (name[end] != 0) {
            end++;
        }
        return new String(name, 0, end, StandardCharsets.UTF_8);
    }
}
