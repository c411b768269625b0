package hkshell.front.tui.history;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that was done in this run, as the Log shows it.
 *
 * @param number of the run
 * @param line the command as it would be typed in a shell, without a secret
 * @param result in a few words, such as {@code 200 142 ms} or {@code saved}
 * @param since when it began, as long as it is under way
 */
public record LogEntry(long number, String line, String result, boolean failed, Optional<Instant> since) {

    static LogEntry begun(long number, String line, Instant since) {
        return new LogEntry(number, line, "", false, Optional.of(since));
    }

    static LogEntry ended(long number, String line, String result, boolean failed) {
        return new LogEntry(number, line, result, failed, Optional.empty());
    }

    boolean isUnderway() {
        return since.isPresent();
    }
}
