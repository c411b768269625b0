package hkshell.front.tui.terminal;

import java.util.regex.Pattern;

/** The control sequences that the full screen writes; whatever else is in a frame came from outside. */
final class OurBytes {
    private static final Pattern OURS = Pattern.compile("\033\\[[0-9;]*m"
            + "|\033\\[[0-9;]*H"
            + "|\033\\[[0-9]*C"
            + "|\033\\[2J"
            + "|\r\n?"
            + "|\033\\[\\?(1049|7|25|2004|2026|1002|1006)[hl]");

    private OurBytes() {}

    static String without(String frame) {
        return OURS.matcher(frame).replaceAll("");
    }
}
