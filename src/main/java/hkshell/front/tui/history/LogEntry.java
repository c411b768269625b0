package hkshell.front.tui.history;

/**
 * One thing that was done in this run, as the Log shows it.
 *
 * @param number counts from 1
 * @param line the command as it would be typed in a shell, without a secret
 * @param result in a few words, such as {@code 200 142 ms} or {@code saved}
 */
public record LogEntry(int number, String line, String result, boolean failed) {}
