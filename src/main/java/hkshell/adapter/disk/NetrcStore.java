package hkshell.adapter.disk;

import hkshell.adapter.disk.JournalBook.Word;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcGate;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.reader.Surroundings;
import hkshell.engine.session.Cipher;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The netrc file on disk. Every edit is thought through again on the bytes that stand there now, written down in the
 * journal, and then saved whole or not at all. Of an encrypted file only what is shown and edited is ever plain.
 */
public final class NetrcStore implements NetrcFiles {
    private final Disk disk;
    private final Path path;
    private final ReaderPlaces places;
    private final @Nullable SealedText sealed;
    private final PastEdits past;

    /** A file as nearly all are, whose bytes are its text. */
    public NetrcStore(Disk disk, Path path) {
        this(disk, path, ReaderPlaces.bare(disk.home));
    }

    /** @param places where other programs look for theirs */
    public NetrcStore(Disk disk, Path path, ReaderPlaces places) {
        this.disk = disk;
        this.path = path;
        this.places = places;
        this.past = new PastEdits(disk, path);
        this.sealed = null;
    }

    /** An encrypted file. */
    public NetrcStore(Disk disk, Path path, ReaderPlaces places, Supplier<? extends Cipher> cipher) {
        this.disk = disk;
        this.path = path;
        this.places = places;
        this.past = new PastEdits(disk, path);
        this.sealed = new SealedText(cipher.get(), disk.problems);
    }

    @Override
    public Netrc load() {
        return load(false);
    }

    @Override
    public Netrc unlock() {
        return load(true);
    }

    /** A passphrase is asked for here alone: no lock is held. */
    private Netrc load(boolean asking) {
        try {
            Image image = disk.look(path, Disk.shownAtMost());
            byte[] text = sealed == null ? image.bytes : sealed.open(image, asking);
            return image.exists() ? netrc(image, NetrcFile.own(text)) : Netrc.missing(path);
        } catch (IOException refused) {
            return Netrc.unreadable(path, disk.problems.unreadable(path, refused));
        } catch (OutOfMemoryError full) {
            return Netrc.unreadable(path, disk.problems.tooMuch(path));
        }
    }

    @Override
    public Object mark() {
        return ImageReader.stamp(path);
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

    @Override
    public Surroundings surroundings() {
        return places.around(path);
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
            Parsed<Plan> plan = plan(seen, edits, what);
            if (!plan.isGood()) {
                return Optional.of(plan.map(Plan::saved));
            }
            Plan good = plan.value().orElseThrow();
            boolean done = good.write().changesNothing() || good.write().make(disk);
            return done ? Optional.of(Parsed.good(good.saved())) : Optional.empty();
        });
    }

    /**
     * An edit thought through, before a byte is written.
     *
     * @param saved what there is to say when it is made
     */
    record Plan(PlannedWrite write, Saved saved) {}

    /** Call it with the disk's lock held. */
    Parsed<Plan> plan(Netrc seen, List<NetrcEdit> edits, String what) throws IOException {
        Image now = disk.read(path, Disk.shownAtMost());
        byte[] text = text(now);
        Optional<Problem> closed = closed(now);
        if (closed.isPresent()) {
            return Parsed.bad(closed.get());
        }
        Optional<NetrcFile> made = made(seen, text, edits);
        if (made.isPresent()) {
            byte @Nullable [] same = now.exists() ? now.bytes : null;
            return Parsed.good(new Plan(
                    new PlannedWrite(now, same, what), saved(now, seen.file().bytes(), made.get(), what)));
        }
        Parsed<NetrcFile> edited = edited(seen, text, edits);
        return edited.isGood()
                ? Parsed.good(planned(now, text, edited.value().orElseThrow(), what))
                : Parsed.bad(edited.problem().orElseThrow());
    }

    /** What the disk says, when it is what the edits would make of what was seen: then they are made already. */
    private static Optional<NetrcFile> made(Netrc seen, byte[] text, List<NetrcEdit> edits) {
        if (!seen.isEditable()
                || edits.isEmpty()
                || Arrays.equals(text, seen.file().bytes())) {
            return Optional.empty();
        }
        return NetrcEditor.apply(seen.file(), edits).value().filter(file -> Arrays.equals(file.bytes(), text));
    }

    Path path() {
        return path;
    }

    @Override
    public Parsed<Netrc> shutToOthers() {
        return disk.locked(path, () -> {
            if (!surroundings().facts().mine()) {
                return Optional.of(Parsed.bad(disk.problems.notOurs(path)));
            }
            Files.setPosixFilePermissions(
                    ImageReader.follow(path),
                    EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            return Optional.of(Parsed.good(load()));
        });
    }

    @Override
    public Parsed<Saved> undo() {
        return disk.locked(path, () -> {
            Image now = disk.read(path, Disk.shownAtMost());
            JournalEntry last = disk.journal.lastDone(now);
            if (last == null) {
                return Optional.of(Parsed.bad(FileProblems.nothingToUndo()));
            }
            return turned(now, Turn.back(last, now, sealed != null, disk.problems), Word.UNDONE);
        });
    }

    @Override
    public Parsed<Saved> redo() {
        return disk.locked(path, () -> {
            Image now = disk.read(path, Disk.shownAtMost());
            JournalEntry next = disk.journal.lastUndone(now);
            if (next == null) {
                return Optional.of(Parsed.bad(FileProblems.nothingToRedo()));
            }
            return turned(now, Turn.again(next, now, sealed != null, disk.problems), Word.REDONE);
        });
    }

    private byte[] text(Image now) throws Refused {
        return sealed == null ? now.bytes : sealed.open(now, false);
    }

    private Optional<Problem> closed(Image now) throws Refused {
        return sealed == null ? Optional.empty() : sealed.closed(now);
    }

    private static Parsed<NetrcFile> edited(Netrc seen, byte[] text, List<NetrcEdit> edits) {
        if (seen.isEditable() && Arrays.equals(text, seen.file().bytes())) {
            return NetrcEditor.apply(seen.file(), edits);
        }
        NetrcFile file = NetrcFile.own(text);
        Optional<Problem> shut = NetrcGate.check(text, file);
        return shut.isPresent() ? Parsed.bad(shut.get()) : NetrcEditor.replay(seen.file(), file, edits);
    }

    private Plan planned(Image now, byte[] text, NetrcFile after, String what) throws Refused {
        if (Arrays.equals(text, after.bytes())) {
            byte @Nullable [] same = now.exists() ? now.bytes : null;
            return new Plan(new PlannedWrite(now, same, what), nothing(now, after, what));
        }
        byte[] bytes = sealed == null ? after.bytes() : sealed.close(path, now, after.bytes());
        return new Plan(new PlannedWrite(now, bytes, what), saved(now, text, after, what));
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
                sealed == null ? turned(now, now.bytes, next, turn.what()) : turnedSealed(now, next, turn.what())));
    }

    private Saved turned(Image now, byte[] before, byte @Nullable [] after, String what) {
        return after == null
                ? new Saved(Netrc.missing(path), FirstLine.thatDiffers(before, new byte[0]), what)
                : saved(now, before, NetrcFile.parse(after), what);
    }

    /** The bytes come and go as they are; their texts are only for what is shown, and that can wait for a passphrase. */
    private Saved turnedSealed(Image now, byte @Nullable [] next, String what) {
        try {
            byte[] before = text(now);
            return turned(now, before, next == null ? null : text(disk.reader.read(path, Disk.shownAtMost())), what);
        } catch (IOException locked) {
            return new Saved(load(), 0, what);
        }
    }

    private Saved saved(Image now, byte[] before, NetrcFile after, String what) {
        String mode = now.exists() ? now.mode() : "0600";
        Netrc netrc = new Netrc(path, after, true, mode, NetrcGate.check(after));
        return new Saved(netrc, FirstLine.thatDiffers(before, after.bytes()), what);
    }

    private Saved nothing(Image now, NetrcFile same, String what) throws Refused {
        Netrc netrc = now.exists() ? netrc(now, same) : Netrc.missing(path);
        return new Saved(netrc, 0, what);
    }

    private Netrc netrc(Image image, NetrcFile file) throws Refused {
        Optional<Problem> closed = closed(image);
        return new Netrc(path, file, true, image.mode(), closed.isPresent() ? closed : NetrcGate.check(file));
    }

    /** The journal of an encrypted file has nothing but old bytes of it. */
    private static Parsed<Step> sealedPast() {
        return Parsed.bad(Problem.file(
                "sealed",
                "What an encrypted netrc was cannot be shown: the journal keeps it encrypted.",
                "netrc undo takes the last edit back all the same"));
    }

    @Override
    public Parsed<Step> undoStep() {
        return sealed == null ? past.undo() : sealedPast();
    }

    @Override
    public Parsed<Step> redoStep() {
        return sealed == null ? past.redo() : sealedPast();
    }

    @Override
    public Parsed<Step> since(Netrc seen, int edits) {
        return sealed == null ? past.since(seen, edits) : sealedPast();
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
    public Parsed<Boolean> eraseFromJournal(Collection<Secret> dead) {
        List<byte[]> bytes = new ArrayList<>();
        for (Secret secret : dead) {
            String plain = secret.reveal();
            String quoted = plain.replace("\\", "\\\\").replace("\"", "\\\"");
            bytes.add(plain.getBytes(StandardCharsets.UTF_8));
            bytes.add(quoted.getBytes(StandardCharsets.UTF_8));
        }
        bytes.removeIf(one -> one.length == 0);
        return bytes.isEmpty() ? Parsed.good(false) : disk.eraseSecrets(bytes).map(done -> true);
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
