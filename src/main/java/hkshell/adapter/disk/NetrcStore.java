package hkshell.adapter.disk;

import hkshell.adapter.disk.JournalBook.Word;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcGate;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The netrc file on disk. Every edit is thought through again on the bytes that stand there now, written down in the
 * journal, and then saved whole or not at all.
 */
public final class NetrcStore implements NetrcFiles {
    private final Disk disk;
    private final Path path;
    private final PastEdits past;

    public NetrcStore(Disk disk, Path path) {
        this.disk = disk;
        this.path = path;
        this.past = new PastEdits(disk, path);
    }

    @Override
    public Netrc load() {
        try {
            disk.mend(path);
            Image image = disk.reader.read(path, NetrcGate.LARGEST);
            return image.exists() ? netrc(image.mode(), NetrcFile.parse(image.bytes)) : Netrc.missing(path);
        } catch (IOException refused) {
            return Netrc.unreadable(path, disk.problems.unreadable(path, refused));
        }
    }

    @Override
    public FileFacts facts() {
        try {
            FileMark mark = FileMark.find(ImageReader.follow(path));
            return new FileFacts(mark == null ? "" : mark.digits(), Files.isSymbolicLink(path), others());
        } catch (IOException unseen) {
            // Who cannot look at the file was told so by load().
            return FileFacts.UNKNOWN;
        }
    }

    /** Beside {@code ~/.netrc} there can be files that some programs open first; any other file is one that few open. */
    private List<FileFacts.Other> others() {
        Path usual = disk.home.resolve(".netrc").toAbsolutePath().normalize();
        if (!path.toAbsolutePath().normalize().equals(usual)) {
            return List.of(FileFacts.Other.ELSEWHERE);
        }
        List<FileFacts.Other> others = new ArrayList<>();
        for (FileFacts.Other other : FileFacts.Other.values()) {
            if (!other.file().isEmpty() && Files.exists(disk.home.resolve(other.file()))) {
                others.add(other);
            }
        }
        return others;
    }

    @Override
    public Parsed<Saved> edit(Netrc seen, List<NetrcEdit> edits, String what) {
        return disk.locked(path, () -> {
            Image now = disk.read(path, NetrcGate.LARGEST);
            Parsed<NetrcFile> edited = edited(seen, now, edits);
            Optional<Problem> refusal = edited.problem();
            return refusal.isPresent()
                    ? Optional.of(Parsed.bad(refusal.get()))
                    : written(now, edited.value().orElseThrow(), what);
        });
    }

    @Override
    public Parsed<Saved> undo() {
        return disk.locked(path, () -> {
            Image now = disk.read(path, NetrcGate.LARGEST);
            JournalEntry last = disk.journal.lastDone(now);
            if (last == null) {
                return Optional.of(Parsed.bad(FileProblems.nothingToUndo()));
            }
            return last.stands(now) ? turned(now, last, last.undone(now.bytes), Word.UNDONE) : movedOn();
        });
    }

    @Override
    public Parsed<Saved> redo() {
        return disk.locked(path, () -> {
            Image now = disk.read(path, NetrcGate.LARGEST);
            JournalEntry next = disk.journal.lastUndone(now);
            if (next == null) {
                return Optional.of(Parsed.bad(FileProblems.nothingToRedo()));
            }
            return next.isUndone(now) ? turned(now, next, next.redone(now.bytes), Word.REDONE) : movedOn();
        });
    }

    private Parsed<NetrcFile> edited(Netrc seen, Image now, List<NetrcEdit> edits) {
        if (seen.isEditable() && now.says(seen.file().bytes())) {
            return NetrcEditor.apply(seen.file(), edits);
        }
        NetrcFile file = NetrcFile.parse(now.bytes);
        Optional<Problem> shut = NetrcGate.check(now.bytes, file);
        return shut.isPresent() ? Parsed.bad(shut.get()) : NetrcEditor.replay(seen.file(), file, edits);
    }

    private Optional<Parsed<Saved>> written(Image now, NetrcFile after, String what) throws IOException {
        byte[] bytes = after.bytes();
        if (now.says(bytes)) {
            return Optional.of(Parsed.good(nothing(now, after, what)));
        }
        JournalEntry entry = disk.journal.begin(now, bytes, what);
        boolean done = false;
        try {
            done = disk.files.replace(now, bytes);
        } finally {
            if (!done) {
                disk.callOff(now, entry);
            }
        }
        return done ? Optional.of(Parsed.good(saved(now, after, what))) : Optional.empty();
    }

    private Optional<Parsed<Saved>> turned(Image now, JournalEntry entry, byte @Nullable [] next, Word word)
            throws IOException {
        disk.journal.note(Word.TURNING, entry);
        boolean done = next == null ? disk.files.remove(now) : disk.files.replace(now, next);
        if (!done) {
            return Optional.empty();
        }
        disk.note(word, entry);
        if (next == null) {
            int line = FirstLine.thatDiffers(now.bytes, new byte[0]);
            return Optional.of(Parsed.good(new Saved(Netrc.missing(path), line, entry.what())));
        }
        return Optional.of(Parsed.good(saved(now, NetrcFile.parse(next), entry.what())));
    }

    private Saved saved(Image now, NetrcFile after, String what) {
        String mode = now.exists() ? now.mode() : "0600";
        return new Saved(netrc(mode, after), FirstLine.thatDiffers(now.bytes, after.bytes()), what);
    }

    private Saved nothing(Image now, NetrcFile same, String what) {
        Netrc netrc = now.exists() ? netrc(now.mode(), same) : Netrc.missing(path);
        return new Saved(netrc, 0, what);
    }

    private Netrc netrc(String mode, NetrcFile file) {
        return new Netrc(path, file, true, mode, NetrcGate.check(file.bytes(), file));
    }

    private Optional<Parsed<Saved>> movedOn() {
        return Optional.of(Parsed.bad(disk.problems.movedOn(path)));
    }

    @Override
    public Parsed<Step> undoStep() {
        return past.undo();
    }

    @Override
    public Parsed<Step> redoStep() {
        return past.redo();
    }

    @Override
    public Parsed<Step> since(Netrc seen, int edits) {
        return past.since(seen, edits);
    }

    @Override
    public Parsed<List<Past>> journal() {
        return past.list();
    }

    @Override
    public Parsed<Integer> forgetJournal() {
        return past.list().then(all -> disk.forgetEdits().map(done -> all.size()));
    }

    @Override
    public Parsed<Path> keep(byte[] text) {
        try {
            return Parsed.good(disk.kept.keep(text));
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unkept(refused));
        }
    }

    @Override
    public void drop(Path kept) {
        try {
            disk.kept.drop(kept);
        } catch (IOException refused) {
            // It is private, and was named to the person.
            return;
        }
    }
}
