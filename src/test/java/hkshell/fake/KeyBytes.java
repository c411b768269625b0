package hkshell.fake;

import hkshell.domain.keymap.Key;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What xterm sends for a key. */
public final class KeyBytes {
    private static final Map<Key.Kind, String> FINALS = Map.of(
            Key.Kind.UP,
            "A",
            Key.Kind.DOWN,
            "B",
            Key.Kind.RIGHT,
            "C",
            Key.Kind.LEFT,
            "D",
            Key.Kind.HOME,
            "H",
            Key.Kind.END,
            "F",
            Key.Kind.F1,
            "P",
            Key.Kind.F2,
            "Q",
            Key.Kind.F3,
            "R",
            Key.Kind.F4,
            "S");

    private static final Map<Key.Kind, Integer> NUMBERS = Map.ofEntries(
            Map.entry(Key.Kind.INSERT, 2),
            Map.entry(Key.Kind.DELETE, 3),
            Map.entry(Key.Kind.PAGE_UP, 5),
            Map.entry(Key.Kind.PAGE_DOWN, 6),
            Map.entry(Key.Kind.F5, 15),
            Map.entry(Key.Kind.F6, 17),
            Map.entry(Key.Kind.F7, 18),
            Map.entry(Key.Kind.F8, 19),
            Map.entry(Key.Kind.F9, 20),
            Map.entry(Key.Kind.F10, 21),
            Map.entry(Key.Kind.F11, 23),
            Map.entry(Key.Kind.F12, 24));

    private KeyBytes() {}

    public static byte[] of(Key key) {
        return text(key).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Key key) {
        int modifiers = (key.shift() ? 1 : 0) + (key.alt() ? 2 : 0) + (key.ctrl() ? 4 : 0);
        String parameter = modifiers == 0 ? "" : ";" + (modifiers + 1);
        if (FINALS.containsKey(key.kind())) {
            boolean ss3 = key.kind().name().startsWith("F") && modifiers == 0;
            return ss3
                    ? "\033O" + FINALS.get(key.kind())
                    : "\033[" + (modifiers == 0 ? "" : "1" + parameter) + FINALS.get(key.kind());
        }
        if (NUMBERS.containsKey(key.kind())) {
            return "\033[" + NUMBERS.get(key.kind()) + parameter + "~";
        }
        String alt = key.alt() ? "\033" : "";
        return switch (key.kind()) {
            case ENTER -> alt + "\r";
            case TAB -> key.shift() ? "\033[Z" : alt + "\t";
            case BACKSPACE -> alt + "\177";
            case ESC -> "\033";
            default -> alt + character(key);
        };
    }

    private static String character(Key key) {
        if (!key.ctrl()) {
            return new String(Character.toChars(key.character()));
        }
        int c = key.character();
        int b = c == ' ' ? 0 : c == '/' ? 0x1f : c >= 'a' ? c - 0x60 : c - 0x40;
        return String.valueOf((char) b);
    }
}
