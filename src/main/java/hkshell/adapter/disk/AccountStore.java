package hkshell.adapter.disk;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.Accounts;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.AccountFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The accounts on disk: a folder of small netrc files, {@code NAME.netrc}, each 0600. */
public final class AccountStore implements AccountFiles {
    private static final String END = ".netrc";

    /** In bytes. An account has a handful of records. */
    private static final long LARGEST = 1024 * 1024;

    private final Disk disk;
    private final Path folder;

    public AccountStore(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    @Override
    public Accounts load() {
        return load(new ArrayList<>());
    }

    /** Why files of the folder were left out, for {@code doctor}. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        load(problems);
        return problems;
    }

    @Override
    public Parsed<Accounts> save(Account account) {
        Parsed<String> name = AccountName.check(account.name());
        return name.then(fine -> prepared()).then(ready -> written(account)).map(done -> load());
    }

    @Override
    public Parsed<Accounts> remove(String name) {
        return AccountName.check(name).then(fine -> removed(fileOf(name))).map(done -> load());
    }

    private Parsed<Path> written(Account account) {
        Path file = fileOf(account.name());
        return disk.locked(file, () -> disk.overwrite(file, account.file().bytes(), LARGEST));
    }

    private Parsed<Path> removed(Path file) {
        return disk.locked(file, () -> {
            Image now = disk.reader.read(file, Disk.ANY_SIZE);
            boolean done = !now.exists() || disk.files.remove(now);
            return done ? Optional.of(Parsed.good(now.real)) : Optional.empty();
        });
    }

    private Parsed<Path> prepared() {
        try {
            StateFolder.makePrivate(folder);
            return Parsed.good(folder);
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unwritten(folder, refused));
        }
    }

    private Accounts load(List<Problem> problems) {
        TreeMap<String, Account> all = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                read(file, all, problems);
            }
        } catch (NoSuchFileException none) {
            return Accounts.NONE;
        } catch (IOException refused) {
            problems.add(disk.problems.unreadable(folder, refused));
        }
        return new Accounts(new ArrayList<>(all.values()), Optional.of(folder));
    }

    private void read(Path file, TreeMap<String, Account> all, List<Problem> problems) {
        String fileName = file.getFileName().toString();
        if (!fileName.endsWith(END)) {
            return;
        }
        String name = fileName.substring(0, fileName.length() - END.length());
        Optional<Problem> badName = AccountName.check(name).problem();
        if (badName.isPresent()) {
            problems.add(badName.get().withHint("rename " + disk.problems.shown(file)));
            return;
        }
        try {
            Image image = disk.reader.read(file, LARGEST);
            if (image.exists()) {
                all.put(name, new Account(name, NetrcFile.parse(image.bytes)));
            }
        } catch (IOException refused) {
            problems.add(disk.problems.unreadable(file, refused));
        }
    }

    private Path fileOf(String name) {
        return folder.resolve(name + END);
    }
}
