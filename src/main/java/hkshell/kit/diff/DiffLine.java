package hkshell.kit.diff;

/**
 * One line of a comparison, as {@link LineDiff} found it.
 *
 * @param before its number in the first text, from 1; 0 when it is only in the second
 * @param after its number in the second text, from 1; 0 when it is only in the first
 * @param text as it stands, with its line end
 */
public record DiffLine(Kind kind, int before, int after, String text) {

    /** Whose line it is. */
    public enum Kind {
        /** In both texts. */
        SAME(' '),
        /** In the first text alone. */
        REMOVED('-'),
        /** In the second text alone. */
        ADDED('+');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }

        /** What stands before the line where it is shown. */
        public char mark() {
            return mark;
        }
    }

    private static final char TAB = '\u2409';
    private static final char CARRIAGE_RETURN = '\u240d';
    private static final char TRAILING_BLANK = '\u00b7';
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String BOM = "(byte order mark)";
    private static final String NO_END = "  (no line end)";

    /**
     * The line for people, without its end: a tab, a carriage return, a byte order mark and blanks before the end are seen, and a missing
     * line end is told, because a difference in one of them is a difference. Other controls are left to the printer.
     */
    public String shown() {
        boolean ended = text.endsWith("\n");
        int end = text.length() - (ended ? 1 : 0);
        int words = end;
        while (words > 0 && isGap(text.charAt(words - 1))) {
            words--;
        }
        StringBuilder shown = new StringBuilder(text.length() + 1);
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\t') {
                shown.append(TAB);
            } else if (c == '\r') {
                shown.append(CARRIAGE_RETURN);
            } else if (c == BYTE_ORDER_MARK) {
                shown.append(BOM);
            } else {
                shown.append(c == ' ' && at >= words ? TRAILING_BLANK : c);
            }
        }
        return shown.append(ended ? "" : NO_END).toString();
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
