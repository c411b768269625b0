package hkshell.kit.text;

import org.jline.utils.WCWidth;

/**
 * How many columns a text takes on a terminal. The only width table; it trusts that {@link Sanitize} has been there
 * first. Plain ASCII is measured without loading JLine, which keeps single commands quick.
 */
public final class Width {
    private Width() {}

    /** Columns of a whole text; control characters count as none. */
    public static int of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            width += of(point);
            at += Character.charCount(point);
        }
        return width;
    }

    /** Columns of one code point: 0, 1 or 2. */
    public static int of(int point) {
        if (point < 0x7f) {
            return point < 0x20 ? 0 : 1;
        }
        return point < 0xa0 ? 0 : Math.max(0, WCWidth.wcwidth(point));
    }
}
