package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.Said;
import hkshell.engine.Context;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record leaves behind, or takes along, when it is removed again: where adding it closed a macro, tore a line that
 * two entries shared, or ended the last line, that line end stands; words that are part of no record, before which it was put,
 * look like its own. The bytes alone do not tell what was there before; the journal does.
 */
final class TraceOfAdding {
    /** How many edits may lie between, all of the new record itself, such as another password for it. */
    private static final int EDITS = 4;

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
            // Else it would be another record, or the edits since would be taken back with it.
            if (isAddedTo(before, remove, now.file()) && sayTheSame(before, removed.get())) {
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

    /** Records, comments and macros in the same order, whatever stands between them. */
    private static boolean sayTheSame(NetrcFile one, NetrcFile other) {
        return said(one).equals(said(other));
    }

    private static List<String> said(NetrcFile file) {
        List<String> said = new ArrayList<>();
        for (Entry entry : file.flattened()) {
            if (!(entry instanceof Entry.Stray)) {
                said.add(Said.of(entry).strip());
            }
        }
        return said;
    }
}
