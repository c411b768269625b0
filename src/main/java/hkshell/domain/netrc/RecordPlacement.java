package hkshell.domain.netrc;

import hkshell.domain.netrc.Entry.Login;
import hkshell.domain.netrc.Entry.Macdef;
import hkshell.domain.netrc.Entry.Stray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file takes one more record, so that every reader can find it and no neighbour changes.
 *
 * <p>Never behind a {@code default}: curl, git and ftp look no further. Never in a macro that the file ends in, nor behind a
 * keyword that it ends in without a value: either would swallow it. Not behind a quote that does not close: curl 7.84 and
 * later, git and Python 3.11 fail or swallow from there on. Not behind what only some readers take for an open macro, nor for
 * a record that goes on.
 */
final class RecordPlacement {
    private final NetrcFile file;
    private final List<Entry> entries;
    private final NetrcLayout layout;

    RecordPlacement(NetrcFile file) {
        this.file = file;
        this.entries = file.entries();
        this.layout = file.layout();
    }

    /**
     * @param host of the record, in bytes
     * @param lines of the record, each ended by LF
     */
    Splice machine(byte[] host, String lines) {
        Entry.Login fallback = file.defaultRecord().orElse(null);
        int latest = fallback == null ? layout.end() : ((Node) fallback).start;
        Token dangling = file.dangling();
        latest = dangling == null ? latest : Math.min(latest, dangling.start());
        int index = aboveRunOns(firstFrom(safest(latest)), latest);
        if (index < entries.size()) {
            int seam = lineBefore(index);
            if (mayPass(seam, latest, host)) {
                return Splice.insert(seam, lines);
            }
        }
        return at(latest, lines);
    }

    /** The default record stands last, for what comes after it is lost to curl, git and ftp. */
    Splice fallback(String lines) {
        Token dangling = file.dangling();
        return at(dangling == null ? layout.end() : dangling.start(), lines);
    }

    /** Directly before a record, above the comment that stands right over it. */
    Splice before(Login record, String lines) {
        int start = ((Node) record).start;
        if (!layout.beginsLine(start)) {
            return at(start, lines);
        }
        return Splice.insert(lineBefore(firstFrom(start)), lines);
    }

    /** Whether a record at the end of the file has to close a macro first. */
    boolean isInOpenMacro(Splice at) {
        return at.start == layout.end() && openMacro() != null;
    }

    private Splice at(int start, String lines) {
        if (start < layout.end()) {
            return layout.beginsLine(start)
                    ? Splice.insert(layout.skipBlanksBack(start), lines)
                    : Splice.insert(start, "\n" + lines);
        }
        if (openMacro() != null) {
            // Behind a lone CR one LF would only make it a CRLF.
            boolean emptyLine = layout.beginsLine(start) && !layout.isBehindCr(start);
            return Splice.insert(start, (emptyLine ? "\n" : "\n\n") + lines);
        }
        if (layout.isLineStart(start)) {
            return Splice.insert(start, lines);
        }
        // A missing final line end stays missing: no reader minds, and taking the record out again restores the file.
        return Splice.insert(start, "\n" + lines.substring(0, lines.length() - 1));
    }

    /** The last offset up to {@code latest} behind which nothing can swallow a record: that of an entry, or the end. */
    private int safest(int latest) {
        int safe = latest;
        int emptyLine = layout.lastEmptyLine(latest);
        Node owner = null;
        for (Entry entry : entries) {
            Node node = (Node) entry;
            if (node.start >= safe) {
                break;
            }
            boolean swallows = entry instanceof Macdef macro && staysOpen(macro, emptyLine);
            if (entry instanceof Login record) {
                owner = node;
                swallows = isDangling(record) || misleads(record);
            }
            if (swallows && owner != null) {
                return owner.start;
            }
        }
        return safe;
    }

    /** Above the record, and the ones before it, that some reader lets run on into what stands at the index. */
    private int aboveRunOns(int from, int latest) {
        RunOn runOn = new RunOn(file);
        int index = from;
        int owner = recordBefore(index);
        while (owner >= 0) {
            int seam = index < entries.size() ? Math.min(latest, ((Node) entries.get(index)).start) : latest;
            boolean runsOn = runOn.of((Login) entries.get(owner));
            if (!runsOn && !runOn.ofLineBefore(layout.skipBlanksBack(seam))) {
                break;
            }
            index = owner;
            owner = recordBefore(index);
        }
        return index;
    }

    private int recordBefore(int index) {
        int at = index - 1;
        while (at >= 0 && !(entries.get(at) instanceof Login)) {
            at--;
        }
        return at;
    }

    /**
     * An empty line with blanks in it closes no macro for curl to 8.10, git, Go and JGit, nor for Python 3.11; one with a CR
     * none for git-credential-netrc and Go.
     */
    private static boolean staysOpen(Macdef macro, int lastEmptyLine) {
        return !macro.closed() || macro.closesOddly() && lastEmptyLine < macro.end;
    }

    /** Whether some readers lose what follows: at an open quote, or a keyword that is a value (curl to 8.20, git, ftp). */
    private static boolean misleads(Login record) {
        for (Field field : record.fields()) {
            if (field.hasOpenQuote() || field.isKeyword()) {
                return true;
            }
        }
        return record instanceof Entry.Machine machine && machine.hasOpenQuote();
    }

    private boolean isDangling(Login record) {
        Token dangling = file.dangling();
        return dangling != null && dangling.start() > ((Node) record).start && dangling.start() < ((Node) record).end;
    }

    private @Nullable Macdef openMacro() {
        Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        return last instanceof Macdef macro && !macro.closed() ? macro : null;
    }

    private int firstFrom(int offset) {
        int index = entries.size();
        while (index > 0 && ((Node) entries.get(index - 1)).start >= offset) {
            index--;
        }
        return index;
    }

    /** The start of the line of that entry, or of one before it when it begins no line, above the comment over it. */
    private int lineBefore(int from) {
        int index = from;
        while (index > 0 && !layout.beginsLine(((Node) entries.get(index)).start)) {
            index--;
        }
        while (index > 0 && isCommentOver(entries.get(index - 1), entries.get(index))) {
            index--;
        }
        return layout.skipBlanksBack(((Node) entries.get(index)).start);
    }

    private boolean isCommentOver(Entry above, Entry entry) {
        return above instanceof Entry.Comment comment
                && comment.line() + 1 == entry.line()
                && layout.beginsLine(comment.start);
    }

    /** Whether a record may stand before those entries: no record of its host, or it would answer in that one's place. */
    private boolean mayPass(int seam, int latest, byte[] host) {
        for (int index = firstFrom(seam); index < entries.size(); index++) {
            Entry entry = entries.get(index);
            if (((Node) entry).start >= latest) {
                break;
            }
            boolean same = entry instanceof Entry.Machine machine && machine.isFor(host);
            // Fields before any machine would become fields of a record put above them.
            if (same || entry instanceof Stray stray && stray.isField()) {
                return false;
            }
        }
        return true;
    }
}
