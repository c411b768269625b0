package hkshell.domain.theme;

import hkshell.kit.text.Role;
import java.util.List;

/**
 * A look for every role. What {@link ThemeReader} makes of a file and the screen paints with. Immutable.
 *
 * @param name the file's name without its ending
 * @param ground the terminal it is made for
 * @param looks one for each role, in the order of the roles: an EnumMap asks its enum by reflection, which the first
 *     frame would wait for
 */
public record Theme(String name, Ground ground, List<Look> looks) {

    /** The terminal's own colours are not known to hkshell; a theme says which it was made for. */
    public enum Ground {
        DARK(0xffffff, 0x000000),
        LIGHT(0x000000, 0xffffff);

        private final int foreground;
        private final int background;

        Ground(int foreground, int background) {
            this.foreground = foreground;
            this.background = background;
        }

        /** What the terminal's own foreground is taken for. */
        public int foreground() {
            return foreground;
        }

        /** What the terminal's own background is taken for. */
        public int background() {
            return background;
        }
    }

    public Theme {
        looks = List.copyOf(looks);
        if (looks.size() != Role.values().length) {
            throw new IllegalArgumentException("the theme " + name + " lacks a role");
        }
    }

    public Look look(Role role) {
        return looks.get(role.ordinal());
    }
}
