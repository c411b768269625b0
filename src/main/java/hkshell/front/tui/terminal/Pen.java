package hkshell.front.tui.terminal;

import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The colours and attributes of what is written next: as wanted, and as the terminal has them. Only the difference is
 * sent, in one sequence, and none of it for a blank that would not show it.
 */
final class Pen {
    private static final int BOLD = 1;
    private static final int UNDERLINE = 2;
    private static final int REVERSE = 4;

    private record Ink(TextColor foreground, TextColor background, int flags) {
        static final Ink PLAIN = new Ink(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, 0);

        /** Not by equals: a record's own is put together at run time, some milliseconds before the first picture. */
        boolean isLike(Ink other) {
            return flags == other.flags && foreground.equals(other.foreground) && background.equals(other.background);
        }
    }

    private final Map<TextColor, String> foregrounds = new HashMap<>();
    private final Map<TextColor, String> backgrounds = new HashMap<>();
    private Ink wanted = Ink.PLAIN;
    private Ink sent = Ink.PLAIN;

    void reset() {
        wanted = Ink.PLAIN;
    }

    void foreground(TextColor colour) {
        wanted = new Ink(colour, wanted.background, wanted.flags);
    }

    void background(TextColor colour) {
        wanted = new Ink(wanted.foreground, colour, wanted.flags);
    }

    void bold(boolean on) {
        flag(BOLD, on);
    }

    void underline(boolean on) {
        flag(UNDERLINE, on);
    }

    void reverse(boolean on) {
        flag(REVERSE, on);
    }

    private void flag(int flag, boolean on) {
        wanted = new Ink(wanted.foreground, wanted.background, on ? wanted.flags | flag : wanted.flags & ~flag);
    }

    /** The terminal was told to forget everything. */
    void isPlain() {
        sent = Ink.PLAIN;
    }

    /** Whether a blank looks like a cell that was just cleared. */
    boolean leavesNoMark() {
        return wanted.background == TextColor.ANSI.DEFAULT && (wanted.flags & (UNDERLINE | REVERSE)) == 0;
    }

    /** Writes what must be told before this text. */
    void apply(StringBuilder out, boolean blank) {
        Ink target = wanted;
        if (blank && (wanted.flags & (UNDERLINE | REVERSE)) == 0) {
            target = new Ink(sent.foreground, wanted.background, sent.flags & BOLD);
        }
        if (target.isLike(sent)) {
            return;
        }
        String change = difference(sent, target);
        String anew = "0" + difference(Ink.PLAIN, target);
        out.append("\033[");
        out.append(anew.length() < change.length() - 1 ? anew.equals("0") ? "" : anew : change.substring(1));
        out.append('m');
        sent = target;
    }

    /** The parameters, each after a semicolon. */
    private String difference(Ink from, Ink to) {
        StringBuilder all = new StringBuilder();
        flag(all, from, to, BOLD, ";1", ";22");
        flag(all, from, to, UNDERLINE, ";4", ";24");
        flag(all, from, to, REVERSE, ";7", ";27");
        if (!from.background.equals(to.background)) {
            all.append(';').append(background(to.background, backgrounds));
        }
        // JLine 4.5.0's emulator, in which recordings are played and tests look, loses the ink where the paper is
        // reset.
        boolean lost = !from.background.equals(to.background) && to.background == TextColor.ANSI.DEFAULT;
        if (!from.foreground.equals(to.foreground) || lost && to.foreground != TextColor.ANSI.DEFAULT) {
            all.append(';').append(foreground(to.foreground, foregrounds));
        }
        return all.toString();
    }

    private static void flag(StringBuilder all, Ink from, Ink to, int flag, String on, String off) {
        if ((from.flags & flag) != (to.flags & flag)) {
            all.append((to.flags & flag) != 0 ? on : off);
        }
    }

    private static String foreground(TextColor colour, Map<TextColor, String> known) {
        String text = known.get(colour);
        if (text == null) {
            text = new String(colour.getForegroundSGRSequence(), StandardCharsets.US_ASCII);
            known.put(colour, text);
        }
        return text;
    }

    private static String background(TextColor colour, Map<TextColor, String> known) {
        String text = known.get(colour);
        if (text == null) {
            text = new String(colour.getBackgroundSGRSequence(), StandardCharsets.US_ASCII);
            known.put(colour, text);
        }
        return text;
    }
}
