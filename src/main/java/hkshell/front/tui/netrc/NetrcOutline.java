package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.Finding;
import hkshell.front.tui.netrc.NetrcRow.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The file as a list of rows, some entries folded: file + folds -> which rows there are. Immutable. It only counts the
 * rows of each entry; the rows themselves are made for those in sight, so that a huge file costs no more than a look.
 *
 * <p>A fold hides a record's fields or a macro's lines, never a note, a stray or a macro inside a record.
 */
final class NetrcOutline {
    /** Longer macros start folded. */
    private static final int SHORT_MACRO = 12;

    /** More findings than these would push the record itself out of sight. */
    private static final int MOST_FINDINGS = 4;

    static final NetrcOutline EMPTY = of(NetrcSheet.EMPTY, new BitSet());

    private final NetrcSheet sheet;
    private final BitSet open;
    private final NetrcFindings findings;
    /** The first row of each entry, and behind the last the number of rows. */
    private final int[] starts;

    private NetrcOutline(NetrcSheet sheet, BitSet open, NetrcFindings findings) {
        this.sheet = sheet;
        this.open = open;
        this.findings = findings;
        this.starts = new int[sheet.entries().size() + 1];
        for (int index = 0; index < sheet.entries().size(); index++) {
            starts[index + 1] = starts[index] + height(index, open.get(index));
        }
    }

    /** As a file is first shown: records folded, short macros open. */
    static BitSet firstFolds(NetrcSheet sheet) {
        BitSet open = new BitSet();
        for (int index = 0; index < sheet.entries().size(); index++) {
            open.set(
                    index,
                    sheet.entries().get(index) instanceof Entry.Macdef macro
                            && sheet.macro(macro).size() <= SHORT_MACRO);
        }
        return open;
    }

    /** One entry folded or unfolded: the others keep their heights. */
    private NetrcOutline(NetrcOutline before, int index, boolean nowOpen) {
        this.sheet = before.sheet;
        this.findings = before.findings;
        this.open = before.folds();
        open.set(index, nowOpen);
        this.starts = before.starts.clone();
        int taller = height(index, nowOpen) - (starts[index + 1] - starts[index]);
        for (int behind = index + 1; behind < starts.length; behind++) {
            starts[behind] += taller;
        }
    }

    static NetrcOutline of(NetrcSheet sheet, BitSet open) {
        return new NetrcOutline(sheet, (BitSet) open.clone(), NetrcFindings.NONE);
    }

    NetrcOutline with(NetrcFindings other) {
        return new NetrcOutline(sheet, open, other);
    }

    NetrcFindings findings() {
        return findings;
    }

    NetrcSheet sheet() {
        return sheet;
    }

    NetrcFile file() {
        return sheet.file();
    }

    boolean isOpen(int index) {
        return open.get(index);
    }

    BitSet folds() {
        return (BitSet) open.clone();
    }

    NetrcOutline with(int index, boolean nowOpen) {
        return new NetrcOutline(this, index, nowOpen);
    }

    /** How many rows there are. */
    int size() {
        return starts[starts.length - 1];
    }

    /** The first row of an entry. */
    int rowOf(int index) {
        return starts[index];
    }

    /** The entry that a row belongs to. */
    int indexAt(int row) {
        int found = Arrays.binarySearch(starts, row);
        return found >= 0 ? found : -found - 2;
    }

    Optional<NetrcRow> row(int row) {
        return row >= 0 && row < size() ? Optional.of(rows(row, row + 1).get(0)) : Optional.empty();
    }

    /** The rows from one to before another, as far as there are any. */
    List<NetrcRow> rows(int from, int to) {
        List<NetrcRow> rows = new ArrayList<>();
        for (int at = from; at < Math.min(to, size()); ) {
            int index = indexAt(at);
            List<NetrcRow> own = rowsOf(index, open.get(index));
            int end = Math.min(own.size(), to - starts[index]);
            rows.addAll(own.subList(at - starts[index], end));
            at = starts[index + 1];
        }
        return rows;
    }

    /** All rows of an entry, as if it were open. */
    List<NetrcRow> unfolded(int index) {
        return rowsOf(index, true);
    }

    /** The row of an entry that is like one of another outline, else the entry's first. */
    int rowLike(int index, NetrcRow wanted) {
        List<NetrcRow> rows = rowsOf(index, open.get(index));
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).isLike(wanted)) {
                return starts[index] + at;
            }
        }
        for (int at = 0; at < rows.size(); at++) {
            boolean field =
                    rows.get(at).field() != null && rows.get(at).fieldKind().equals(wanted.fieldKind());
            if (field) {
                return starts[index] + at;
            }
        }
        return starts[index];
    }

    private List<NetrcRow> rowsOf(int index, boolean unfolded) {
        List<Finding> found = findings.of(index);
        if (found.isEmpty()) {
            return plainRows(index, unfolded);
        }
        List<NetrcRow> rows = new FoundRows(plainRows(index, true), found).rows();
        return unfolded
                ? withLines(rows, found)
                : folded(rows, plainRows(index, false).size());
    }

    /** What is found in rows that a fold hides is found in its first one. */
    private static List<NetrcRow> folded(List<NetrcRow> rows, int height) {
        List<NetrcRow> kept = new ArrayList<>();
        List<Finding> hidden = new ArrayList<>(rows.get(0).findings());
        boolean macro = rows.get(0).kind() == Kind.MACRO;
        for (NetrcRow row : rows.subList(1, rows.size())) {
            if (macro || row.kind() == Kind.FIELD) {
                hidden.addAll(row.findings());
            } else {
                kept.add(row);
            }
        }
        kept.add(0, rows.get(0).with(hidden));
        return height == kept.size() ? kept : rows.subList(0, height);
    }

    /** With a line below each row for each of its findings, the last one for those that are too many. */
    private static List<NetrcRow> withLines(List<NetrcRow> rows, List<Finding> found) {
        if (!folds(rows.get(0).owner())) {
            return rows;
        }
        List<NetrcRow> all = new ArrayList<>();
        int left = Math.min(MOST_FINDINGS, found.size());
        for (NetrcRow row : rows) {
            all.add(row);
            for (Finding one : row.findings()) {
                if (left > 0) {
                    left--;
                    boolean more = left == 0 && found.size() > MOST_FINDINGS;
                    List<Finding> told = more ? found.subList(MOST_FINDINGS - 1, found.size()) : List.of(one);
                    String text = more ? "! " + told.size() + " more findings" : FindingWords.line(one);
                    all.add(new NetrcRow(
                            Kind.FINDING, row.index(), row.owner(), row.entry(), row.line(), text, null, told));
                }
            }
        }
        return all;
    }

    private static boolean folds(Entry entry) {
        return entry instanceof Entry.Login || entry instanceof Entry.Macdef;
    }

    private List<NetrcRow> plainRows(int index, boolean unfolded) {
        Entry entry = sheet.entries().get(index);
        List<NetrcRow> rows = new ArrayList<>();
        if (!(entry instanceof Entry.Login record)) {
            addPlain(rows, index, entry, entry, unfolded);
            return rows;
        }
        if (unfolded) {
            for (Field field : record.fields()) {
                rows.add(new NetrcRow(Kind.FIELD, index, record, record, field.line(), "", field, List.of()));
            }
        }
        for (Entry inside : record.inside()) {
            addPlain(rows, index, record, inside, true);
        }
        if (unfolded && !record.inside().isEmpty()) {
            rows.sort(Comparator.comparingInt(NetrcRow::line).thenComparingInt(NetrcRow::column));
        }
        rows.add(0, new NetrcRow(Kind.RECORD, index, record, record, record.line(), "", null, List.of()));
        return rows;
    }

    private void addPlain(List<NetrcRow> rows, int index, Entry owner, Entry entry, boolean unfolded) {
        if (entry instanceof Entry.Macdef macro) {
            List<String> lines = sheet.macro(macro);
            for (int at = 0; at < (unfolded ? lines.size() : 1); at++) {
                Kind kind = at == 0 ? Kind.MACRO : Kind.MACRO_LINE;
                rows.add(new NetrcRow(kind, index, owner, macro, macro.line() + at, lines.get(at), null, List.of()));
            }
            if (unfolded && macro.closed()) {
                int line = macro.line() + lines.size();
                rows.add(new NetrcRow(Kind.MACRO_END, index, owner, macro, line, "", null, List.of()));
            }
            return;
        }
        Kind kind = entry instanceof Entry.Comment ? Kind.COMMENT : Kind.STRAY;
        rows.add(new NetrcRow(kind, index, owner, entry, entry.line(), entry.masked(), null, List.of()));
    }

    private int height(int index, boolean unfolded) {
        Entry entry = sheet.entries().get(index);
        int lines = unfolded && folds(entry)
                ? Math.min(MOST_FINDINGS, findings.of(index).size())
                : 0;
        return lines + height(entry, unfolded);
    }

    private int height(Entry entry, boolean unfolded) {
        if (entry instanceof Entry.Login record) {
            int height = 1 + (unfolded ? fields(record) : 0);
            for (Entry inside : record.inside()) {
                height += height(inside, true);
            }
            return height;
        }
        if (entry instanceof Entry.Macdef macro && unfolded) {
            return sheet.macro(macro).size() + (macro.closed() ? 1 : 0);
        }
        return 1;
    }

    private static int fields(Entry.Login record) {
        int count = 0;
        for (Field.Kind kind : Field.Kind.values()) {
            count += record.field(kind).isPresent() ? 1 : 0;
        }
        return count;
    }
}
