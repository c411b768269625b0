package hkshell.front.tui.terminal;

import hkshell.domain.keymap.Key;

/** What the single bytes below 0x80 mean. */
final class KeyTable {
    private KeyTable() {}

    static Key ofByte(int b, boolean alt) {
        return switch (b) {
            case 0x00 -> new Key(Key.Kind.CHARACTER, ' ', true, alt, false);
            case 0x08, 0x7f -> named(Key.Kind.BACKSPACE, alt);
            case 0x09 -> named(Key.Kind.TAB, alt);
            // A terminal in raw mode sends CR for Enter, and LF for what some call Ctrl-J.
            case 0x0a, 0x0d -> named(Key.Kind.ENTER, alt);
            case 0x1b -> named(Key.Kind.ESC, alt);
            case 0x1f -> new Key(Key.Kind.CHARACTER, '/', true, alt, false);
            default ->
                b < 0x20
                        ? new Key(Key.Kind.CHARACTER, b < 0x1b ? b + 0x60 : b + 0x40, true, alt, false)
                        : new Key(Key.Kind.CHARACTER, b, false, alt, false);
        };
    }

    private static Key named(Key.Kind kind, boolean alt) {
        return new Key(kind, 0, false, alt, false);
    }
}
