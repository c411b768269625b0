package hkshell.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made of those of another one whenever they are asked for: rows of a file with a million records
 * are printed one by one, and never all there at once. Neither list may change.
 */
public final class OnDemand<S, T> extends AbstractList<T> implements RandomAccess {
    private final List<S> sources;
    private final Function<S, T> made;

    private OnDemand(List<S> sources, Function<S, T> made) {
        this.sources = sources;
        this.made = made;
    }

    /** @param made has no effect and gives the same each time */
    public static <S, T> List<T> of(List<S> sources, Function<S, T> made) {
        return new OnDemand<>(sources, made);
    }

    @Override
    public T get(int index) {
        return made.apply(sources.get(index));
    }

    @Override
    public int size() {
        return sources.size();
    }
}
