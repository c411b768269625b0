package hkshell.engine;

import hkshell.domain.netrc.MaskedText;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.diff.DiffLine;
import hkshell.kit.diff.LineDiff;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an edit would do to the file, as the lines that go and the lines that come. Compared by their bytes, shown with
 * their passwords masked: a line that only changes a password is shown twice, and looks the same.
 */
public final class NetrcDiff {
    private static final int AROUND = 2;

    private NetrcDiff() {}

    /** What an edit would do. */
    public static Outcome of(NetrcFile before, NetrcFile after) {
        return of(before, after, "", List.of());
    }

    /**
     * What an edit would do, and warn of.
     *
     * @param head above the lines; may be empty
     */
    public static Outcome of(NetrcFile before, NetrcFile after, String head, List<Warning> warnings) {
        List<String> heads = head.isEmpty() ? List.of() : List.of(head);
        Told told = told(before, after, heads, "Nothing would change.", Doc.obj());
        return new Outcome.Detailed(told.lines, Warning.in(told.doc, warnings), warnings);
    }

    /**
     * What lies between two states.
     *
     * @param heads what they are, above the lines
     * @param same the sentence when they are the same
     * @param about the same for scripts; the lines are put behind it
     */
    public static Outcome of(NetrcFile before, NetrcFile after, List<String> heads, String same, Doc.Obj about) {
        Told told = told(before, after, heads, same, about);
        return new Outcome.Detailed(told.lines, told.doc);
    }

    private record Told(List<Styled> lines, Doc.Obj doc) {}

    private static Told told(NetrcFile before, NetrcFile after, List<String> heads, String same, Doc.Obj about) {
        List<DiffLine> all = LineDiff.of(bytes(before), bytes(after), MaskedText.of(before), MaskedText.of(after));
        List<Styled> lines = new ArrayList<>();
        heads.forEach(head -> lines.add(Styled.of(head, Role.DIM)));
        List<List<DiffLine>> hunks = LineDiff.hunks(all, AROUND);
        for (List<DiffLine> hunk : hunks) {
            if (hunk != hunks.get(0)) {
                lines.add(Styled.of("  ...", Role.DIM));
            }
            for (DiffLine line : hunk) {
                lines.add(StyledDiff.of(line));
            }
        }
        List<Doc> docs = hunkDocs(all);
        Doc.Obj doc = about.with("changed", !docs.isEmpty())
                .with("line", docs.isEmpty() ? 0 : firstLine(all))
                .with("hunks", new Doc.Arr(docs));
        return new Told(hunks.isEmpty() ? List.of(Styled.of(same)) : lines, doc);
    }

    /** {@code {"line","before":[...],"after":[...]}} for each run of lines that go or come; without the lines around. */
    private static List<Doc> hunkDocs(List<DiffLine> all) {
        List<Doc> docs = new ArrayList<>();
        for (List<DiffLine> hunk : LineDiff.hunks(all, 0)) {
            List<Doc> gone = new ArrayList<>();
            List<Doc> come = new ArrayList<>();
            for (DiffLine line : hunk) {
                (line.kind() == DiffLine.Kind.REMOVED ? gone : come).add(new Doc.Text(line.text()));
            }
            docs.add(Doc.obj()
                    .with("line", firstLine(hunk))
                    .with("before", new Doc.Arr(gone))
                    .with("after", new Doc.Arr(come)));
        }
        return docs;
    }

    /** Of what changes: in the file before, or where nothing goes in the file after. */
    private static int firstLine(List<DiffLine> lines) {
        for (DiffLine line : lines) {
            if (line.kind() != DiffLine.Kind.SAME) {
                return Math.max(line.before(), line.after());
            }
        }
        return 0;
    }

    /** One character a byte, so that every difference counts. */
    private static String bytes(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}
