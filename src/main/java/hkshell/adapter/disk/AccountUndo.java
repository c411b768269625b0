package hkshell.adapter.disk;

import hkshell.adapter.disk.JournalBook.Word;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes back the last change of the accounts, which may be one of several files. */
final class AccountUndo {
    private final Disk disk;
    private final Path folder;
    private final long most;

    /** @param most larger files are refused, in bytes */
    AccountUndo(Disk disk, Path folder, long most) {
        this.disk = disk;
        this.folder = folder;
        this.most = most;
    }

    /**
     * Call it with the disk's lock held.
     *
     * @return the journal's sentence; empty when another program wrote meanwhile
     */
    Optional<Parsed<String>> takeBack() throws IOException {
        List<JournalEntry> change = lastChange();
        if (change.isEmpty()) {
            return Optional.of(Parsed.bad(FileProblems.noAccountToUndo()));
        }
        // All of it is looked at before any of it is taken back.
        for (JournalEntry entry : change) {
            Image now = disk.read(entry.file(), most);
            if (entry.isUndone(now) && !entry.stands(now)) {
                disk.note(Word.VOID, entry);
                return Optional.empty();
            }
            if (!entry.stands(now) || entry.isErased()) {
                return Optional.of(Parsed.bad(
                        entry.isErased() ? FileProblems.erased(entry.what()) : disk.problems.movedOn(entry.file())));
            }
        }
        for (JournalEntry entry : change) {
            if (!takeBack(entry)) {
                return Optional.empty();
            }
        }
        return Optional.of(Parsed.good(change.get(0).what()));
    }

    private boolean takeBack(JournalEntry entry) throws IOException {
        Image now = disk.read(entry.file(), most);
        if (!entry.stands(now)) {
            return false;
        }
        disk.note(Word.TURNING, entry);
        boolean done = new PlannedWrite(now, entry.undone(now.bytes), entry.what()).write(disk);
        if (done) {
            disk.note(Word.UNDONE, entry);
        }
        return done;
    }

    /** Newest first: edits of several files that were made one after the other under one sentence, as of a rename. */
    private List<JournalEntry> lastChange() throws IOException {
        List<JournalEntry> change = new ArrayList<>();
        Set<Path> files = new HashSet<>();
        List<JournalEntry> standing = disk.journal.read().standing();
        for (int at = standing.size() - 1; at >= 0; at--) {
            JournalEntry entry = standing.get(at);
            if (!isAccount(entry.file())) {
                continue;
            }
            JournalEntry next = change.isEmpty() ? null : change.get(change.size() - 1);
            boolean other = next != null
                    && (entry.number() != next.number() - 1 || !entry.what().equals(next.what()));
            if (other || !files.add(entry.file())) {
                return change;
            }
            change.add(entry);
        }
        return change;
    }

    /** By where it really stands: the folder may be reached by a link, and so may a file in it. */
    private boolean isAccount(Path real) throws IOException {
        if (real.getParent() == null || !Files.isDirectory(folder)) {
            return false;
        }
        if (real.getParent().equals(folder.toRealPath())) {
            return true;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.netrc*")) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file) && ImageReader.follow(file).equals(real)) {
                    return true;
                }
            }
        }
        return false;
    }
}
