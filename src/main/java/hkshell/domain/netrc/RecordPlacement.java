package hkshell.domain.netrc;

import hkshell.domain.netrc.Entry.Login;
import hkshell.domain.netrc.Entry.Macdef;
import hkshell.domain.netrc.Entry.Stray;
import java.nio.charset.StandardCharsets;
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
                return Splice.insert(aboveComments(seam, host), lines);
            }
        }
        int above = aboveComments(latest, host);
        return above == latest ? at(latest, lines) : Splice.insert(above, lines);
    }

    /**
     * Where comments stand between the last record and the place for a new one: above them, if they would do harm over it.
     * What stands over its own records the Heroku CLI deletes with them, and behind a number sign alone Python to 3.10
     * skips a line.
     */
    private int aboveComments(int place, byte[] host) {
        int index = firstFrom(place);
        boolean harm = isOfHerokuCli(host)
                || index > 0 && entries.get(index - 1) instanceof Entry.Comment last && last.isSignAlone();
        int first = index;
        while (first > 0
                && entries.get(first - 1) instanceof Entry.Comment comment
                && layout.beginsLine(comment.start)) {
            first--;
        }
        if (!harm || first == index || first == 0 || !(entries.get(first - 1) instanceof Login)) {
            return place;
        }
        int end = ((Node) entries.get(first - 1)).end;
        return layout.endsWords(end) ? layout.nextLine(end) : place;
    }

    private static boolean isOfHerokuCli(byte[] host) {
        String name = NetrcValue.decode(host, 0, host.length);
        return name.equals("api.heroku.com") || name.equals("git.heroku.com");
    }

    /** The default record stands last, for what comes after it is lost to curl, git and ftp. */
    Splice fallback(String lines) {
        Token dangling = file.dangling();
        int above = aboveComments(layout.end(), new byte[0]);
        if (dangling == null && above < layout.end()) {
            return Splice.insert(above, lines);
        }
        if (dangling == null && openMacro() == null && !layout.isLineStart(layout.end())) {
            // To a default without a line end the Heroku CLI glues the record that it adds.
            return Splice.insert(layout.end(), "\n" + lines);
        }
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
        return at.end == layout.end() && openMacro() != null;
    }

    private Splice at(int start, String lines) {
        if (start < layout.end()) {
            return layout.beginsLine(start) ? Splice.insert(layout.skipBlanksBack(start), lines) : torn(start, lines);
        }
        if (openMacro() != null) {
            // Behind a lone CR one LF would only make it a CRLF. Blanks on the closing line are none to half of the
            // readers.
            int blanks = layout.beginsLine(start) ? layout.skipBlanksBack(start) : start;
            boolean emptyLine = layout.isLineStart(blanks) && !layout.isBehindCr(blanks);
            String closing = emptyLine ? "\n" : "\n\n";
            return Splice.replace(blanks, start, (closing + lines).getBytes(StandardCharsets.ISO_8859_1));
        }
        if (layout.isLineStart(start)) {
            return Splice.insert(start, lines);
        }
        // A missing final line end stays missing: no reader minds, and taking the record out again restores the file.
        return Splice.insert(start, "\n" + lines.substring(0, lines.length() - 1));
    }

    /** In the middle of a line, which takes no blanks along to its end: the Heroku CLI would find no fields there. */
    private Splice torn(int start, String lines) {
        return Splice.replace(layout.trimBack(start), start, ("\n" + lines).getBytes(StandardCharsets.ISO_8859_1));
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
                && layout.beginsLine(comment.start)
                // git-credential-netrc, Net::Netrc and ftp give the fields in a comment to the record above it.
                && !comment.namesField();
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
