package hkshell.engine.session;

import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.Lesson;
import hkshell.domain.catalog.Seen;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of the API in use: its calls, read when somebody first wants one, and names that answers of this run had. */
public final class Guide {
    /** That knows nothing. */
    public static final Guide NONE = new Guide(new Shelf(null, null, Catalog.EMPTY), Seen.NOTHING);

    private final Shelf shelf;
    private final Seen seen;

    private Guide(Shelf shelf, Seen seen) {
        this.shelf = shelf;
        this.seen = seen;
    }

    /** Nothing is read before {@link #catalog} is asked for. */
    public static Guide of(CatalogFile file, URI api) {
        return new Guide(new Shelf(file, api, null), Seen.NOTHING);
    }

    public Catalog catalog() {
        return shelf.catalog();
    }

    public Seen seen() {
        return seen;
    }

    public Guide with(Catalog other) {
        return new Guide(new Shelf(null, null, other), seen);
    }

    public Guide learn(Lesson lesson) {
        return new Guide(shelf, seen.learn(lesson));
    }

    /** A catalog, or the place it is read from once; shared by the guides that follow each other. */
    private static final class Shelf {
        private final @Nullable CatalogFile file;
        private final @Nullable URI api;
        private @Nullable Catalog read;

        Shelf(@Nullable CatalogFile file, @Nullable URI api, @Nullable Catalog read) {
            this.file = file;
            this.api = api;
            this.read = read;
        }

        synchronized Catalog catalog() {
            Catalog now = read;
            if (now == null) {
                now = Objects.requireNonNull(file).load(Objects.requireNonNull(api));
                read = now;
            }
            return now;
        }
    }
}
