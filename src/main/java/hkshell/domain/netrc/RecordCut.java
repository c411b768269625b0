package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bytes that are a record's own: its words, its strays, and the comments on lines that those stand on. Comments on
 * lines of their own and macros are somebody's work and stay where they are.
 */
final class RecordCut {
    private final NetrcFile file;
    private final NetrcLayout layout;
    private final RecordNode record;

    RecordCut(NetrcFile file, RecordNode record) {
        this.file = file;
        this.layout = file.layout();
        this.record = record;
    }

    /** Plans the removal. */
    void into(EditPlan plan) {
        Cut cut = new Cut(file);
        int start = record.start;
        int end = record.headEnd;
        for (Node part : parts()) {
            if (stays(part)) {
                if (start < end) {
                    plan.splice(cut.ofRecord(start, end));
                }
                start = Integer.MAX_VALUE;
                continue;
            }
            start = Math.min(start, part instanceof Field field ? field.keywordStart : part.start);
            end = part.end;
            if (part instanceof Entry entry) {
                plan.leaves(entry);
            }
        }
        if (start < end) {
            plan.splice(cut.ofRecord(start, end));
        }
    }

    /** The comments that go with it, in file order. */
    List<Entry.Comment> comments() {
        List<Entry.Comment> comments = new ArrayList<>();
        for (Entry entry : record.inside()) {
            if (entry instanceof Entry.Comment comment && !stays(comment)) {
                comments.add(comment);
            }
        }
        return comments;
    }

    /** Its bytes as whole lines, with its indent, for putting them elsewhere. */
    String lines() {
        return lines(file, record.start, record.end);
    }

    static String lines(NetrcFile file, int start, int end) {
        NetrcLayout layout = file.layout();
        boolean begins = layout.beginsLine(start);
        int from = begins ? layout.skipBlanksBack(start) : start;
        boolean ends = layout.endsLine(end);
        int to = begins && ends ? layout.nextLine(end) : end;
        boolean whole = begins && ends && layout.lineEndBefore(to) > 0;
        return new String(file.text(), from, to - from, StandardCharsets.ISO_8859_1) + (whole ? "" : "\n");
    }

    private List<Node> parts() {
        List<Node> parts = new ArrayList<>(record.fields());
        for (Entry entry : record.inside()) {
            parts.add((Node) entry);
        }
        parts.sort(Comparator.comparingInt(part -> part.start));
        return parts;
    }

    private boolean stays(Node part) {
        return part instanceof Entry.Macdef || part instanceof Entry.Comment && layout.beginsLine(part.start);
    }
}
