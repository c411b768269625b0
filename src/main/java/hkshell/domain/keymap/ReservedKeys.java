package hkshell.domain.keymap;

/** The keys that terminals, multiplexers and desktops keep for themselves, each with its reason. */
final class ReservedKeys {
    private ReservedKeys() {}

    /** Why the key may not arrive; empty when nothing is known against it. */
    static String why(Key key) {
        if (key.kind() == Key.Kind.CHARACTER) {
            return key.ctrl()
                    ? ofControl(key.character())
                    : key.alt() ? "Alt is ESC and a letter, cut in two on a slow link" : "";
        }
        return switch (key.kind()) {
            case ENTER -> key.ctrl() || key.shift() ? "plain terminals send a bare Enter for it" : "";
            case TAB -> key.ctrl() ? "plain terminals send a bare Tab for it" : "";
            case F1, F10, F11 -> "terminals and desktops use it";
            default -> "";
        };
    }

    private static String ofControl(int letter) {
        return switch (letter) {
            case 's', 'q' -> "it stops and starts the terminal's output";
            case 'h', 'i', 'j', 'm', '[' -> "it is the same byte as Backspace, Tab, Enter or Esc";
            case 'a', 'b' -> "screen and tmux use it as their prefix";
            case 'c', 'z', '\\' -> "it interrupts, suspends or ends programs";
            case 'v' -> "terminals paste with it";
            case ' ' -> "desktops switch the input method with it";
            default -> "";
        };
    }
}
