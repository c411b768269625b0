package hkshell.adapter.disk;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.Accounts;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.AccountFiles;
import hkshell.engine.session.Cipher;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The accounts on disk: a folder of small netrc files, {@code NAME.netrc}, each 0600. Beside an encrypted netrc new ones are
 * {@code NAME.netrc.gpg}, to the same keys. A locked one is left out of the list and never written over.
 */
public final class AccountStore implements AccountFiles {
    private static final String END = ".netrc";
    private static final String SEALED_END = ".netrc.gpg";

    /** In bytes. An account has a handful of records. */
    private static final long LARGEST = 1024 * 1024;

    private final Disk disk;
    private final Path folder;
    private final boolean seals;
    private final Path main;
    private final @Nullable Supplier<? extends Cipher> cipher;

    /** Without encrypted files. */
    public AccountStore(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        this.seals = false;
        this.main = folder;
        this.cipher = null;
    }

    /**
     * @param main the netrc in use: what it is, the accounts become
     * @param cipher for encrypted files, asked for when there is one
     */
    public AccountStore(Disk disk, Path folder, Path main, Supplier<? extends Cipher> cipher) {
        this.disk = disk;
        this.folder = folder;
        this.seals = ImageReader.isEncrypted(main);
        this.main = main;
        this.cipher = cipher;
    }

    @Override
    public Accounts load() {
        return load((name, problem) -> {}, new ArrayList<>());
    }

    @Override
    public Object mark() {
        return ImageReader.stamp(folder);
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        load((name, problem) -> problems.add(problem), problems);
        return problems;
    }

    @Override
    public List<Problem> unread() {
        List<Problem> unread = new ArrayList<>();
        load((name, problem) -> unread.add(problem), new ArrayList<>());
        return unread;
    }

    @Override
    public Optional<Problem> unread(String name) {
        List<Problem> unread = new ArrayList<>();
        load(
                (other, problem) -> {
                    if (other.equals(name)) {
                        unread.add(problem);
                    }
                },
                new ArrayList<>());
        return unread.stream().findFirst();
    }

    /** Told of a file that was left out, by its account's name; that is empty when it is the whole folder. */
    private interface LeftOut {
        void tell(String name, Problem problem);
    }

    @Override
    public Parsed<Accounts> save(Account account) {
        return changed(List.of(account), List.of());
    }

    @Override
    public Parsed<Accounts> remove(String name) {
        return changed(List.of(), List.of(name));
    }

    @Override
    public Parsed<Accounts> rename(Account account, String name) {
        // On a disk that takes capitals for small letters the new file would be the old one, and go with it.
        return account.name().equalsIgnoreCase(name)
                ? Parsed.bad(FileProblems.sameName(account.name(), name))
                : changed(() -> renaming(account, name), List.of(account.name(), name), true);
    }

    /** Under one sentence, because it is one change to whoever takes it back. */
    private List<PlannedWrite> renaming(Account account, String name) throws IOException {
        String what = "renaming " + account.name() + " to " + name;
        List<PlannedWrite> writes = new ArrayList<>(written(new Account(name, account.file()), what));
        for (String end : List.of(SEALED_END, END)) {
            Path file = folder.resolve(account.name() + end);
            if (Files.isSymbolicLink(file)) {
                throw new Refused(disk.problems.linkedName(file, name + end));
            }
            writes.add(removed(file, what));
        }
        return writes;
    }

    @Override
    public Parsed<Undone> undo() {
        return disk.locked(folder, new AccountUndo(disk, folder, LARGEST)::takeBack)
                .map(what -> new Undone(what, load()));
    }

    private Parsed<Accounts> changed(List<Account> saved, List<String> gone) {
        List<String> names = new ArrayList<>(gone);
        saved.forEach(account -> names.add(account.name()));
        return changed(() -> plan(saved, gone), names, !saved.isEmpty());
    }

    /** What is to be written, thought of anew when another program writes meanwhile. */
    private interface Plan {
        List<PlannedWrite> writes() throws IOException;
    }

    private Parsed<Accounts> changed(Plan plan, List<String> names, boolean needsFolder) {
        return ready(names, needsFolder)
                .then(ready -> disk.locked(
                        folder,
                        () -> disk.plans.make(plan.writes()) ? Optional.of(Parsed.good(folder)) : Optional.empty()))
                .map(done -> load());
    }

    /** Whether the names are names, and there is a folder for them. */
    Parsed<Path> ready(List<Account> saved, List<String> gone) {
        List<String> names = new ArrayList<>(gone);
        saved.forEach(account -> names.add(account.name()));
        return ready(names, !saved.isEmpty());
    }

    private Parsed<Path> ready(List<String> names, boolean needsFolder) {
        Parsed<Path> ready = Parsed.good(folder);
        for (String name : names) {
            ready = ready.then(before -> AccountName.check(name).map(fine -> folder));
        }
        return needsFolder ? ready.then(fine -> prepared()) : ready;
    }

    /** Call it with the disk's lock held. */
    List<PlannedWrite> plan(List<Account> saved, List<String> gone) throws IOException {
        List<PlannedWrite> writes = new ArrayList<>();
        for (Account account : saved) {
            writes.addAll(written(account, "keeping account " + account.name()));
        }
        for (String name : gone) {
            String what = "forgetting account " + name;
            writes.add(removed(folder.resolve(name + SEALED_END), what));
            writes.add(removed(folder.resolve(name + END), what));
        }
        return writes;
    }

    private List<PlannedWrite> written(Account account, String what) throws IOException {
        Path file = file(account.name());
        byte[] text = account.file().bytes();
        if (!ImageReader.isEncrypted(file)) {
            return List.of(new PlannedWrite(disk.read(file, LARGEST), text, what));
        }
        Path plain = folder.resolve(account.name() + END);
        return List.of(sealed(file, text, what), removed(plain, what));
    }

    private PlannedWrite sealed(Path file, byte[] text, String what) throws IOException {
        SealedText sealed = sealedText();
        Image now = disk.read(file, LARGEST);
        if (now.exists() && Arrays.equals(sealed.open(now, false), text)) {
            return new PlannedWrite(now, now.bytes, what);
        }
        Image like = now.exists() ? now : disk.reader.read(main, Disk.ANY_SIZE);
        return new PlannedWrite(now, sealed.close(file, like, text), what);
    }

    private PlannedWrite removed(Path file, String what) throws IOException {
        if (Files.isSymbolicLink(file)) {
            // What it leads to need not be hkshell's, and undo knows files alone.
            throw new Refused(disk.problems.linked(file));
        }
        return new PlannedWrite(disk.reader.read(file, Disk.ANY_SIZE), null, what);
    }

    private Parsed<Path> prepared() {
        try {
            StateFolder.makePrivate(folder);
            return Parsed.good(folder);
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unwritten(folder, refused));
        }
    }

    private Accounts load(LeftOut leftOut, List<Problem> open) {
        TreeMap<String, Account> all = new TreeMap<>();
        TreeSet<String> sealed = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                read(file, all, sealed, leftOut, open);
            }
        } catch (NoSuchFileException none) {
            return Accounts.NONE;
        } catch (IOException refused) {
            leftOut.tell("", disk.problems.unreadable(folder, refused));
        }
        return new Accounts(new ArrayList<>(all.values()), Optional.of(folder), sealed);
    }

    private void read(
            Path file, TreeMap<String, Account> all, TreeSet<String> sealed, LeftOut leftOut, List<Problem> open) {
        String fileName = file.getFileName().toString();
        boolean isSealed = fileName.endsWith(SEALED_END);
        if (isSealed ? cipher == null : !fileName.endsWith(END)) {
            return;
        }
        String name = fileName.substring(0, fileName.length() - (isSealed ? SEALED_END : END).length());
        Optional<Problem> badName = AccountName.check(name).problem();
        if (badName.isPresent()) {
            leftOut.tell(name, badName.get().withHint("rename " + disk.problems.shown(file)));
            return;
        }
        if (!isSealed && hasSealed(name)) {
            return;
        }
        try {
            Image image = disk.look(file, LARGEST);
            if (!image.exists() && Files.isSymbolicLink(file)) {
                throw new Refused(disk.problems.dangling(file));
            }
            if (image.exists()) {
                if (!isSealed && !image.mode().endsWith("00")) {
                    open.add(disk.problems.open(file, image.mode()));
                }
                byte[] text = isSealed ? sealedText().open(image, false) : image.bytes;
                all.put(name, new Account(name, NetrcFile.parse(text)));
                if (isSealed) {
                    sealed.add(name);
                }
            }
        } catch (IOException refused) {
            leftOut.tell(name, disk.problems.unreadable(file, refused));
        }
    }

    /** Where the account of that name stands, or would: one beside an encrypted netrc becomes what that is. */
    Path file(String name) {
        return folder.resolve(name + (seals || hasSealed(name) ? SEALED_END : END));
    }

    private boolean hasSealed(String name) {
        return cipher != null && Files.exists(folder.resolve(name + SEALED_END));
    }

    private SealedText sealedText() {
        return new SealedText(Objects.requireNonNull(cipher).get(), disk.problems);
    }
}
