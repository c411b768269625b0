package hkshell.kit.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two texts made of the same one -> a text with the changes of both. It answers only when no line was changed by both, or
 * both changed it alike; what was put in at the same place stands one behind the other.
 */
public final class LineMerge {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> base = new ArrayList<>();

    private LineMerge() {}

    /**
     * Lines of the base that one side has otherwise.
     *
     * @param start the first of them, from 0
     * @param end behind the last; the start when lines were only put in
     */
    private record Piece(int start, int end, String text) {
        /** Lines put in stand before those that are replaced there. */
        boolean isBefore(Piece other) {
            return start < other.start || start == other.start && start == end && other.start < other.end;
        }
    }

    /** Theirs come first where both put lines in. Empty when a line was changed by both, each in its own way. */
    public static Optional<String> of(String base, String ours, String theirs) {
        LineMerge merge = new LineMerge();
        List<DiffLine> lines = LineDiff.of(base, theirs);
        for (DiffLine line : lines) {
            if (line.before() > 0) {
                merge.base.add(line.text());
            }
        }
        return merge.collect(pieces(lines), pieces(LineDiff.of(base, ours)))
                ? Optional.of(merge.text())
                : Optional.empty();
    }

    private static List<Piece> pieces(List<DiffLine> lines) {
        List<Piece> pieces = new ArrayList<>();
        int base = 0;
        for (int at = 0; at < lines.size(); ) {
            if (lines.get(at).kind() == DiffLine.Kind.SAME) {
                base++;
                at++;
                continue;
            }
            int start = base;
            StringBuilder text = new StringBuilder();
            for (; at < lines.size() && lines.get(at).kind() != DiffLine.Kind.SAME; at++) {
                boolean gone = lines.get(at).kind() == DiffLine.Kind.REMOVED;
                base += gone ? 1 : 0;
                text.append(gone ? "" : lines.get(at).text());
            }
            pieces.add(new Piece(start, base, text.toString()));
        }
        return pieces;
    }

    /** All pieces in order; false when two of them cannot both be had. */
    private boolean collect(List<Piece> theirs, List<Piece> ours) {
        int at = 0;
        int other = 0;
        int reached = 0;
        while (at < theirs.size() || other < ours.size()) {
            boolean both = at < theirs.size() && other < ours.size();
            if (both && theirs.get(at).equals(ours.get(other))) {
                other++;
            }
            boolean isOurs = at == theirs.size()
                    || other < ours.size() && ours.get(other).isBefore(theirs.get(at));
            Piece next = isOurs ? ours.get(other++) : theirs.get(at++);
            if (next.start() < reached) {
                return false;
            }
            if (!pieces.isEmpty() && !endsALine(pieces.get(pieces.size() - 1))) {
                return false;
            }
            reached = next.end();
            pieces.add(next);
        }
        return true;
    }

    /** What follows a line without an end would become a part of it. */
    private static boolean endsALine(Piece piece) {
        return piece.text().isEmpty() || piece.text().endsWith("\n");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int line = 0;
        for (Piece piece : pieces) {
            for (; line < piece.start(); line++) {
                text.append(base.get(line));
            }
            text.append(piece.text());
            line = piece.end();
        }
        for (; line < base.size(); line++) {
            text.append(base.get(line));
        }
        return text.toString();
    }
}
