package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Context;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;

/**
 * What a record leaves behind, or takes along, when it is removed again: where adding it closed a macro, tore a line that
 * two entries shared, or ended the last line, that line end stands; words that are part of no record, before which it was put,
 * look like its own. The bytes alone do not tell what was there before; the journal does.
 */
final class TraceOfAdding {
    /** How many edits may lie between, such as another password for the new record. */
    private static final int EDITS = 4;

    /** A macro is closed by two line ends at most. */
    private static final int BYTES = 4;

    private TraceOfAdding() {}

    /** The same removal, to the last byte when the record was put in by one of the last edits. */
    static NetrcEdit without(NetrcEdit.Remove remove, Context context) {
        Netrc now = context.session().netrc();
        Optional<NetrcFile> removed =
                NetrcEditor.apply(now.file(), List.of(remove)).value();
        for (int edits = 1; edits <= EDITS && removed.isPresent(); edits++) {
            Optional<NetrcFiles.Step> step =
                    context.ports().netrc().since(now, edits).value();
            if (step.isEmpty() || step.get().byOthers()) {
                return remove;
            }
            NetrcFile before = step.get().from();
            if (isAddedTo(before, remove, now.file())
                    || sameButForLineEnds(before.bytes(), removed.get().bytes())) {
                return new NetrcEdit.Rewrite(now.file(), before);
            }
        }
        return remove;
    }

    /** Whether adding that very record to the file before gives the file of now. */
    private static boolean isAddedTo(NetrcFile before, NetrcEdit.Remove remove, NetrcFile now) {
        return remove.pick()
                .in(now)
                .map(TraceOfAdding::adding)
                .then(add -> NetrcEditor.apply(before, add))
                .value()
                .filter(now::hasTextOf)
                .isPresent();
    }

    private static NetrcEdit adding(Entry.Login record) {
        String login = record.login().map(Field::value).orElse(null);
        Secret password = record.password().map(Field::secret).orElse(null);
        String account = record.account().map(Field::value).orElse(null);
        return record instanceof Entry.Default
                ? new NetrcEdit.AddDefault(login, password, account)
                : new NetrcEdit.Add(record.host(), login, password, account);
    }

    /** Whether they differ at one place, and there in nothing but a line end or two, and the blanks on that line. */
    private static boolean sameButForLineEnds(byte[] before, byte[] removed) {
        int shorter = Math.min(before.length, removed.length);
        int start = 0;
        while (start < shorter && before[start] == removed[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before[before.length - 1 - end] == removed[removed.length - 1 - end]) {
            end++;
        }
        return isSpace(before, start, before.length - end) && isSpace(removed, start, removed.length - end);
    }

    private static boolean isSpace(byte[] text, int from, int to) {
        int lineEnds = 0;
        for (int at = from; at < to; at++) {
            if (" \t\r\n".indexOf(text[at]) < 0) {
                return false;
            }
            lineEnds += text[at] == '\r' || text[at] == '\n' ? 1 : 0;
        }
        return lineEnds <= BYTES;
    }
}
