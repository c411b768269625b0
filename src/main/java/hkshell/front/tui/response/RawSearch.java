package hkshell.front.tui.response;

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

    private int size() {
        return text.body().size();
    }

    /** Hears each place in its order; whether to go on. */
    private interface Ear {
        boolean hear(int at);
    }

    /** Whole lines together, because what is secret in them is found much faster in one go. */
    private void each(int from, int to, Ear ear) {
        for (int line = text.line(Math.max(0, from)); line < text.lines() && text.start(line) < to; ) {
            int last = text.line((int) Math.min(size(), (long) text.start(line) + PIECE));
            boolean goesOn = last > line
                    ? lines(line, last, from, to, ear)
                    : longLine(text.start(line), text.end(line), from, to, ear);
            if (!goesOn) {
                return;
            }
            line = Math.max(line + 1, last);
        }
    }

    /** The lines from one to before another. */
    private boolean lines(int line, int before, int from, int to, Ear ear) {
        int start = text.start(line);
        String piece = searched(start, text.end(before - 1));
        if (sought.isPlain()) {
            return heard(start, piece, from, to, ear);
        }
        for (int at = line; at < before; at++) {
            int begin = text.start(at);
            if (!heard(begin, piece.substring(begin - start, text.end(at) - start), from, to, ear)) {
                return false;
            }
        }
        return true;
    }

    private boolean longLine(int start, int lineEnd, int from, int to, Ear ear) {
        for (int piece = start; piece < lineEnd; piece += PIECE) {
            int end = Math.min(lineEnd, piece + PIECE);
            String seen = searched(piece, Math.min(lineEnd, end + OVERLAP));
            if (end > from && !heard(piece, seen, from, Math.min(end, to), ear)) {
                return false;
            }
        }
        return true;
    }

    private String searched(int from, int to) {
        if (stop.isRaised()) {
            throw new CancellationException();
        }
        return text.searched(from, to);
    }

    private boolean heard(int start, String piece, int from, int to, Ear ear) {
        for (Span span : sought.all(piece, stop)) {
            int at = start + span.from();
            if (at >= from && at < to && !ear.hear(at)) {
                return false;
            }
        }
        return true;
    }
}
