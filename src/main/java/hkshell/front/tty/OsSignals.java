package hkshell.front.tty;

import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

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

    /** The same until it is released; whoever listened before then listens again. */
    public static Held hold(String name, Runnable handler) {
        return new Held(name, Signals.register(name, handler));
    }

    /**
     * A signal that somebody listens to for a while.
     *
     * @param before who listened before; null where the system has no such signal
     */
    public record Held(String name, @Nullable Object before) {
        public void release() {
            if (before != null) {
                Signals.unregister(name, before);
            }
        }
    }

    /** Lets the system do what it does by default. */
    public static void byDefault(String name) {
        Signals.registerDefault(name);
    }
}
