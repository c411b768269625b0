package hkshell.adapter.disk;

import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Past;
import hkshell.engine.session.NetrcFiles.Step;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the journal of a netrc and writes nothing: which edits there are, and what the file was before them. */
final class PastEdits {
    private final Disk disk;
    private final Path path;

    PastEdits(Disk disk, Path path) {
        this.disk = disk;
        this.path = path;
    }

    /** What is found out by reading alone. */
    private interface Look<T> {
        Parsed<T> at(Image now, JournalBook book) throws IOException;
    }

    private <T> Parsed<T> look(Look<T> look) {
        try {
            return look.at(disk.look(path, Disk.shownAtMost()), disk.journal.read());
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unreadable(path, refused));
        }
    }

    Parsed<List<Past>> list() {
        return look((now, book) -> {
            List<JournalEntry> all = new ArrayList<>(book.standing());
            all.addAll(book.takenBack());
            all.sort(Comparator.comparingLong(JournalEntry::number).reversed());
            List<JournalEntry> standing = book.standing();
            List<Past> past = new ArrayList<>();
            for (JournalEntry entry : all) {
                boolean isOurs = entry.file().equals(now.real);
                past.add(new Past(entry.at(), entry.what(), entry.file(), standing.contains(entry), isOurs));
            }
            return Parsed.good(past);
        });
    }

    Parsed<Step> undo() {
        return look((now, book) -> {
            for (JournalEntry entry : newestFirst(book.standing(), now)) {
                if (entry.stands(now) || !entry.isUndone(now)) {
                    return Turn.back(entry, now, false, disk.problems).map(turn -> step(now, turn));
                }
                // It never came about, or was taken back by a run that was killed before it could say so.
            }
            return Parsed.bad(FileProblems.nothingToUndo());
        });
    }

    Parsed<Step> redo() {
        return look((now, book) -> {
            JournalEntry next = Journal.peekUndone(book, now);
            if (next == null) {
                return Parsed.bad(FileProblems.nothingToRedo());
            }
            return Turn.again(next, now, false, disk.problems).map(turn -> step(now, turn));
        });
    }

    Parsed<Step> since(Netrc seen, int edits) {
        return look((now, book) -> {
            List<JournalEntry> standing = newestFirst(book.standing(), now);
            if (!standing.isEmpty()
                    && standing.get(0).isUndone(now)
                    && !standing.get(0).stands(now)) {
                standing.remove(0);
            }
            if (standing.size() < edits) {
                return Parsed.bad(tooFew(standing.size()));
            }
            Image start = start(standing.get(0), now, seen);
            byte @Nullable [] text = start == null ? null : start.bytes;
            for (JournalEntry entry : standing.subList(0, edits)) {
                if (text == null || !entry.stands(text)) {
                    return Parsed.bad(unknown(standing.get(0)));
                }
                text = orEmpty(entry.undone(text));
            }
            JournalEntry oldest = standing.get(edits - 1);
            return Parsed.good(step(orEmpty(text), now.bytes, oldest, start != now));
        });
    }

    /** The file as the newest edit left it: it stands so on disk, or this run has seen it so. */
    private static @Nullable Image start(JournalEntry newest, Image now, Netrc seen) {
        if (newest.stands(now)) {
            return now;
        }
        Image before = new Image(now.named, now.real, seen.file().bytes(), now.mark);
        return seen.exists() && newest.stands(before) ? before : null;
    }

    private static List<JournalEntry> newestFirst(List<JournalEntry> entries, Image now) {
        List<JournalEntry> ours = new ArrayList<>();
        for (int at = entries.size() - 1; at >= 0; at--) {
            if (entries.get(at).file().equals(now.real)) {
                ours.add(entries.get(at));
            }
        }
        return ours;
    }

    private static Step step(Image now, Turn turn) {
        return step(now.bytes, turn.next(), turn.entry(), turn.merged());
    }

    private static Step step(byte[] from, byte @Nullable [] to, JournalEntry entry, boolean byOthers) {
        return new Step(NetrcFile.parse(from), NetrcFile.parse(orEmpty(to)), entry.what(), entry.at(), byOthers);
    }

    private static byte[] orEmpty(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    private static Problem tooFew(int size) {
        return Problem.file(
                "no_such_edit",
                size == 0
                        ? "The journal has no edit of this netrc that stands."
                        : "The journal has " + Count.of(size, "edit") + " of this netrc that stand"
                                + (size == 1 ? "s." : "."),
                "netrc journal lists them");
    }

    private Problem unknown(JournalEntry newest) {
        return Problem.file(
                "changed",
                "What " + disk.problems.shown(path) + " was before '" + newest.what()
                        + "' cannot be told: another program has written it since.",
                "netrc journal lists the edits; netrc list shows what the file says");
    }
}
