package hkshell.domain.theme;

/**
 * How one role looks.
 *
 * @param foreground 0xRRGGBB, or {@link #OWN}
 * @param background 0xRRGGBB, or {@link #OWN}
 * @param reverse foreground and background change places, also where one of them is the terminal's own
 */
public record Look(int foreground, int background, boolean bold, boolean underline, boolean reverse) {
    /** The terminal's own colour, whatever it is. */
    public static final int OWN = -1;

    public static final Look PLAIN = new Look(OWN, OWN, false, false, false);
}
