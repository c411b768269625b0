package hkshell.domain.request.json;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the items of a list are known by, page after page. Nothing that has been seen of it changes: the ids of the next page
 * go into the same set behind those that are there, so that a list of many pages does not copy all of them with each.
 */
final class SeenIds {
    private final Set<String> shared;
    private final int size;

    private SeenIds(Set<String> shared) {
        this.shared = shared;
        this.size = shared.size();
    }

    static SeenIds none() {
        return new SeenIds(new LinkedHashSet<>());
    }

    int size() {
        return size;
    }

    SeenIds plus(Collection<String> more) {
        synchronized (shared) {
            Set<String> ids = shared.size() == size ? shared : mine();
            ids.addAll(more);
            return new SeenIds(ids);
        }
    }

    /** Somebody went on from the same page before; what came of that is behind ours. */
    private Set<String> mine() {
        Set<String> ids = new LinkedHashSet<>();
        Iterator<String> all = shared.iterator();
        while (ids.size() < size) {
            ids.add(all.next());
        }
        return ids;
    }
}
