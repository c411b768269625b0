package hkshell.front.tui.terminal;

import com.googlecode.lanterna.TextCharacter;
import org.jspecify.annotations.Nullable;

/**
 * A character that knows its width. Lanterna 3.1.5 takes everything outside the basic plane for double and most emoji
 * inside it for single; and it looks the width of every cell up twice a frame, which took most of a frame's time.
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

    /** Cells come from a cache, so nearly every comparison ends here. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
