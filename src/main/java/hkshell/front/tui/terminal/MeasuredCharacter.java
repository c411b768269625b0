package hkshell.front.tui.terminal;

import com.googlecode.lanterna.TextCharacter;

/**
 * A character whose width Lanterna 3.1.5 gets wrong: it takes everything outside the basic plane for double, and most
 * emoji inside it for single.
 */
final class MeasuredCharacter extends TextCharacter {
    private static final long serialVersionUID = 1L;

    private final boolean wide;

    @SuppressWarnings("deprecation") // the only constructor that takes a whole character
    MeasuredCharacter(TextCharacter character, boolean wide) {
        super(character);
        this.wide = wide;
    }

    @Override
    public boolean isDoubleWidth() {
        return wide;
    }
}
