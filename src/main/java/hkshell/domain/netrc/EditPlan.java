package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an edit does to the bytes, and what it promises of the tree: which entries go, which records read otherwise then,
 * what stands newly there. Made by {@link EditPlanner}, held to its promise by {@link EditGuard}.
 */
final class EditPlan {
    private final List<Splice> splices = new ArrayList<>();
    private final Set<Entry> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Entry, Reading> becomes = new IdentityHashMap<>();
    private final List<Entry> moved = new ArrayList<>();
    private @Nullable Reading added;
    private @Nullable Splice fresh;
    private boolean closesMacro;
    private boolean respells;
    private boolean rewrites;

    void splice(Splice splice) {
        splices.add(splice);
    }

    void leaves(Entry entry) {
        gone.add(entry);
    }

    void becomes(Entry.Login record, Reading reading) {
        becomes.put(record, reading);
    }

    void adds(Reading record, Splice at, boolean closingMacro) {
        splices.add(at);
        fresh = at;
        added = record;
        closesMacro = closingMacro;
    }

    void moves(List<Entry> entries, Splice to) {
        splices.add(to);
        fresh = to;
        moved.addAll(entries);
        gone.addAll(entries);
    }

    /** The whole file anew, with the same meaning. */
    void respells(Splice whole) {
        splices.add(whole);
        respells = true;
    }

    /** The whole file anew, with whatever meaning. */
    void rewrites(Splice whole) {
        splices.add(whole);
        rewrites = true;
    }

    boolean isRewriting() {
        return rewrites;
    }

    boolean isRespelling() {
        return respells;
    }

    boolean isEmpty() {
        return splices.isEmpty();
    }

    byte[] carryOut(byte[] text) {
        splices.sort(Comparator.comparingInt(splice -> splice.start));
        return Splice.apply(text, splices);
    }

    boolean isGone(Entry entry) {
        return gone.contains(entry);
    }

    @Nullable
    Reading reading(Entry record) {
        return becomes.get(record);
    }

    List<Entry> moved() {
        return moved;
    }

    @Nullable
    Reading added() {
        return added;
    }

    boolean closesMacro() {
        return closesMacro;
    }

    /** Whether an offset in the changed file lies in what was put in newly. */
    boolean isFresh(int at) {
        Splice own = fresh;
        if (own == null) {
            return false;
        }
        int start = own.start;
        for (Splice splice : splices) {
            start += splice.start < own.start ? splice.growth() : 0;
        }
        return at >= start && at < start + own.with.length;
    }
}
