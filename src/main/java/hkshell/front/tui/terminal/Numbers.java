package hkshell.front.tui.terminal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The parameters of a control sequence: numbers between semicolons, each perhaps with finer ones after colons. */
final class Numbers {
    private static final int MOST = 4;
    private static final int LARGEST = 0x10ffff;

    private Numbers() {}

    /**
     * At least one number, 0 for one left out. Null when there is anything else (then it is a reply), too many, or when
     * it is kitty's report that a key was let go.
     */
    static int @Nullable [] of(String parameters) {
        int[] numbers = new int[MOST];
        int count = 0;
        int value = 0;
        int finer = 0;
        for (int at = 0; at <= parameters.length(); at++) {
            char c = at == parameters.length() ? ';' : parameters.charAt(at);
            if (c >= '0' && c <= '9') {
                value = Math.min(LARGEST + 1, value * 10 + c - '0');
            } else if (c == ':' || c == ';') {
                if (count == MOST || finer == 1 && count == 1 && value == 3) {
                    return null;
                }
                if (finer == 0) {
                    numbers[count] = value;
                }
                finer = c == ':' ? finer + 1 : 0;
                count += c == ';' ? 1 : 0;
                value = 0;
            } else {
                return null;
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
