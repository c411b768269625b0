package hkshell.domain.theme;

import hkshell.kit.text.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a theme can be read: the contrast of each role by WCAG 2, which asks for 4.5 to 1. Whoever reads a person's own
 * theme reports what is weak as a warning.
 */
public final class Contrast {
    public static final double ENOUGH = 4.5;

    private Contrast() {}

    /**
     * A role that is hard to read.
     *
     * @param selected whether it is so on the selected row alone, which has another background
     */
    public record Weak(Role role, double ratio, boolean selected) {

        public String sentence() {
            long tenths = (long) (ratio * 10);
            return role + (selected ? " on the selected row" : "") + " has a contrast of " + tenths / 10 + "."
                    + tenths % 10 + " to 1; 4.5 is easy to read.";
        }
    }

    /** Every role below {@link #ENOUGH}, in the order of the roles. */
    public static List<Weak> weak(Theme theme) {
        List<Weak> weak = new ArrayList<>();
        for (Role role : Role.values()) {
            add(weak, role, of(theme, role), false);
            // Frames are never part of a row.
            if (role != Role.FRAME) {
                add(weak, role, ofSelected(theme, role), true);
            }
        }
        return weak;
    }

    private static void add(List<Weak> weak, Role role, double ratio, boolean selected) {
        if (ratio < ENOUGH) {
            weak.add(new Weak(role, ratio, selected));
        }
    }

    /** A role's text against what is under it. */
    public static double of(Theme theme, Role role) {
        Look look = theme.look(role);
        return ratio(foreground(theme, look), background(theme, look));
    }

    /** A role's text on the selected row: its own foreground, or the selection's where it is that of plain text. */
    public static double ofSelected(Theme theme, Role role) {
        Look look = theme.look(role);
        Look under = theme.look(Role.SELECTED);
        boolean plain = look.foreground() == theme.look(Role.TEXT).foreground();
        return ratio(foreground(theme, plain ? under : look), background(theme, under));
    }

    private static int foreground(Theme theme, Look look) {
        return look.foreground() == Look.OWN ? theme.ground().foreground() : look.foreground();
    }

    private static int background(Theme theme, Look look) {
        return look.background() == Look.OWN ? theme.ground().background() : look.background();
    }

    /** Of two colours 0xRRGGBB, in either order: 1 to 21. */
    public static double ratio(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int level) {
        double part = level / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
