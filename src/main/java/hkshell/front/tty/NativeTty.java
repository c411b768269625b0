package hkshell.front.tty;

import org.jline.nativ.CLibrary;
import org.jspecify.annotations.Nullable;

/**
 * A terminal by calls into the C library, without a child process.
 *
 * @param <M> the modes as this system has them
 */
abstract class NativeTty<M> implements Tty {
    private final int fd;
    private final long askGroup;
    private @Nullable M found;
    /** The process group that had the terminal when the modes were found: our own. */
    private int group;

    /** @param askGroup the request TIOCGPGRP of this system */
    NativeTty(int fd, long askGroup) {
        this.fd = fd;
        this.askGroup = askGroup;
    }

    /** The modes as they are now, in an object of their own. */
    abstract M read();

    abstract void write(M modes);

    /** The same object, changed. */
    abstract M raw(M modes);

    /** The same object, changed: lines, signals and the line's end as usual, but nothing that is typed is shown. */
    abstract M quiet(M modes);

    @Override
    public WindowSize size() {
        CLibrary.WinSize size = new CLibrary.WinSize();
        boolean known = CLibrary.ioctl(fd, CLibrary.TIOCGWINSZ, size) == 0 && size.ws_col > 0 && size.ws_row > 0;
        return known ? new WindowSize(size.ws_col, size.ws_row) : WindowSize.USUAL;
    }

    @Override
    public synchronized void raw() {
        save();
        write(raw(read()));
    }

    @Override
    public synchronized void noEcho() {
        save();
        write(quiet(read()));
    }

    private void save() {
        if (found == null) {
            found = read();
            group = foreground();
        }
    }

    private int foreground() {
        int[] answer = new int[1];
        return CLibrary.ioctl(fd, askGroup, answer) == 0 ? answer[0] : 0;
    }

    @Override
    public synchronized void keep() {
        save();
    }

    @Override
    public synchronized void restore() {
        // In the background the modes are the shell's, and who writes them is stopped: ended there, we must not linger.
        if (found != null && foreground() == group) {
            write(found);
        }
        found = null;
    }

    @Override
    public boolean await(int millis) {
        return CLibrary.pollForInput(fd, millis) != 0;
    }
}
