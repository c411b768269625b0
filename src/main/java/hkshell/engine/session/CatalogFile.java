package hkshell.engine.session;

import hkshell.domain.catalog.Catalog;
import hkshell.kit.problem.Parsed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The list of the API's calls, as a port: the one that hkshell comes with, and what an API said of itself. */
public interface CatalogFile {

    /**
     * When an API was asked last, and how it names that state.
     *
     * @param etag empty when it gave none
     */
    record Told(Instant at, String etag) {}

    /** What that API said last, with our words; the packed list when it said nothing yet or the file is broken. */
    Catalog load(URI api);

    /** Empty when nothing whole is kept of that API. */
    Optional<Told> told(URI api);

    /** Keeps what an API said of itself. */
    Parsed<Path> keep(URI api, Told told, Catalog catalog);

    /** The same as before, asked again at that time. */
    Parsed<Path> keep(URI api, Told told);
}
