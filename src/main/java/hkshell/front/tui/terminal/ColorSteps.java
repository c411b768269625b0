package hkshell.front.tui.terminal;

import com.googlecode.lanterna.TextColor;
import hkshell.front.tui.paint.Look;

/** How many colours the terminal has, and the nearest it has to one of 24 bits. */
public enum ColorSteps {
    /** No colours: bold, underline and reverse only. */
    NONE,
    SIXTEEN,
    INDEXED,
    FULL;

    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    /** xterm's own sixteen; other terminals differ a little, all keep the order. */
    private static final int[] BASIC = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private static final TextColor[] BASIC_COLOURS = {
        TextColor.ANSI.BLACK,
        TextColor.ANSI.RED,
        TextColor.ANSI.GREEN,
        TextColor.ANSI.YELLOW,
        TextColor.ANSI.BLUE,
        TextColor.ANSI.MAGENTA,
        TextColor.ANSI.CYAN,
        TextColor.ANSI.WHITE,
        TextColor.ANSI.BLACK_BRIGHT,
        TextColor.ANSI.RED_BRIGHT,
        TextColor.ANSI.GREEN_BRIGHT,
        TextColor.ANSI.YELLOW_BRIGHT,
        TextColor.ANSI.BLUE_BRIGHT,
        TextColor.ANSI.MAGENTA_BRIGHT,
        TextColor.ANSI.CYAN_BRIGHT,
        TextColor.ANSI.WHITE_BRIGHT
    };

    /**
     * What the terminal's variables say. ssh does not pass COLORTERM on, so TERM alone must do there.
     *
     * @param term {@code $TERM}, empty when unset; the same for the others
     */
    public static ColorSteps of(String term, String colorterm, String noColor) {
        if (!noColor.isEmpty()
                || term.isEmpty()
                || term.equals("dumb")
                || term.startsWith("vt")
                || term.endsWith("-m")) {
            return NONE;
        }
        if (colorterm.equals("truecolor") || colorterm.equals("24bit") || term.endsWith("-direct") || full(term)) {
            return FULL;
        }
        return term.contains("256color") ? INDEXED : SIXTEEN;
    }

    private static boolean full(String term) {
        return term.equals("xterm-kitty")
                || term.equals("xterm-ghostty")
                || term.equals("alacritty")
                || term.equals("wezterm")
                || term.equals("foot");
    }

    /** The nearest colour there is; the terminal's own for {@link Look#NONE} and where there are none. */
    TextColor step(int rgb) {
        if (rgb == Look.NONE || this == NONE) {
            return TextColor.ANSI.DEFAULT;
        }
        return switch (this) {
            case FULL -> new TextColor.RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
            case INDEXED -> new TextColor.Indexed(indexed(rgb));
            default -> BASIC_COLOURS[basic(rgb)];
        };
    }

    static int basic(int rgb) {
        int best = 0;
        for (int i = 1; i < BASIC.length; i++) {
            if (distance(rgb, BASIC[i]) < distance(rgb, BASIC[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The colour cube or the grey ramp, whichever is nearer; never the first sixteen, which people redefine. */
    static int indexed(int rgb) {
        int r = nearest(rgb >> 16 & 0xff);
        int g = nearest(rgb >> 8 & 0xff);
        int b = nearest(rgb & 0xff);
        int cube = CUBE[r] << 16 | CUBE[g] << 8 | CUBE[b];
        int average = ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
        int step = Math.max(0, Math.min(23, (average - 3) / 10));
        int grey = 8 + 10 * step;
        return distance(rgb, grey << 16 | grey << 8 | grey) < distance(rgb, cube)
                ? 232 + step
                : 16 + 36 * r + 6 * g + b;
    }

    private static int nearest(int level) {
        int best = 0;
        for (int i = 1; i < CUBE.length; i++) {
            if (Math.abs(level - CUBE[i]) < Math.abs(level - CUBE[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Weighted by how much the eye sees of each part, which depends on how red the colour is. */
    private static int distance(int one, int other) {
        int mean = ((one >> 16 & 0xff) + (other >> 16 & 0xff)) / 2;
        int r = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int g = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int b = (one & 0xff) - (other & 0xff);
        return ((512 + mean) * r * r >> 8) + 4 * g * g + ((767 - mean) * b * b >> 8);
    }
}
