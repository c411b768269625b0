package hkshell.adapter.disk;

import hkshell.adapter.disk.JournalBook.Word;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the netrc's last edit back, and makes it again. */
final class NetrcTurns {
    private final Disk disk;
    private final NetrcReport report;

    NetrcTurns(Disk disk, NetrcReport report) {
        this.disk = disk;
        this.report = report;
    }

    Parsed<Saved> undo() {
        return disk.locked(report.path(), () -> {
            Image now = disk.read(report.path(), Disk.shownAtMost());
            JournalEntry last = disk.journal.lastDone(now);
            return last == null
                    ? Optional.of(Parsed.bad(FileProblems.nothingToUndo()))
                    : turned(now, Turn.back(last, now, report.text().isSealed(), disk.problems), Word.UNDONE);
        });
    }

    Parsed<Saved> redo() {
        return disk.locked(report.path(), () -> {
            Image now = disk.read(report.path(), Disk.shownAtMost());
            JournalEntry next = disk.journal.lastUndone(now);
            return next == null
                    ? Optional.of(Parsed.bad(FileProblems.nothingToRedo()))
                    : turned(now, Turn.again(next, now, report.text().isSealed(), disk.problems), Word.REDONE);
        });
    }

    private Optional<Parsed<Saved>> turned(Image now, Parsed<Turn> wished, Word word) throws IOException {
        Optional<Problem> refusal = wished.problem();
        if (refusal.isPresent()) {
            return Optional.of(Parsed.bad(refusal.get()));
        }
        Turn turn = wished.value().orElseThrow();
        byte @Nullable [] next = turn.next();
        disk.journal.turn(turn);
        boolean done = next == null ? disk.files.remove(now) : disk.files.replace(now, next);
        if (!done) {
            return Optional.empty();
        }
        disk.note(word, turn.entry());
        return Optional.of(Parsed.good(
                report.text().isSealed()
                        ? sealed(now, next, turn.what())
                        : report.saved(now, now.bytes, next, turn.what())));
    }

    /** The bytes come and go as they are; their texts are only for what is shown, and that can wait for a passphrase. */
    private Saved sealed(Image now, byte @Nullable [] next, String what) {
        try {
            byte[] before = report.text().open(now, false);
            return report.saved(now, before, next == null ? null : reread(), what);
        } catch (IOException locked) {
            return new Saved(report.load(disk, false), 0, what);
        }
    }

    private byte[] reread() throws IOException {
        return report.text().open(disk.reader.read(report.path(), Disk.shownAtMost()), false);
    }
}
