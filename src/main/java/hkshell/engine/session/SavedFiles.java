package hkshell.engine.session;

import hkshell.kit.problem.Parsed;
import java.util.List;
import java.util.Optional;

/** The files of saved requests, {@code saved/NAME.http} of the configuration folder, as a port. */
public interface SavedFiles {

    /** The names of the files, in the order of the alphabet; none when there is no folder. */
    Parsed<List<String>> names();

    /** The text of one; empty when there is none of the name. */
    Parsed<Optional<String>> read(String name);

    /**
     * Writes one whole, 0600 when it is new.
     *
     * @param seen what stood there; somebody else's change since then is a problem
     * @return where it is, as it is shown
     */
    Parsed<String> write(String name, Optional<String> seen, Optional<String> text);
}
