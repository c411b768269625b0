package hkshell.front.tty;

import java.io.InputStream;
import org.jline.nativ.CLibrary;

/** Opens terminals: by native calls where the library loads, else by stty. */
public final class Ttys {
    private final Spawn spawn;
    private final String os;
    private final boolean isNative;

    /** @param os the system's name as Java has it, such as {@code Linux} */
    public Ttys(Spawn spawn, String os) {
        this(spawn, os, true);
    }

    /** Without the native library, as where none fits; for trying the other way. */
    public Ttys(Spawn spawn, String os, boolean isNative) {
        this.spawn = spawn;
        this.os = os;
        this.isNative = isNative && loads();
    }

    private static boolean loads() {
        try {
            CLibrary.isatty(0);
            return true;
        } catch (LinkageError | RuntimeException noLibrary) {
            // JLine throws one of several, by what went wrong; all mean the same here, and doctor says so.
            return false;
        }
    }

    /** Whether the native library is in use. */
    public boolean isNative() {
        return isNative;
    }

    /** Whether a file descriptor is a terminal; without the library nobody knows, so it is taken for one. */
    public boolean isTerminal(int fd) {
        return !isNative || CLibrary.isatty(fd) == 1;
    }

    /**
     * @param input the stream that reads from {@code fd}
     */
    public Tty open(int fd, InputStream input) {
        if (!isNative) {
            return new SttyTty(spawn, input);
        }
        return os.startsWith("Linux") ? new LinuxTty(fd) : new BsdTty(fd);
    }
}
