package hkshell.front.tui.terminal;

import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.Key.Kind;
import hkshell.front.tui.loop.Msg;
import org.jspecify.annotations.Nullable;

/**
 * What control sequences mean: keys of xterm, rxvt, the Linux console and PuTTY, xterm's modifyOtherKeys, the
 * {@code CSI u} keys of kitty and others, focus. Everything else is a reply or unknown, and nothing.
 */
final class CsiTable {
    private static final int SHIFT = 1;
    private static final int ALT = 2;
    private static final int CTRL = 4;

    private CsiTable() {}

    /** The message of {@code ESC [ parameters last}, or null when it says nothing to us. */
    static @Nullable Msg message(String parameters, int last, boolean alt) {
        if (parameters.isEmpty() && (last == 'I' || last == 'O')) {
            return new Msg.Focused(last == 'I');
        }
        if (parameters.startsWith("<") && (last == 'M' || last == 'm')) {
            // A mouse report, which a program before us may have asked for and left on.
            return null;
        }
        Key key = key(parameters, last, alt);
        return key == null ? null : new Msg.Pressed(key);
    }

    private static @Nullable Key key(String parameters, int last, boolean alt) {
        int[] numbers = Numbers.of(parameters);
        if (numbers == null) {
            return null;
        }
        if (last == 'u') {
            return unicode(numbers[0], numbers);
        }
        if (last == '~' && numbers.length == 3 && numbers[0] == 27) {
            return unicode(numbers[2], numbers);
        }
        int modifiers = (numbers.length > 1 ? modifiers(numbers[1]) : 0) | (alt ? ALT : 0);
        if (last == '~' || last == '^' || last == '$' || last == '@') {
            int rxvt = last == '^' ? CTRL : last == '$' ? SHIFT : last == '@' ? CTRL | SHIFT : 0;
            return with(numbered(numbers[0]), modifiers | rxvt);
        }
        return lettered(numbers, last, modifiers);
    }

    private static @Nullable Key lettered(int[] numbers, int last, int modifiers) {
        if (last == 'Z') {
            return with(Kind.TAB, modifiers | SHIFT);
        }
        if (last >= 'a' && last <= 'd' && numbers.length == 1 && numbers[0] == 0) {
            return with(arrow(last - 'a' + 'A'), modifiers | SHIFT);
        }
        // CSI 24;80R is the answer to a question about the cursor, CSI 1;5R is Ctrl-F3.
        boolean reply = last == 'R' && (numbers.length < 2 || numbers[0] != 1 || numbers[1] > 8);
        boolean key = numbers.length < 2 ? numbers[0] <= 1 : numbers.length == 2 && numbers[0] == 1;
        return reply || !key ? null : with(letter(last), modifiers);
    }

    /** The key of {@code ESC O last}, with what some terminals put between. */
    static @Nullable Key ss3(int last, String modifier, boolean alt) {
        int modifiers = (modifier.isEmpty() ? 0 : modifiers(Integer.parseInt(modifier))) | (alt ? ALT : 0);
        if (last >= 'a' && last <= 'd') {
            return with(arrow(last - 'a' + 'A'), modifiers | CTRL);
        }
        if (last == 'M') {
            return with(Kind.ENTER, modifiers);
        }
        if (last >= 'j' && last <= 'y') {
            // The number block in application mode: * + , - . / 0 to 9.
            return new Key(Kind.CHARACTER, last - 'j' + '*', false, alt, false);
        }
        return with(letter(last), modifiers);
    }

    private static @Nullable Kind letter(int last) {
        return switch (last) {
            case 'A', 'B', 'C', 'D' -> arrow(last);
            case 'H' -> Kind.HOME;
            case 'F' -> Kind.END;
            case 'P' -> Kind.F1;
            case 'Q' -> Kind.F2;
            case 'R' -> Kind.F3;
            case 'S' -> Kind.F4;
            default -> null;
        };
    }

    private static Kind arrow(int letter) {
        return switch (letter) {
            case 'A' -> Kind.UP;
            case 'B' -> Kind.DOWN;
            case 'C' -> Kind.RIGHT;
            default -> Kind.LEFT;
        };
    }

    private static @Nullable Kind numbered(int number) {
        return switch (number) {
            case 1, 7 -> Kind.HOME;
            case 2 -> Kind.INSERT;
            case 3 -> Kind.DELETE;
            case 4, 8 -> Kind.END;
            case 5 -> Kind.PAGE_UP;
            case 6 -> Kind.PAGE_DOWN;
            case 11 -> Kind.F1;
            case 12 -> Kind.F2;
            case 13 -> Kind.F3;
            case 14 -> Kind.F4;
            case 15 -> Kind.F5;
            case 17 -> Kind.F6;
            case 18 -> Kind.F7;
            case 19 -> Kind.F8;
            case 20 -> Kind.F9;
            case 21 -> Kind.F10;
            case 23 -> Kind.F11;
            case 24 -> Kind.F12;
            default -> null;
        };
    }

    private static @Nullable Key unicode(int point, int[] numbers) {
        int modifiers = numbers.length > 1 ? modifiers(numbers[1]) : 0;
        Kind named = named(point);
        if (named != null) {
            return with(named, modifiers);
        }
        boolean shows = point >= 0x20 && point != 0x7f && (point < 0x80 || point >= 0xa0) && isScalar(point);
        if (!shows) {
            return null;
        }
        int character = (modifiers & SHIFT) != 0 ? Character.toUpperCase(point) : point;
        return new Key(Kind.CHARACTER, character, (modifiers & CTRL) != 0, (modifiers & ALT) != 0, false);
    }

    private static @Nullable Kind named(int point) {
        return switch (point) {
            case 9 -> Kind.TAB;
            case 13 -> Kind.ENTER;
            case 27 -> Kind.ESC;
            case 8, 127 -> Kind.BACKSPACE;
            default -> null;
        };
    }

    /** Kitty numbers keys without a character, such as Caps Lock, in the private use area. */
    private static boolean isScalar(int point) {
        return point <= Character.MAX_CODE_POINT && (point < 0xd800 || point > 0xf8ff);
    }

    private static int modifiers(int sent) {
        return sent < 1 ? 0 : sent - 1 & (SHIFT | ALT | CTRL);
    }

    private static @Nullable Key with(@Nullable Kind kind, int modifiers) {
        if (kind == null) {
            return null;
        }
        return new Key(kind, 0, (modifiers & CTRL) != 0, (modifiers & ALT) != 0, (modifiers & SHIFT) != 0);
    }
}
