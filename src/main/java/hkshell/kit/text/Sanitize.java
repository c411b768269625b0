package hkshell.kit.text;

import java.text.Normalizer;

/**
 * Foreign text (netrc bytes, answers, error texts, file names) made harmless: what comes out can neither drive a terminal
 * nor lie about its order or width. It stands in front of every cell and every printed line.
 *
 * <p>Dangers measured: terminals of the xterm family act on C1 controls, bidi overrides reorder what a person reads, zero
 * width and joined characters make the cursor disagree with the screen.
 */
public final class Sanitize {
    /** Stands for anything that may not be shown. */
    private static final char HOLE = '\ufffd';

    private Sanitize() {}

    /** One line: tabs become blanks, line ends and other controls a visible mark. Returns the same object when clean. */
    public static String line(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x20 || c > 0x7e) {
                return mended(text);
            }
        }
        return text;
    }

    /** JSON that no terminal acts on: what could drive it or turn its line round is escaped, so that it says the same. */
    public static String json(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c < 0x7f || !drives(c)) {
                safe.append(c);
            } else {
                safe.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            }
        }
        return safe.toString();
    }

    private static boolean drives(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String mended(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder safe = new StringBuilder(composed.length());
        for (int at = 0; at < composed.length(); ) {
            int point = composed.codePointAt(at);
            at += Character.charCount(point);
            append(safe, point);
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        if (point == '\t') {
            safe.append(' ');
        } else if (point < 0x20) {
            // The control pictures: a person sees which control stood there.
            safe.append((char) (0x2400 + point));
        } else if (shows(point)) {
            safe.appendCodePoint(point);
        } else {
            safe.append(HOLE);
        }
    }

    /** Whether a code point takes one or two columns of its own and does nothing else. */
    private static boolean shows(int point) {
        if (point >= 0x20 && point < 0x7f) {
            return true;
        }
        if (isJoiner(point)) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> Width.of(point) > 0;
        };
    }

    /** Skin tones and regional letters change the width of their neighbour, by terminal. */
    private static boolean isJoiner(int point) {
        return point >= 0x1f3fb && point <= 0x1f3ff || point >= 0x1f1e6 && point <= 0x1f1ff;
    }
}
