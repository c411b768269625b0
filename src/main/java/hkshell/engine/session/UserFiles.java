package hkshell.engine.session;

import hkshell.domain.request.Body;
import hkshell.kit.problem.Parsed;

/** Files that the person names: {@code @FILE} in a request, {@code -o FILE}. As a port. */
public interface UserFiles {

    /** The whole file; a problem that names it when it cannot be read. */
    Parsed<byte[]> read(String name);

    /** Writes it whole, 0600 when it is new. */
    Parsed<String> write(String name, byte[] bytes);

    /** The same of a body that may be too large for memory: whole, or the file stays what it was. */
    Parsed<String> write(String name, Body body);

    /** Whether a name means what the program prints to, which as a file would be replaced with all that stands in it. */
    boolean isStdout(String name);
}
