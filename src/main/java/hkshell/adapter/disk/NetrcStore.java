package hkshell.adapter.disk;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.reader.Surroundings;
import hkshell.engine.session.Cipher;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The netrc file on disk. Every edit is thought through again on the bytes that stand there now, written down in the
 * journal, and then saved whole or not at all. Of an encrypted file only what is shown and edited is ever plain.
 */
public final class NetrcStore implements NetrcFiles {
    private final Disk disk;
    private final Path path;
    private final ReaderPlaces places;
    private final PastEdits past;
    private final NetrcReport report;
    private final NetrcTurns turns;

    /** A file as nearly all are, whose bytes are its text. */
    public NetrcStore(Disk disk, Path path) {
        this(disk, path, ReaderPlaces.bare(disk.home));
    }

    /** @param places where other programs look for theirs */
    public NetrcStore(Disk disk, Path path, ReaderPlaces places) {
        this(disk, path, places, new FileText.Plain());
    }

    /** An encrypted file. */
    public NetrcStore(Disk disk, Path path, ReaderPlaces places, Supplier<? extends Cipher> cipher) {
        this(disk, path, places, new SealedText(cipher.get(), disk.problems));
    }

    private NetrcStore(Disk disk, Path path, ReaderPlaces places, FileText text) {
        this.disk = disk;
        this.path = path;
        this.places = places;
        this.past = new PastEdits(disk, path);
        this.report = new NetrcReport(path, text);
        this.turns = new NetrcTurns(disk, report);
    }

    @Override
    public Netrc load() {
        return report.load(disk, false);
    }

    /** A passphrase is asked for here alone. */
    @Override
    public Netrc unlock() {
        return report.load(disk, true);
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
            Parsed<NetrcPlan> plan = plan(seen, edits, what);
            boolean done = !plan.isGood() || plan.value().orElseThrow().make(disk);
            return done ? Optional.of(plan.map(NetrcPlan::saved)) : Optional.empty();
        });
    }

    /** Call it with the disk's lock held. */
    Parsed<NetrcPlan> plan(Netrc seen, List<NetrcEdit> edits, String what) throws IOException {
        return NetrcPlan.of(disk.read(path, Disk.shownAtMost()), report, seen, edits, what);
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
        return turns.undo();
    }

    @Override
    public Parsed<Saved> redo() {
        return turns.redo();
    }

    private boolean plain() {
        return !report.text().isSealed();
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
        return plain() ? past.undo() : sealedPast();
    }

    @Override
    public Parsed<Step> redoStep() {
        return plain() ? past.redo() : sealedPast();
    }

    @Override
    public Parsed<Step> since(Netrc seen, int edits) {
        return plain() ? past.since(seen, edits) : sealedPast();
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
            LosslessText.bytes(plain).ifPresent(bytes::add);
            LosslessText.bytes(quoted).ifPresent(bytes::add);
        }
        bytes.removeIf(one -> one.length == 0);
        return bytes.isEmpty() ? Parsed.good(false) : disk.eraseSecrets(bytes).map(done -> true);
    }

    @Override
    public Parsed<Path> keep(String what, byte[] text) {
        try {
            return Parsed.good(disk.kept.keep(what, text));
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
