package hkshell.adapter.disk;

import hkshell.domain.ssh.PublicKey;
import hkshell.engine.session.SshFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** {@code ~/.ssh} and public keys elsewhere. Reads without a buffer, so that of a private key no byte of the key is read. */
public final class DiskSshFiles implements SshFiles {
    /** In bytes. The line of the longest RSA key that ssh-keygen makes has less than 3000. */
    private static final int LONGEST_LINE = 16 * 1024;

    private static final String PUBLIC_END = ".pub";

    private final Disk disk;
    private final NamedPath names;
    private final Path ssh;

    /** @param folder what relative names begin at */
    public DiskSshFiles(Disk disk, Path home, Path folder) {
        this.disk = disk;
        this.names = new NamedPath(home, folder);
        this.ssh = home.resolve(".ssh");
    }

    @Override
    public List<Found> all() {
        TreeMap<String, Found> all = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(ssh, "*.pub")) {
            for (Path file : files) {
                all.put(file.toString(), new Found(shown(file), key(file)));
            }
        } catch (IOException none) {
            // No folder, or one that may not be read, has no keys for us.
            return List.of();
        }
        return new ArrayList<>(all.values());
    }

    @Override
    public Optional<Problem> problem() {
        boolean taken = !Files.isDirectory(ssh) && Files.exists(ssh, LinkOption.NOFOLLOW_LINKS);
        return taken ? Optional.of(disk.problems.noFolder(ssh)) : Optional.empty();
    }

    @Override
    public Found read(String name) {
        Parsed<Path> named = names.of(name);
        Optional<Path> other = named.value()
                .filter(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .flatMap(none -> inSsh(name));
        return other.map(file -> new Found(shown(file), whole(file)))
                .orElseGet(() -> new Found(Sanitize.line(name), named.then(this::whole)));
    }

    /** The public file that {@link #room} makes for a name without a slash. */
    private Optional<Path> inSsh(String name) {
        String publicName = name.endsWith(PUBLIC_END) ? name : name + PUBLIC_END;
        return name.indexOf('/') < 0 && !name.isEmpty()
                ? Optional.of(ssh.resolve(publicName)).filter(Files::exists)
                : Optional.empty();
    }

    private Parsed<PublicKey> whole(Path file) {
        return key(file).fold(Parsed::good, problem -> Parsed.bad(problem.inFile(shown(file))));
    }

    private Parsed<PublicKey> key(Path file) {
        try {
            FileMark mark = FileMark.find(ImageReader.follow(file));
            if (mark == null) {
                return Parsed.bad(disk.problems.missing(file));
            }
            if (!mark.isRegular()) {
                return Parsed.bad(mark.isFolder() ? disk.problems.folder(file) : disk.problems.special(file));
            }
            return firstKey(file);
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unreadable(file, refused));
        }
    }

    private Parsed<PublicKey> firstKey(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            Parsed<PublicKey> key = PublicKey.parse(line(in));
            return key.isGood() && hasMore(in) ? Parsed.bad(several(file)) : key;
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST_LINE; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Whether anything but blanks and comments comes after it. Asked behind a public key alone, and no further than that. */
    private static boolean hasMore(InputStream in) throws IOException {
        int seen = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '#') {
                seen += line(in).length();
            } else if (next > ' ') {
                return true;
            }
            if (++seen > LONGEST_LINE) {
                return true;
            }
        }
        return false;
    }

    private Problem several(Path file) {
        return Problem.file(
                "several_keys",
                shown(file) + " has more than one line, and which key is meant is not certain.",
                "put each key into a file of its own");
    }

    @Override
    public Parsed<Path> room(String name) {
        Parsed<Path> named = name.indexOf('/') < 0 ? new NamedPath(ssh, ssh).of(name) : names.of(name);
        return named.then(file -> isTaken(file) ? Parsed.bad(taken(file)) : prepared(file));
    }

    /** A link that leads nowhere takes the name too. */
    private static boolean isTaken(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                || Files.exists(file.resolveSibling(file.getFileName() + ".pub"), LinkOption.NOFOLLOW_LINKS);
    }

    private Problem taken(Path file) {
        return Problem.file(
                "key_exists",
                shown(file) + " or its .pub is there already, and a key is never written over.",
                "keys generate OTHER-NAME makes another one");
    }

    /** The mode of a folder that is there is the person's own business. */
    private Parsed<Path> prepared(Path file) {
        if (!ssh.equals(file.getParent()) || Files.isDirectory(ssh)) {
            return Parsed.good(file);
        }
        if (problem().isPresent()) {
            return Parsed.bad(problem().get());
        }
        try {
            Files.createDirectory(
                    ssh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return Parsed.good(file);
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unwritten(ssh, refused));
        }
    }

    @Override
    public String shown(Path path) {
        return disk.problems.shown(path);
    }
}
