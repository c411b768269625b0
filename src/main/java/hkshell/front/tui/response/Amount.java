package hkshell.front.tui.response;

import java.time.Duration;

/** Sizes and times, short, in the units of people. */
final class Amount {
    private static final int KILO = 1000;
    private static final int SECOND = 1000;

    private Amount() {}

    /** Such as {@code 512 B}, {@code 6.1 kB}, {@code 10.0 MB}. */
    static String bytes(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO ? tenths(bytes, KILO) + " kB" : tenths(bytes, KILO * KILO) + " MB";
    }

    /** Such as {@code 142 ms}, {@code 12.3 s}. */
    static String time(Duration time) {
        long millis = time.toMillis();
        return millis < 10 * SECOND ? millis + " ms" : tenths(millis, SECOND) + " s";
    }

    private static String tenths(long amount, int unit) {
        long tenths = amount / (unit / 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
