package hkshell.engine.session;

import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The netrc file in use, as it was last read.
 *
 * @param file what it says; empty when there is none or it cannot be read
 * @param exists whether there is a file at all
 * @param mode four octal digits such as {@code 0600}, empty where unknown
 * @param problem why it can not be shown or not be edited
 */
public record Netrc(Path path, NetrcFile file, boolean exists, String mode, Optional<Problem> problem) {

    public static Netrc missing(Path path) {
        return new Netrc(path, NetrcFile.empty(), false, "", Optional.empty());
    }

    public static Netrc unreadable(Path path, Problem problem) {
        return new Netrc(path, NetrcFile.empty(), true, "", Optional.of(problem));
    }

    /** Whether what it says is known; one that is too large or fails the gate is read and not edited. */
    public boolean isReadable() {
        return problem.isEmpty() || !mode.isEmpty();
    }

    /** Whether the disk says the same of it, byte for byte. */
    public boolean isSame(Netrc other) {
        return path.equals(other.path)
                && exists == other.exists
                && mode.equals(other.mode)
                && problem.equals(other.problem)
                && file.hasTextOf(other.file);
    }

    /** Whether it is encrypted on disk, so that few programs read it. */
    public boolean isEncrypted() {
        return path.toString().endsWith(".gpg");
    }

    /** In words that say where a token comes from. */
    public String called() {
        return isEncrypted() ? "netrc.gpg" : "netrc";
    }

    public boolean isEditable() {
        return problem.isEmpty();
    }
}
