package hkshell.engine.session;

import hkshell.domain.ssh.PublicKey;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** SSH public keys in files of this machine, as a port. Of a file that is none it reads the first line and no byte further. */
public interface SshFiles {

    /** A file {@code ~/.ssh/*.pub}, by the name it is shown under, with its key or what is wrong with it. */
    record Found(String shown, Parsed<PublicKey> key) {}

    /** All of them by name; none without the folder. */
    List<Found> all();

    /** Why there can be none: {@code ~/.ssh} is there and no folder. */
    Optional<Problem> problem();

    /** A file that the person names, under that name; one of {@code ~/.ssh} by its name alone, where no other has it. */
    Found read(String name);

    /**
     * Where a new pair can be made. A name without a slash is one of {@code ~/.ssh}, which is made for the owner alone when
     * it is missing. A problem when the file or its {@code .pub} is there: a key is never written over.
     */
    Parsed<Path> room(String name);

    /** A path as it is shown, with {@code ~} for home. */
    String shown(Path path);
}
