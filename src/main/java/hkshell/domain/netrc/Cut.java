package hkshell.domain.netrc;

/** Takes words out of a file so that their line goes with them when they were alone on it, and nothing else does. */
final class Cut {
    private final NetrcFile file;
    private final NetrcLayout layout;

    Cut(NetrcFile file) {
        this.file = file;
        this.layout = file.layout();
    }

    /** Whole words from {@code start} to {@code end}, which may span lines. */
    Splice of(int start, int end) {
        boolean begins = layout.beginsLine(start);
        if (begins && layout.endsLine(end)) {
            return lines(layout.skipBlanksBack(start), layout.nextLine(end));
        }
        if (begins) {
            return Splice.delete(start, layout.skipBlanks(end));
        }
        // The blanks before it go and those behind it stay, so that what was put in behind a word leaves no trace.
        return Splice.delete(layout.isGlued(end) ? start : layout.skipBlanksBack(start), end);
    }

    /** A record, which nobody puts in behind a word: at the end of a line it leaves no blanks there. */
    Splice ofRecord(int start, int end) {
        return !layout.beginsLine(start) && layout.endsLine(end)
                ? Splice.delete(layout.trimBack(start), layout.skipBlanks(end))
                : of(start, end);
    }

    /** A last line without a line end takes the one before it along: the file did not end in one, and shall not now. */
    private Splice lines(int start, int end) {
        int lineEnd = layout.lineEndBefore(end);
        if (lineEnd > 0 && layout.isBehindCr(start) && !layout.isBehindCr(start - 1) && layout.isLineFeed(end)) {
            // The CR before and the LF behind would become one line end: so the CR goes, and its own line end stays.
            return Splice.delete(start - 1, end - lineEnd);
        }
        boolean open = end == layout.end() && layout.lineEndBefore(end) == 0;
        if (!open || closesMacro(start)) {
            return Splice.delete(start, end);
        }
        return Splice.delete(start - layout.lineEndBefore(start), end);
    }

    /** Whether the line end just before is the empty line that closes a macro; without it the macro would stay open. */
    private boolean closesMacro(int at) {
        for (Entry entry : file.flattened()) {
            if (entry instanceof Entry.Macdef macro && macro.end == at) {
                return true;
            }
        }
        return false;
    }
}
