package hkshell.adapter.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which file stands under a name, and whose it is: what {@code lstat} says. A save compares it before it renames.
 *
 * @param mode with the bits for the file's type
 * @param size in bytes
 */
record FileMark(long device, long inode, int mode, int links, int uid, int gid, long size) {
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int REGULAR = 0100000;
    private static final String WANTED = "unix:dev,ino,mode,nlink,uid,gid,size";

    static FileMark of(Path path) throws IOException {
        Map<String, Object> all = Files.readAttributes(path, WANTED, LinkOption.NOFOLLOW_LINKS);
        return new FileMark(
                number(all, "dev"),
                number(all, "ino"),
                (int) number(all, "mode"),
                (int) number(all, "nlink"),
                (int) number(all, "uid"),
                (int) number(all, "gid"),
                number(all, "size"));
    }

    private static long number(Map<String, Object> all, String name) {
        return ((Number) Objects.requireNonNull(all.get(name))).longValue();
    }

    /** Null when nothing stands there. */
    static @Nullable FileMark find(Path path) throws IOException {
        try {
            return of(path);
        } catch (NoSuchFileException nothing) {
            return null;
        }
    }

    boolean isFolder() {
        return (mode & TYPE) == FOLDER;
    }

    boolean isRegular() {
        return (mode & TYPE) == REGULAR;
    }

    /** What {@code chmod} takes. */
    int permissions() {
        return mode & 07777;
    }

    boolean isSameFile(@Nullable FileMark other) {
        return other != null && device == other.device && inode == other.inode;
    }

    /** The same file, with the same owner and permissions; size and links aside. */
    boolean isUntouched(@Nullable FileMark other) {
        return other != null && isSameFile(other) && mode == other.mode && hasOwnerOf(other);
    }

    boolean hasOwnerOf(FileMark other) {
        return uid == other.uid && gid == other.gid;
    }

    /** Four octal digits such as {@code 0600}. */
    String digits() {
        String octal = Integer.toOctalString(permissions());
        return "0000".substring(octal.length()) + octal;
    }
}
