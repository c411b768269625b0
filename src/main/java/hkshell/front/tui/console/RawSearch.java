package hkshell.front.tui.console;

import hkshell.domain.request.Redactor.Span;
import hkshell.domain.request.Stop;
import hkshell.domain.request.json.RawText;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Looks through a body piece by piece, so that a huge one never stands in memory; lines are the unit of an expression. */
final class RawSearch {
    private static final int PIECE = 1 << 16;

    /** So far a match may reach into the next piece of a longer line. */
    private static final int OVERLAP = 1 << 12;

    private final RawText text;
    private final Sought sought;
    private final Stop stop;

    private RawSearch(RawTab raw, Sought sought, Stop stop) {
        this.text = raw.text();
        this.sought = sought.inBytes();
        this.stop = stop;
    }

    static Optional<Found> seek(Looking looking, RawTab raw, Sought sought, int by, Stop stop) {
        RawSearch search = new RawSearch(raw, sought, stop);
        int top = raw.seenIn(looking.body()).top();
        int here = raw.match() >= 0 ? raw.match() : by > 0 ? top - 1 : top;
        int size = raw.text().body().size();
        int at = by > 0 ? search.first(here + 1, size) : search.last(0, here);
        boolean around = at < 0;
        int found = !around ? at : by > 0 ? search.first(0, size) : search.last(0, size);
        return found < 0
                ? Optional.empty()
                : Optional.of(new Found(looking.answer().with(raw.found(found, looking.body())), around));
    }

    static Tally count(RawTab raw, Sought sought, Stop stop) {
        int[] count = {0, 0};
        new RawSearch(raw, sought, stop).each(0, raw.text().body().size(), at -> {
            count[1]++;
            count[0] = at <= raw.match() ? count[1] : count[0];
            return true;
        });
        return new Tally(count[0], count[1]);
    }

    private int first(int from, int to) {
        int[] found = {-1};
        each(from, to, at -> {
            found[0] = at;
            return false;
        });
        return found[0];
    }

    private int last(int from, int to) {
        int[] found = {-1};
        each(from, to, at -> {
            found[0] = at;
            return true;
        });
        return found[0];
    }

    /** Hears each place in its order; whether to go on. */
    private interface Ear {
        boolean hear(int at);
    }

    private void each(int from, int to, Ear ear) {
        for (int line = text.line(Math.max(0, from)); line < text.lines() && text.start(line) < to; line++) {
            for (int piece = text.start(line); piece < text.end(line); piece += PIECE) {
                int end = Math.min(text.end(line), piece + PIECE);
                if (end > from && !each(piece, end, from, Math.min(end, to), ear)) {
                    return;
                }
            }
        }
    }

    private boolean each(int piece, int end, int from, int to, Ear ear) {
        if (stop.isRaised()) {
            throw new CancellationException();
        }
        int seen = Math.min(text.end(text.line(piece)), end + OVERLAP);
        for (Span span : sought.all(text.searched(piece, seen), stop)) {
            int at = piece + span.from();
            if (at >= from && at < to && !ear.hear(at)) {
                return false;
            }
        }
        return true;
    }
}
