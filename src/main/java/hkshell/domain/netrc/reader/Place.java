package hkshell.domain.netrc.reader;

/**
 * A place where a reader looks for credentials when it is not told of a file. A reader takes the first of its places that
 * exists, unless the note says otherwise.
 *
 * @param name a path with {@code ~} for the home folder, a variable's name, or what the keychain calls the entry
 * @param note when it counts; empty for always
 */
public record Place(Kind kind, String name, String note) {

    public enum Kind {
        FILE,
        /** A file that gpg decrypts first. */
        GPG_FILE,
        /** A variable that names the file. */
        FILE_VARIABLE,
        /** The same, in newer versions of the program than the profile is of. */
        NEWER_VARIABLE,
        /** A variable that names the folder of {@code .netrc}. */
        FOLDER_VARIABLE,
        /** A variable that is the token itself. */
        TOKEN_VARIABLE,
        KEYCHAIN
    }

    static Place file(String name) {
        return new Place(Kind.FILE, name, "");
    }

    static Place file(String name, String note) {
        return new Place(Kind.FILE, name, note);
    }

    static Place gpg(String name, String note) {
        return new Place(Kind.GPG_FILE, name, note);
    }

    /** {@code NETRC}, for the readers that take it for the file's path. */
    static Place variable(String note) {
        return new Place(Kind.FILE_VARIABLE, "NETRC", note);
    }

    static Place newerVariable(String note) {
        return new Place(Kind.NEWER_VARIABLE, "NETRC", note);
    }

    /** {@code ~/.netrc}, which every reader knows. */
    static Place home() {
        return file(Surroundings.HOME);
    }
}
