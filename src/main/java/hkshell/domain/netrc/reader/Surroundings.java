package hkshell.domain.netrc.reader;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What readers find on this machine when nobody tells them of a file: the disk's answer to their {@link Place}s. Paths are
 * spelled as places are, with {@code ~} for the home folder.
 *
 * @param inUse the file whose answers are wanted
 * @param facts of that file; whether it is the usual one differs by reader
 * @param named the path that the variable NETRC names, or null when it is not set
 * @param namesFolder whether that is a folder
 * @param present the names of those places that are there: files, variables, the keychain entry
 */
public record Surroundings(
        String inUse, FileAccess facts, @Nullable String named, boolean namesFolder, Set<String> present) {
    /** The file that every reader knows. */
    public static final String HOME = "~/.netrc";

    public Surroundings {
        present = Set.copyOf(present);
    }

    /** Nothing but {@code ~/.netrc}, as hkshell itself writes it. */
    public static Surroundings ordinary() {
        return new Surroundings(HOME, FileAccess.ordinary(), null, false, Set.of(HOME));
    }

    boolean isInUse(String name) {
        return inUse.equals(name);
    }
}
