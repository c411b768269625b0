package hkshell.front.tui.widget;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Rect;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Width;
import java.util.Optional;

/**
 * One line being typed, with readline's keys. What is typed is kept as a {@link Secret} even when it is none, so that no
 * log of a state can hold it.
 *
 * @param content what stands in the field
 * @param cursor offset in the content's characters, never inside a surrogate pair
 * @param masked shows stars only
 * @param killed what {@code ^K}, {@code ^U} or {@code ^W} took away last, for {@code ^Y}
 */
public record TextField(Secret content, int cursor, boolean masked, Secret killed) {
    private static final Secret NOTHING = Secret.of("");
    private static final int STAR = '*';

    public static TextField empty() {
        return new TextField(NOTHING, 0, false, NOTHING);
    }

    /** With a text to change, the cursor behind it. */
    public static TextField of(String text) {
        return new TextField(Secret.of(text), text.length(), false, NOTHING);
    }

    /** For a password or a token. */
    public static TextField hidden() {
        return new TextField(NOTHING, 0, true, NOTHING);
    }

    /** What is typed; a masked field gives only its {@link #content}. */
    public String text() {
        if (masked) {
            throw new IllegalStateException("a masked field has no text");
        }
        return content.reveal();
    }

    public boolean isEmpty() {
        return content.isEmpty();
    }

    /** The field after a key; empty when the key is none of a text field's. */
    public Optional<TextField> press(Key key) {
        if (key.types()) {
            return Optional.of(insert(new String(Character.toChars(key.character()))));
        }
        if (key.kind() == Key.Kind.CHARACTER) {
            return key.ctrl() && !key.alt() ? control(key.character()) : word(key);
        }
        return switch (key.kind()) {
            case LEFT -> Optional.of(key.ctrl() || key.alt() ? at(wordBefore()) : at(before()));
            case RIGHT -> Optional.of(key.ctrl() || key.alt() ? at(wordAfter()) : at(after()));
            case HOME -> Optional.of(at(0));
            case END -> Optional.of(at(length()));
            case BACKSPACE -> Optional.of(key.alt() || key.ctrl() ? kill(wordBefore(), cursor) : cut(before(), cursor));
            case DELETE -> Optional.of(cut(cursor, after()));
            default -> Optional.empty();
        };
    }

    private Optional<TextField> control(int letter) {
        return switch (letter) {
            case 'a' -> Optional.of(at(0));
            case 'e' -> Optional.of(at(length()));
            case 'b' -> Optional.of(at(before()));
            case 'f' -> Optional.of(at(after()));
            case 'd' -> Optional.of(cut(cursor, after()));
            case 'h' -> Optional.of(cut(before(), cursor));
            case 'u' -> Optional.of(kill(0, cursor));
            case 'k' -> Optional.of(kill(cursor, length()));
            case 'w' -> Optional.of(kill(blankBefore(), cursor));
            case 'y' -> Optional.of(insert(killed.reveal()));
            default -> Optional.empty();
        };
    }

    private Optional<TextField> word(Key key) {
        if (!key.alt() || key.ctrl()) {
            return Optional.empty();
        }
        return switch (key.character()) {
            case 'b' -> Optional.of(at(wordBefore()));
            case 'f' -> Optional.of(at(wordAfter()));
            case 'd' -> Optional.of(kill(cursor, wordAfter()));
            default -> Optional.empty();
        };
    }

    /** Text typed or pasted at the cursor; line ends and tabs become blanks, because the field is one line. */
    public TextField insert(String text) {
        if (text.isEmpty()) {
            return this;
        }
        String line = oneLine(text);
        String all = content.reveal();
        return new TextField(
                Secret.of(all.substring(0, cursor) + line + all.substring(cursor)),
                cursor + line.length(),
                masked,
                killed);
    }

    /** A pasted token with a line end behind it is meant without it. */
    private static String oneLine(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        StringBuilder line = new StringBuilder(end);
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            boolean crlf = c == '\r' && at + 1 < end && text.charAt(at + 1) == '\n';
            if (!crlf) {
                line.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
            }
        }
        return line.toString();
    }

    /** With the cursor at an offset of the content. */
    public TextField at(int offset) {
        return new TextField(content, Math.max(0, Math.min(offset, length())), masked, killed);
    }

    /** With another content; what was killed stays. */
    TextField holding(String text, int offset) {
        return new TextField(Secret.of(text), 0, masked, killed).at(offset);
    }

    private TextField cut(int from, int to) {
        String all = content.reveal();
        return new TextField(Secret.of(all.substring(0, from) + all.substring(to)), from, masked, killed);
    }

    private TextField kill(int from, int to) {
        if (from == to) {
            return this;
        }
        TextField rest = cut(from, to);
        return new TextField(
                rest.content, rest.cursor, masked, Secret.of(content.reveal().substring(from, to)));
    }

    private int length() {
        return content.reveal().length();
    }

    private int before() {
        return cursor == 0 ? 0 : content.reveal().offsetByCodePoints(cursor, -1);
    }

    private int after() {
        return cursor == length() ? cursor : content.reveal().offsetByCodePoints(cursor, 1);
    }

    private int blankBefore() {
        String all = content.reveal();
        int at = cursor;
        while (at > 0 && all.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && all.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private int wordBefore() {
        String all = content.reveal();
        int at = cursor;
        while (at > 0 && !Character.isLetterOrDigit(all.codePointBefore(at))) {
            at = all.offsetByCodePoints(at, -1);
        }
        while (at > 0 && Character.isLetterOrDigit(all.codePointBefore(at))) {
            at = all.offsetByCodePoints(at, -1);
        }
        return at;
    }

    private int wordAfter() {
        String all = content.reveal();
        int at = cursor;
        while (at < all.length() && !Character.isLetterOrDigit(all.codePointAt(at))) {
            at = all.offsetByCodePoints(at, 1);
        }
        while (at < all.length() && Character.isLetterOrDigit(all.codePointAt(at))) {
            at = all.offsetByCodePoints(at, 1);
        }
        return at;
    }

    /**
     * Paints the line from a cell on, scrolled sideways so that the cursor is seen, and puts the terminal's cursor there
     * when the field has the focus.
     */
    public void paint(Canvas canvas, int column, int row, int width, boolean focused) {
        String shown = shown(content.reveal());
        int cursorColumn = Width.of(shown(content.reveal().substring(0, cursor)));
        int skip = Math.max(0, cursorColumn - width + 1);
        Canvas line = canvas.part(new Rect(column, row, Math.max(0, width), 1));
        line.clear();
        line.text(-skip, 0, shown, masked ? Role.SECRET : Role.TEXT, masked ? Cell.SECRET : 0);
        if (focused) {
            line.cursor(cursorColumn - skip, 0);
        }
    }

    /** One star a character: the length is what the person just typed, and they need to see the keys arrive. */
    private String shown(String text) {
        if (!masked) {
            return Sanitize.line(text);
        }
        StringBuilder stars = new StringBuilder();
        text.codePoints().forEach(any -> stars.appendCodePoint(STAR));
        return stars.toString();
    }
}
