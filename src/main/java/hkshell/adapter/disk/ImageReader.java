package hkshell.adapter.disk;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files whole, links followed: first step of showing one and of saving one. */
final class ImageReader {
    /** As many links in a row as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final String STAMP = "unix:dev,ino,mode,uid,gid,size,lastModifiedTime,ctime";

    private static final int MOST_TRIES = 4;

    private final FileProblems problems;

    ImageReader(FileProblems problems) {
        this.problems = problems;
    }

    /**
     * A file that is not there is an image too.
     *
     * @param most larger files are refused, in bytes
     */
    Image read(Path named, long most) throws IOException {
        for (int tried = 1; ; tried++) {
            Path real = follow(named);
            FileMark mark = FileMark.find(real);
            if (mark == null) {
                return Image.missing(named, real);
            }
            check(named, real, mark, most);
            Image image = new Image(named, real, bytes(named, real, mark.size(), most), mark);
            // Another program may have renamed its own file to this name between the look and the reading.
            if (mark.isSameFile(FileMark.find(real)) || tried == MOST_TRIES) {
                return image;
            }
        }
    }

    private void check(Path named, Path real, FileMark mark, long most) throws IOException {
        if (mark.isFolder()) {
            throw new Refused(problems.folder(named));
        }
        if (!mark.isRegular()) {
            throw new Refused(Files.isSymbolicLink(real) ? problems.endless(named) : problems.special(named));
        }
        if (mark.size() > most) {
            throw new Refused(problems.tooLarge(named, mark.size(), most));
        }
    }

    /** Where a name leads in the end, be there a file or not, so that a link to nothing can get its file. */
    static Path follow(Path named) throws IOException {
        Path at = named.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(at); links++) {
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS) && Files.exists(named)) {
            // The system's own links, such as /dev/stdin, lead to pipes that have no name.
            return named.toAbsolutePath();
        }
        Path folder = at.getParent();
        Path name = at.getFileName();
        if (folder == null || name == null || !Files.exists(folder)) {
            return at;
        }
        return folder.toRealPath().resolve(name);
    }

    /** By java.io, because a channel closes itself when its thread is interrupted, and Esc may not tear a save. */
    private byte[] bytes(Path named, Path real, long expected, long most) throws IOException {
        try (FileInputStream in = new FileInputStream(real.toFile())) {
            byte[] bytes = new byte[Math.toIntExact(expected)];
            int got = in.readNBytes(bytes, 0, bytes.length);
            byte[] more = in.readNBytes(Math.toIntExact(Math.min(most - got + 1, Disk.ANY_SIZE)));
            if (got == bytes.length && more.length == 0) {
                return bytes;
            }
            if (got + (long) more.length > most) {
                throw new Refused(problems.tooLarge(named, got + (long) more.length, most));
            }
            byte[] all = Arrays.copyOf(bytes, got + more.length);
            System.arraycopy(more, 0, all, got, more.length);
            return all;
        } catch (FileNotFoundException refused) {
            throw told(real, refused);
        }
    }

    /** java.io has one exception for a file that is missing and for one that may not be opened. */
    private static IOException told(Path real, FileNotFoundException refused) throws IOException {
        if (FileMark.find(real) == null) {
            return new NoSuchFileException(real.toString());
        }
        return Files.isReadable(real) ? refused : new AccessDeniedException(real.toString());
    }

    /**
     * What the disk says of a file without reading it: equal to what it said before as long as nobody has written. Has the
     * time of the last change of the file's entry too, which no program can set back.
     */
    static Object stamp(Path named) {
        try {
            return Files.readAttributes(named, STAMP);
        } catch (NoSuchFileException nothing) {
            return "missing";
        } catch (IOException unseen) {
            return unseen.getClass().getName();
        }
    }

    /** By the name, as every program does that reads such files. */
    static boolean isEncrypted(Path file) {
        return file.toString().endsWith(".gpg");
    }
}
