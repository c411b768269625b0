package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lets a file that was spelled anew pass only when it says what it said: the same records in the same order, each with the
 * fields it had, the same comments and the same macros. A stray may become the field that it was meant to be, or go when
 * its record says the same already; nothing else may come or go.
 */
final class RespellGuard {
    private final List<Entry.Login> records = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> macros = new ArrayList<>();
    private int strayWords;
    private int fields;
    private int closedMacros;

    private RespellGuard(NetrcFile file) {
        for (Entry entry : file.flattened()) {
            if (entry instanceof Entry.Login record) {
                records.add(record);
                fields += record.fields().size();
            } else if (entry instanceof Entry.Comment) {
                comments.add(entry.spelling());
            } else if (entry instanceof Entry.Macdef macro) {
                macros.add(macro.name() + lines(macro));
                closedMacros += macro.closed() ? 1 : 0;
            } else if (entry instanceof Entry.Stray stray) {
                strayWords += stray.words();
            }
        }
        Collections.sort(comments);
    }

    static boolean holds(NetrcFile before, NetrcFile after) {
        RespellGuard was = new RespellGuard(before);
        RespellGuard is = new RespellGuard(after);
        return was.comments.equals(is.comments)
                && was.macros.equals(is.macros)
                && is.closedMacros >= was.closedMacros
                && is.strayWords <= was.strayWords
                && is.fields - was.fields <= was.strayWords - is.strayWords
                && was.isSaidBy(is);
    }

    private boolean isSaidBy(RespellGuard other) {
        if (records.size() != other.records.size()) {
            return false;
        }
        for (int at = 0; at < records.size(); at++) {
            Entry.Login was = records.get(at);
            Entry.Login is = other.records.get(at);
            if (was.getClass() != is.getClass() || !Reading.of(was).isPartOf(Reading.of(is))) {
                return false;
            }
        }
        return true;
    }

    /** Without the empty lines at the end: closing a macro may add one or trim one. */
    private static List<String> lines(Entry.Macdef macro) {
        List<String> lines = macro.body();
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
