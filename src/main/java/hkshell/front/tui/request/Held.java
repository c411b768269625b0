package hkshell.front.tui.request;

import hkshell.engine.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line that the pane holds, and the lines that stood there.
 *
 * @param draft the line and what it would send
 * @param unsent whether it was changed here and has not been sent since: then no other call takes its place
 * @param before what it was, the latest last
 * @param after what was taken back, the latest last
 */
record Held(Draft draft, boolean unsent, List<String> before, List<String> after) {
    private static final int MOST = 100;

    Held {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** At the start. */
    static Held of(Draft draft) {
        return new Held(draft, false, List.of(), List.of());
    }

    /** With another line in its place. */
    Held with(Draft other, boolean byHand) {
        boolean same = draft.line().equals(other.line());
        return new Held(other, byHand && (unsent || !same), same ? before : plus(before), same ? after : List.of());
    }

    /** On its way. */
    Held sent() {
        return new Held(draft, false, before, after);
    }

    /** The same line, its call worked out anew. */
    Held synced(Draft other) {
        return new Held(other, unsent, before, after);
    }

    /** With the line before the last edit that can still be read; empty when there is none. */
    Optional<Held> back(Session session) {
        return readable(before, session)
                .map(line -> new Held(line.draft(), true, before.subList(0, line.at()), plus(after)));
    }

    /** With what was taken back last; empty when there is nothing. */
    Optional<Held> forth(Session session) {
        return readable(after, session)
                .map(line -> new Held(line.draft(), true, plus(before), after.subList(0, line.at())));
    }

    private record Line(int at, Draft draft) {}

    /** The last one; a hole in its path may have got a value since that no path can have. */
    private static Optional<Line> readable(List<String> lines, Session session) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            Optional<Draft> draft = Draft.of(lines.get(at), session).value();
            if (draft.isPresent()) {
                return Optional.of(new Line(at, draft.get()));
            }
        }
        return Optional.empty();
    }

    private List<String> plus(List<String> lines) {
        List<String> more = new ArrayList<>(lines.subList(Math.max(0, lines.size() + 1 - MOST), lines.size()));
        more.add(draft.line());
        return more;
    }
}
