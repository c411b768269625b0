package hkshell.engine.session;

import hkshell.domain.curlrc.Curlrc;
import hkshell.kit.problem.Parsed;

/** The file of options that curl reads before its own line, as a port. */
public interface CurlrcFile {

    /** Its name as it is shown: the file that curl would read, else {@code ~/.curlrc}. */
    String shown();

    /** As it stands; one that is not there is one too. */
    Parsed<Curlrc> read();

    /**
     * Saves it atomically; mode, owner and symbolic link stay, a new one is 0600. A problem when the file no longer says what
     * was read.
     */
    Parsed<Curlrc> write(Curlrc seen, Curlrc next);
}
