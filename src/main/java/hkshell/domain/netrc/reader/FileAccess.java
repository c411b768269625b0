package hkshell.domain.netrc.reader;

/**
 * What the file system says of a netrc file: some readers refuse a file for it. Facts of the file behind a link.
 *
 * @param kind what stands at the path
 * @param mode the nine permission bits
 * @param mine whether it belongs to who asks
 * @param readable whether who asks may read it
 * @param usual whether the reader finds it by itself; Python checks mode and owner of such a file alone
 */
public record FileAccess(Kind kind, int mode, boolean mine, boolean readable, boolean usual) {

    /** What stands at the path; a dangling link is a missing file. */
    public enum Kind {
        FILE,
        FOLDER,
        MISSING
    }

    /** A file as hkshell itself writes it. */
    public static FileAccess ordinary() {
        return new FileAccess(Kind.FILE, 0600, true, true, true);
    }

    /** Where nothing stands. */
    static FileAccess missing() {
        return new FileAccess(Kind.MISSING, 0, true, false, true);
    }

    FileAccess usual(boolean other) {
        return new FileAccess(kind, mode, mine, readable, other);
    }

    boolean openToOthers() {
        return (mode & 077) != 0;
    }

    /** The mode as {@code ls} and {@code chmod} speak of it: four octal digits. */
    String octal() {
        return "0" + (mode >> 6 & 7) + (mode >> 3 & 7) + (mode & 7);
    }
}
