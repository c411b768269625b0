package hkshell;

import hkshell.domain.theme.Theme;
import hkshell.domain.theme.ThemeReader;
import hkshell.engine.session.Pages;
import hkshell.front.tui.paint.Look;
import hkshell.front.tui.paint.Looks;
import hkshell.kit.text.Role;
import java.util.EnumMap;
import java.util.Map;

/** A theme's text to what the screen paints with. */
public final class ThemeLooks {
    private ThemeLooks() {}

    /** Plain looks when there is no such theme or it cannot be read: the screen is then legible, only not coloured. */
    public static Looks of(String name, Pages themes) {
        return themes.text(name)
                .flatMap(text -> ThemeReader.read(name, text).value())
                .map(ThemeLooks::looks)
                .orElse(Looks.PLAIN);
    }

    private static Looks looks(Theme theme) {
        Map<Role, Look> looks = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            hkshell.domain.theme.Look look = theme.look(role);
            looks.put(
                    role,
                    new Look(look.foreground(), look.background(), look.bold(), look.underline(), look.reverse()));
        }
        return role -> looks.getOrDefault(role, Look.PLAIN);
    }
}
