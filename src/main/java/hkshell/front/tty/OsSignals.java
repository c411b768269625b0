package hkshell.front.tty;

import org.jline.utils.Signals;

/**
 * The signals of the system by name, such as {@code WINCH}. Through JLine, because the compiler warns of every direct use
 * of {@code sun.misc.Signal}, and no option silences that on both JDK 17 and 25.
 */
public final class OsSignals {
    private OsSignals() {}

    /** Runs it on a thread of its own each time; where the system has no such signal, never. */
    public static void on(String name, Runnable handler) {
        Signals.register(name, handler);
    }

    /** Lets the system do what it does by default. */
    public static void byDefault(String name) {
        Signals.registerDefault(name);
    }
}
