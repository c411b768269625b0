package hkshell.engine.session;

import java.util.List;
import java.util.Optional;

/** Texts packed with hkshell, by name, as a port: the manual's pages, the themes. */
public interface Pages {

    /** All names, in the order a reader wants them. */
    List<String> names();

    /** One text; empty when there is none of that name. */
    Optional<String> text(String name);
}
