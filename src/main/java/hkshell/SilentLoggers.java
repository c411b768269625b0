package hkshell;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Where libraries log: nowhere, since what the JDK's own loggers write to stderr would stand on the screen. Found by the JDK
 * as a service; it also spares a start the 30 ms that setting up those loggers takes.
 */
public final class SilentLoggers extends System.LoggerFinder {
    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Silent(name);
    }

    private record Silent(String name) implements System.Logger {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return false;
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
            // Nobody reads it.
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... values) {
            // Nobody reads it.
        }
    }
}
