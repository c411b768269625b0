package hkshell.front.tty;

import org.jline.nativ.CLibrary;

/**
 * The modes as the Linux kernel has them, on x86-64 and arm64: four words of flags, the line discipline and the control
 * characters in bytes. Not by JLine's {@code tcsetattr}: in 4.5.0 it leaves the line discipline's byte to chance, and
 * {@code stty -a} shows it ever after.
 */
final class LinuxTty extends NativeTty<int[]> {
    private static final long TCGETS = 0x5401;
    private static final long TCSETSW = 0x5403;
    private static final long TIOCGPGRP = 0x540f;
    private static final int WORDS = 9;
    private static final int INPUT = 0;
    private static final int LOCAL = 3;

    /** The word that holds VTIME in its third byte and VMIN in its fourth. */
    private static final int TIMING = 5;

    private static final int ISTRIP = 0x20;
    private static final int INLCR = 0x40;
    private static final int IGNCR = 0x80;
    private static final int ICRNL = 0x100;
    private static final int IXON = 0x400;
    private static final int ISIG = 0x1;
    private static final int ICANON = 0x2;
    private static final int ECHO = 0x8;
    private static final int ECHONL = 0x40;
    private static final int IEXTEN = 0x8000;

    private final int fd;

    LinuxTty(int fd) {
        super(fd, TIOCGPGRP);
        this.fd = fd;
    }

    @Override
    int[] read() {
        int[] modes = new int[WORDS];
        CLibrary.ioctl(fd, TCGETS, modes);
        return modes;
    }

    @Override
    void write(int[] modes) {
        CLibrary.ioctl(fd, TCSETSW, modes);
    }

    @Override
    int[] raw(int[] modes) {
        modes[INPUT] &= ~(ISTRIP | INLCR | IGNCR | ICRNL | IXON);
        modes[LOCAL] &= ~(ISIG | ICANON | ECHO | ECHONL | IEXTEN);
        modes[TIMING] = modes[TIMING] & 0xffff | 1 << 24;
        return modes;
    }

    @Override
    int[] quiet(int[] modes) {
        modes[LOCAL] = modes[LOCAL] & ~ECHO | ECHONL | ICANON | ISIG;
        return modes;
    }
}
