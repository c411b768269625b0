package hkshell.front.tui.widget;

import java.util.Optional;

/**
 * What part of a long text is seen.
 *
 * @param size how many lines it has
 * @param top the first line to be seen
 */
public record Scroller(int size, int top) {

    public static Scroller of(int size) {
        return new Scroller(size, 0);
    }

    public Scroller withSize(int other) {
        return new Scroller(other, top);
    }

    /** A line at the top, or the last that leaves no empty rows below the text. */
    public Scroller to(int line, int height) {
        return new Scroller(size, Math.max(0, Math.min(line, size - Math.max(1, height))));
    }

    public Scroller by(int lines, int height) {
        return to(top + lines, height);
    }

    /** Moves no more than needed to show a line. */
    public Scroller show(int line, int height) {
        if (line < top) {
            return to(line, height);
        }
        return line >= top + height ? to(line - height + 1, height) : this;
    }

    /** The text after an action of the key map such as {@code down} or {@code page-up}. */
    public Optional<Scroller> act(String action, int height) {
        return switch (action) {
            case "up" -> Optional.of(by(-1, height));
            case "down" -> Optional.of(by(1, height));
            case "page-up" -> Optional.of(by(-Math.max(1, height - 1), height));
            case "page-down" -> Optional.of(by(Math.max(1, height - 1), height));
            case "half-up" -> Optional.of(by(-Math.max(1, height / 2), height));
            case "half-down" -> Optional.of(by(Math.max(1, height / 2), height));
            case "top" -> Optional.of(to(0, height));
            case "bottom" -> Optional.of(to(size, height));
            default -> Optional.empty();
        };
    }
}
