package hkshell.front.tui.widget;

import hkshell.domain.keymap.Key;
import java.util.Optional;

/**
 * Where the cursor of a list is and what part of it is seen. The rows themselves stay with the screen; this only counts.
 *
 * @param size how many rows there are
 * @param cursor the row under the cursor, 0 when there is none
 * @param top the first row to be seen
 */
public record ListPane(int size, int cursor, int top) {

    public static ListPane of(int size) {
        return new ListPane(size, 0, 0);
    }

    /** The same place in a list that has grown or shrunk. */
    public ListPane withSize(int other) {
        return new ListPane(other, Math.max(0, Math.min(cursor, other - 1)), top);
    }

    /** The cursor on a row, and the part seen moved as little as shows it. */
    public ListPane to(int row, int height) {
        int at = Math.max(0, Math.min(row, size - 1));
        return new ListPane(size, at, top).seenIn(height);
    }

    /** The part seen, for a pane of so many rows: holds the cursor and leaves no empty rows below the last. */
    public ListPane seenIn(int height) {
        int rows = Math.max(1, height);
        int first = Math.min(top, cursor);
        first = Math.max(first, cursor - rows + 1);
        first = Math.max(0, Math.min(first, size - rows));
        return first == top ? this : new ListPane(size, cursor, first);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public ListPane up(int rows, int height) {
        return to(cursor - rows, height);
    }

    public ListPane down(int rows, int height) {
        return to(cursor + rows, height);
    }

    /** The list after one of the usual moving keys, for dialogs; panes go by the key map's actions. */
    public Optional<ListPane> press(Key key, int height) {
        if (key.types()) {
            return switch (key.character()) {
                case 'k' -> Optional.of(up(1, height));
                case 'j' -> Optional.of(down(1, height));
                case 'g' -> Optional.of(to(0, height));
                case 'G' -> Optional.of(to(size - 1, height));
                default -> Optional.empty();
            };
        }
        return move(key, height);
    }

    /** The same without the letters, for a list below a text field. */
    public Optional<ListPane> move(Key key, int height) {
        return switch (key.kind()) {
            case UP -> Optional.of(up(1, height));
            case DOWN -> Optional.of(down(1, height));
            case PAGE_UP -> Optional.of(up(Math.max(1, height - 1), height));
            case PAGE_DOWN -> Optional.of(down(Math.max(1, height - 1), height));
            case HOME -> Optional.of(to(0, height));
            case END -> Optional.of(to(size - 1, height));
            default -> Optional.empty();
        };
    }

    /** The list after an action of the key map such as {@code down} or {@code page-up}. */
    public Optional<ListPane> act(String action, int height) {
        return switch (action) {
            case "up" -> Optional.of(up(1, height));
            case "down" -> Optional.of(down(1, height));
            case "page-up" -> Optional.of(up(Math.max(1, height - 1), height));
            case "page-down" -> Optional.of(down(Math.max(1, height - 1), height));
            case "half-up" -> Optional.of(up(Math.max(1, height / 2), height));
            case "half-down" -> Optional.of(down(Math.max(1, height / 2), height));
            case "top" -> Optional.of(to(0, height));
            case "bottom" -> Optional.of(to(size - 1, height));
            default -> Optional.empty();
        };
    }
}
