package hkshell.front.tui.paint;

/**
 * How a role looks: 24-bit colours, stepped down by the terminal as far as it must.
 *
 * @param foreground 0xRRGGBB, or NONE for the terminal's own
 * @param background 0xRRGGBB, or NONE for the terminal's own
 */
public record Look(int foreground, int background, boolean bold, boolean underline, boolean reverse) {
    public static final int NONE = -1;

    public static final Look PLAIN = new Look(NONE, NONE, false, false, false);

    public static Look of(int foreground) {
        return new Look(foreground, NONE, false, false, false);
    }
}
