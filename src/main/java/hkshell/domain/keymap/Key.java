package hkshell.domain.keymap;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Locale;

/**
 * One key press as a person means it: what the terminal's bytes become and what a key map is made of.
 *
 * @param kind a named key, or CHARACTER
 * @param character the code point of a CHARACTER, else 0; a capital is a character of its own, not a shifted one
 * @param shift only ever set on a named key
 */
public record Key(Kind kind, int character, boolean ctrl, boolean alt, boolean shift) {

    /** The keys that have a name of their own. */
    public enum Kind {
        CHARACTER(""),
        ENTER("Enter"),
        ESC("Esc"),
        TAB("Tab"),
        BACKSPACE("Backspace"),
        DELETE("Delete"),
        INSERT("Insert"),
        UP("Up"),
        DOWN("Down"),
        LEFT("Left"),
        RIGHT("Right"),
        HOME("Home"),
        END("End"),
        PAGE_UP("PgUp"),
        PAGE_DOWN("PgDn"),
        F1("F1"),
        F2("F2"),
        F3("F3"),
        F4("F4"),
        F5("F5"),
        F6("F6"),
        F7("F7"),
        F8("F8"),
        F9("F9"),
        F10("F10"),
        F11("F11"),
        F12("F12");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private String spelling() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String CTRL = "ctrl-";
    private static final String ALT = "alt-";
    private static final String SHIFT = "shift-";
    private static final String SPACE = "space";

    public Key {
        if (kind == Kind.CHARACTER) {
            shift = false;
            character = ctrl ? Character.toLowerCase(character) : character;
        } else {
            character = 0;
        }
    }

    public static Key of(Kind kind) {
        return new Key(kind, 0, false, false, false);
    }

    public static Key of(int character) {
        return new Key(Kind.CHARACTER, character, false, false, false);
    }

    public static Key ctrl(int character) {
        return new Key(Kind.CHARACTER, character, true, false, false);
    }

    /** A key that the program itself spells, such as {@code ctrl-l}; a wrong one is a bug. */
    public static Key of(String name) {
        return parse(name).value().orElseThrow(() -> new IllegalArgumentException("no such key: " + name));
    }

    /** The key of a name such as {@code q}, {@code G}, {@code ctrl-l}, {@code alt-enter}, {@code shift-tab}, {@code f1}. */
    public static Parsed<Key> parse(String name) {
        String rest = name;
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        for (boolean more = true; more; ) {
            if (!ctrl && startsWith(rest, CTRL)) {
                ctrl = true;
                rest = rest.substring(CTRL.length());
            } else if (!alt && startsWith(rest, ALT)) {
                alt = true;
                rest = rest.substring(ALT.length());
            } else if (!shift && startsWith(rest, SHIFT)) {
                shift = true;
                rest = rest.substring(SHIFT.length());
            } else {
                more = false;
            }
        }
        if (rest.codePointCount(0, rest.length()) == 1 && rest.codePointAt(0) > ' ' && !shift) {
            return Parsed.good(new Key(Kind.CHARACTER, rest.codePointAt(0), ctrl, alt, false));
        }
        String word = rest.toLowerCase(Locale.ROOT);
        if (word.equals(SPACE)) {
            return Parsed.good(new Key(Kind.CHARACTER, ' ', ctrl, alt, false));
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.CHARACTER && kind.spelling().equals(word)) {
                return Parsed.good(new Key(kind, 0, ctrl, alt, shift));
            }
        }
        return Parsed.bad(Problem.usage(
                "There is no key named \"" + name + "\".",
                "a key is one character or a name: q, G, ctrl-l, alt-enter, shift-tab, f1, page-up, space"));
    }

    private static boolean startsWith(String text, String prefix) {
        return text.length() > prefix.length() && text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Written out, as is the hash: a record's own are put together at run time, 20 ms at each start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Key that
                && kind == that.kind
                && character == that.character
                && ctrl == that.ctrl
                && alt == that.alt
                && shift == that.shift;
    }

    @Override
    public int hashCode() {
        return (kind.ordinal() * 31 + character) * 8 + (ctrl ? 4 : 0) + (alt ? 2 : 0) + (shift ? 1 : 0);
    }

    public boolean is(Kind other) {
        return kind == other && !ctrl && !alt && !shift;
    }

    /** Whether it types its character, and nothing else. */
    public boolean types() {
        return kind == Kind.CHARACTER && !ctrl && !alt;
    }

    /** The name that {@link #parse} reads. */
    public String name() {
        String base = kind != Kind.CHARACTER
                ? kind.spelling()
                : character == ' ' ? SPACE : new String(Character.toChars(character));
        return (ctrl ? CTRL : "") + (alt ? ALT : "") + (shift ? SHIFT : "") + base;
    }

    /** The short form for hints: {@code ^L}, {@code Tab}, {@code S-Tab}, {@code M-x}. */
    public String label() {
        if (kind == Kind.CHARACTER && character != ' ') {
            String base = new String(Character.toChars(ctrl ? Character.toUpperCase(character) : character));
            return (alt ? "M-" : "") + (ctrl ? "^" : "") + base;
        }
        String base = kind == Kind.CHARACTER ? "Space" : kind.label;
        return (alt ? "M-" : "") + (ctrl ? "C-" : "") + (shift ? "S-" : "") + base;
    }
}
