package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Session;
import hkshell.kit.text.Secret;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the pane knows of one file beside the file itself, worked out once when the file is read and not again for each
 * picture: which records are shadowed, which passwords are the same, what a macro's lines are. In linear time.
 */
final class NetrcSheet {
    static final NetrcSheet EMPTY = of(NetrcFile.empty(), Optional.empty(), Map.of());

    private final NetrcFile file;
    private final Map<Integer, Shadow> shadows = new HashMap<>();
    private final Map<Entry, Drift> drifts;
    private final Map<Integer, Integer> sameAs = new HashMap<>();
    private final Map<Entry, List<String>> macros = new IdentityHashMap<>();
    private int records;
    private int comments;
    private int strays;
    private int active = -1;
    private int lastRecord = -1;
    private int lastLine;

    private NetrcSheet(NetrcFile file, Map<Entry, Drift> drifts) {
        this.file = file;
        this.drifts = drifts;
    }

    static NetrcSheet of(Session session) {
        return of(session.netrc().file(), session.answering(), Drift.of(session));
    }

    /** @param answering the record of the file that answers for the API */
    private static NetrcSheet of(NetrcFile file, Optional<Entry.Login> answering, Map<Entry, Drift> drifts) {
        NetrcSheet sheet = new NetrcSheet(file, drifts);
        List<Entry> entries = file.entries();
        Shadow.Finder shadows = new Shadow.Finder(entries.size());
        Map<Secret, Integer> tokens = new HashMap<>(entries.size() * 4 / 3 + 1);
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            sheet.count(entry);
            if (entry instanceof Entry.Login record) {
                Optional<Shadow> shadow = shadows.next(record);
                if (shadow.isPresent()) {
                    sheet.shadows.put(index, shadow.get());
                }
                sheet.compare(index, record, tokens);
                sheet.lastRecord = index;
                sheet.active = answering.isPresent() && answering.get() == entry ? index : sheet.active;
                record.inside().forEach(sheet::count);
            }
        }
        return sheet;
    }

    private void compare(int index, Entry.Login record, Map<Secret, Integer> tokens) {
        record.password().filter(field -> !field.secret().isEmpty()).ifPresent(field -> {
            Integer first = tokens.putIfAbsent(field.secret(), field.line());
            if (first != null) {
                sameAs.put(index, first);
            }
        });
    }

    private void count(Entry entry) {
        lastLine = Math.max(lastLine, entry.line());
        if (entry instanceof Entry.Login) {
            records++;
        } else if (entry instanceof Entry.Comment) {
            comments++;
        } else if (entry instanceof Entry.Stray) {
            strays++;
        } else if (entry instanceof Entry.Macdef macro) {
            macros.put(macro, MacroText.lines(macro));
            lastLine = Math.max(lastLine, entry.lastLine());
        }
    }

    NetrcFile file() {
        return file;
    }

    List<Entry> entries() {
        return file.entries();
    }

    /** Whether another record of the same host stands before it, so that it never answers by itself. */
    boolean isShadowed(int index) {
        return shadows.containsKey(index);
    }

    Optional<Shadow> shadow(int index) {
        return Optional.ofNullable(shadows.get(index));
    }

    /** How a record that a login writes differs from the first of them. */
    Optional<Drift> drift(Entry record) {
        return Optional.ofNullable(drifts.get(record));
    }

    /** The record that answers for the API, or -1. */
    int active() {
        return active;
    }

    /** Whether no record stands behind it. */
    boolean isLastRecord(int index) {
        return index == lastRecord;
    }

    /** The line of the first password that is the same as that of this record, when it is not its own. */
    OptionalInt sameAs(int index) {
        Integer line = sameAs.get(index);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** See {@link MacroText}. */
    List<String> macro(Entry.Macdef macro) {
        return macros.getOrDefault(macro, List.of());
    }

    /** How many lines the file has, as far as something stands in them. */
    int lastLine() {
        return lastLine;
    }

    /** Such as {@code 5 records, 2 comments, 1 macro}: the first kinds, as many as so many columns hold. */
    String summary(int columns) {
        String all = counted(records, "record");
        List<String> more = List.of(
                comments > 0 ? counted(comments, "comment") : "",
                macros.isEmpty() ? "" : counted(macros.size(), "macro"),
                strays > 0 ? strays + " stray" : "");
        for (String kind : more) {
            String longer = kind.isEmpty() ? all : all + ", " + kind;
            all = longer.length() <= columns ? longer : all;
        }
        return all;
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
