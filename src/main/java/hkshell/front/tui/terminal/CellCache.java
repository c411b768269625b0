package hkshell.front.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Look;
import hkshell.front.tui.paint.Looks;
import hkshell.kit.text.Role;
import hkshell.kit.text.Width;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Cells of the canvas as Lanterna's characters, one object each: making one costs half a microsecond, and a screen has
 * thousands.
 */
final class CellCache {
    private static final int VISIBLE = Cell.SELECTED | Cell.BOLD | Cell.UNDERLINE | Cell.REVERSE;

    /** Lanterna has no name for a link, and no terminal of ours draws borders around letters. */
    static final SGR LINK = SGR.BORDERED;

    private record Style(TextColor foreground, TextColor background, EnumSet<SGR> modifiers) {}

    private final ColorSteps colours;
    private final Looks looks;
    private final Style[] styles = new Style[Role.values().length * (VISIBLE + 1)];
    private final Map<Integer, TextCharacter> characters = new HashMap<>();

    CellCache(ColorSteps colours, Looks looks) {
        this.colours = colours;
        this.looks = looks;
    }

    TextCharacter of(int point, Role role, int attributes) {
        int style = role.ordinal() * (VISIBLE + 1) + (attributes & VISIBLE);
        Integer key = point | style << 21;
        TextCharacter known = characters.get(key);
        if (known == null) {
            known = make(point, style(style, role, attributes));
            characters.put(key, known);
        }
        return known;
    }

    private static TextCharacter make(int point, Style style) {
        boolean blank = point == ' '
                && !style.modifiers().contains(SGR.UNDERLINE)
                && !style.modifiers().contains(SGR.REVERSE);
        TextColor foreground = blank ? TextColor.ANSI.DEFAULT : style.foreground();
        EnumSet<SGR> modifiers = blank ? EnumSet.noneOf(SGR.class) : style.modifiers();
        TextCharacter made = TextCharacter.fromString(
                new String(Character.toChars(point)), foreground, style.background(), modifiers)[0];
        return new MeasuredCharacter(made, Width.of(point) == 2);
    }

    private Style style(int index, Role role, int attributes) {
        Style known = styles[index];
        if (known == null) {
            known = style(looks.of(role), attributes);
            add(known.modifiers(), LINK, role == Role.LINK);
            styles[index] = known;
        }
        return known;
    }

    private Style style(Look look, int attributes) {
        boolean selected = (attributes & Cell.SELECTED) != 0;
        Look under = selected ? looks.of(Role.SELECTED) : look;
        int ink = selected && look.foreground() == looks.of(Role.TEXT).foreground()
                ? under.foreground()
                : look.foreground();
        TextColor foreground = colours.step(ink);
        TextColor background = colours.step(under.background());
        boolean reverse = look.reverse() || (attributes & Cell.REVERSE) != 0;
        if (selected && (under.reverse() || background == TextColor.ANSI.DEFAULT)) {
            reverse = !reverse;
        }
        if (foreground.equals(background) && foreground != TextColor.ANSI.DEFAULT) {
            // Two colours of the theme that are one here: the text would be gone.
            foreground = TextColor.ANSI.DEFAULT;
            background = TextColor.ANSI.DEFAULT;
            reverse = true;
        }
        EnumSet<SGR> modifiers = EnumSet.noneOf(SGR.class);
        add(modifiers, SGR.BOLD, look.bold() || under.bold() || (attributes & Cell.BOLD) != 0);
        add(modifiers, SGR.UNDERLINE, look.underline() || (attributes & Cell.UNDERLINE) != 0);
        add(modifiers, SGR.REVERSE, reverse);
        return new Style(foreground, background, modifiers);
    }

    private static void add(EnumSet<SGR> all, SGR one, boolean on) {
        if (on) {
            all.add(one);
        }
    }
}
