package hkshell.front.tty;

import org.jline.nativ.CLibrary;

/** The modes as macOS and the BSDs have them. */
final class BsdTty extends NativeTty<CLibrary.Termios> {
    private static final long TIOCGPGRP = 0x40047477;
    private static final long ISTRIP = 0x20;
    private static final long INLCR = 0x40;
    private static final long IGNCR = 0x80;
    private static final long ICRNL = 0x100;
    private static final long IXON = 0x200;
    private static final long ECHO = 0x8;
    private static final long ECHONL = 0x10;
    private static final long ISIG = 0x80;
    private static final long ICANON = 0x100;
    private static final long IEXTEN = 0x400;
    private static final int VMIN = 16;
    private static final int VTIME = 17;

    private final int fd;

    BsdTty(int fd) {
        super(fd, TIOCGPGRP);
        this.fd = fd;
    }

    @Override
    CLibrary.Termios read() {
        CLibrary.Termios modes = new CLibrary.Termios();
        CLibrary.tcgetattr(fd, modes);
        return modes;
    }

    @Override
    void write(CLibrary.Termios modes) {
        CLibrary.tcsetattr(fd, CLibrary.TCSADRAIN, modes);
    }

    @Override
    CLibrary.Termios raw(CLibrary.Termios modes) {
        modes.c_iflag &= ~(ISTRIP | INLCR | IGNCR | ICRNL | IXON);
        modes.c_lflag &= ~(ISIG | ICANON | ECHO | ECHONL | IEXTEN);
        modes.c_cc[VMIN] = 1;
        modes.c_cc[VTIME] = 0;
        return modes;
    }

    @Override
    CLibrary.Termios quiet(CLibrary.Termios modes) {
        modes.c_lflag = modes.c_lflag & ~ECHO | ECHONL | ICANON | ISIG;
        return modes;
    }
}
