package hkshell.kit.text;

import java.util.ArrayList;
import java.util.List;

/** Text made to fit a number of columns: cut, filled up, shortened in the middle, broken into lines. */
public final class Fit {
    /** Where text goes on outside: in letters that every terminal has. */
    public static final String DOTS = "...";

    private Fit() {}

    /** At most so many columns; a cut text ends in dots when there is room for them. */
    public static String cut(String text, int columns) {
        if (Width.of(text) <= columns) {
            return text;
        }
        return columns <= DOTS.length() ? head(text, columns) : head(text, columns - DOTS.length()) + DOTS;
    }

    /** Exactly so many columns: cut, or filled up with blanks on the right. */
    public static String pad(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(Math.max(0, columns - Width.of(cut)));
    }

    /** At most so many columns, with both ends kept, for paths and hosts. */
    public static String middle(String text, int columns) {
        if (Width.of(text) <= columns || columns <= DOTS.length() + 1) {
            return cut(text, columns);
        }
        int rest = columns - DOTS.length();
        String tail = tail(text, rest / 2);
        return head(text, rest - Width.of(tail)) + DOTS + tail;
    }

    /** Broken at blanks into lines of at most so many columns; a longer word is broken where it must. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int room = Math.max(1, columns);
        String rest = text;
        while (Width.of(rest) > room) {
            String head = head(rest, room);
            if (head.isEmpty()) {
                break;
            }
            int blank = rest.charAt(head.length()) == ' ' ? head.length() : head.lastIndexOf(' ');
            int end = blank > 0 ? blank : head.length();
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** The longest beginning of at most so many columns. */
    public static String head(String text, int columns) {
        int width = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            width += Width.of(point);
            if (width > columns) {
                break;
            }
            at += Character.charCount(point);
        }
        return text.substring(0, at);
    }

    private static String tail(String text, int columns) {
        int width = 0;
        int at = text.length();
        while (at > 0) {
            int point = text.codePointBefore(at);
            width += Width.of(point);
            if (width > columns) {
                break;
            }
            at -= Character.charCount(point);
        }
        return text.substring(at);
    }
}
