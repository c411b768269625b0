package hkshell.domain.catalog;

import java.util.List;

/**
 * What one answer teaches.
 *
 * @param seen the things that have a name in it
 * @param used those that the call itself went to, and the one that its answer is about
 */
public record Lesson(List<Sighting> seen, List<Sighting> used) {
    public static final Lesson NOTHING = new Lesson(List.of(), List.of());

    public Lesson {
        seen = List.copyOf(seen);
        used = List.copyOf(used);
    }
}
