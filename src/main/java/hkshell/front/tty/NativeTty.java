package hkshell.front.tty;

import org.jline.nativ.CLibrary;
import org.jspecify.annotations.Nullable;

/** A terminal by calls into the C library, without a child process. */
final class NativeTty implements Tty {
    private final int fd;
    private final TtyModes modes;
    private CLibrary.@Nullable Termios found;

    NativeTty(int fd, TtyModes modes) {
        this.fd = fd;
        this.modes = modes;
    }

    @Override
    public WindowSize size() {
        CLibrary.WinSize size = new CLibrary.WinSize();
        boolean known = CLibrary.ioctl(fd, CLibrary.TIOCGWINSZ, size) == 0 && size.ws_col > 0 && size.ws_row > 0;
        return known ? new WindowSize(size.ws_col, size.ws_row) : WindowSize.USUAL;
    }

    @Override
    public synchronized void raw() {
        CLibrary.Termios now = change();
        now.c_iflag = modes.rawInput(now.c_iflag);
        now.c_lflag = modes.rawLocal(now.c_lflag);
        now.c_cc[modes.vmin()] = 1;
        now.c_cc[modes.vtime()] = 0;
        CLibrary.tcsetattr(fd, CLibrary.TCSADRAIN, now);
    }

    @Override
    public synchronized void noEcho() {
        CLibrary.Termios now = change();
        now.c_lflag = modes.noEcho(now.c_lflag);
        CLibrary.tcsetattr(fd, CLibrary.TCSADRAIN, now);
    }

    @Override
    public synchronized void restore() {
        if (found != null) {
            CLibrary.tcsetattr(fd, CLibrary.TCSADRAIN, found);
            found = null;
        }
    }

    /** A copy of the modes as found, to change; what another program set while we were away counts as found. */
    private CLibrary.Termios change() {
        if (found == null) {
            found = modesNow();
        }
        return modesNow();
    }

    private CLibrary.Termios modesNow() {
        CLibrary.Termios now = new CLibrary.Termios();
        CLibrary.tcgetattr(fd, now);
        return now;
    }

    @Override
    public boolean await(int millis) {
        return CLibrary.pollForInput(fd, millis) != 0;
    }
}
