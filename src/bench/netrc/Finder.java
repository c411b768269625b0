import java.io.IOException;
import java.nio.file.Path;

/** A library that finds a host's password in a netrc file, in this process. */
interface Finder {
    String find(Path file, String host) throws IOException;
}
