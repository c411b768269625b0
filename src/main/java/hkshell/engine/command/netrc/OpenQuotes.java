package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.Said;
import hkshell.engine.Warning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which records stand behind a quote that nothing closes: to curl, git, ftp and Python since 3.11 they are part of its value.
 * A record that is moved may come to stand there, or bring such a quote before others, though its own bytes stay.
 */
final class OpenQuotes {
    private static final String RULE = "unterminated-quote";

    private OpenQuotes() {}

    /** A warning when an edit has put records there that were not, and did not make the quote itself. */
    static List<Warning> passed(NetrcFile before, NetrcFile after) {
        Entry.@Nullable Login quoted = first(after);
        if (quoted == null || first(before) == null) {
            return List.of();
        }
        Map<String, Integer> hidden = new HashMap<>();
        behind(before).forEach(record -> hidden.merge(Said.of(record), 1, Integer::sum));
        for (Entry.Login record : behind(after)) {
            if (hidden.merge(Said.of(record), -1, Integer::sum) < 0) {
                return List.of(new Warning(
                        RULE,
                        "Line " + record.line() + ": " + NetrcRows.called(record)
                                + " now stands behind the unclosed quote of the record in line " + quoted.line()
                                + ": curl, git, ftp and Python since 3.11 do not find it there.",
                        "close the quote with netrc edit, or undo",
                        List.of("curl", "git", "ftp", "python-3.13", "requests")));
            }
        }
        return List.of();
    }

    private static Entry.@Nullable Login first(NetrcFile file) {
        for (Entry.Login record : file.records()) {
            for (Field field : record.fields()) {
                if (field.hasOpenQuote()) {
                    return record;
                }
            }
        }
        return null;
    }

    private static List<Entry.Login> behind(NetrcFile file) {
        Entry.@Nullable Login quoted = first(file);
        List<Entry.Login> records = file.records();
        return quoted == null ? List.of() : records.subList(records.indexOf(quoted) + 1, records.size());
    }
}
