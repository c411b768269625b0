package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.List;

/**
 * A record with the macros right behind it, which ftp runs for it alone, and what stands before the last of them. Comments
 * below belong to whatever follows.
 *
 * @param end behind its last byte
 */
record RecordTrain(NetrcFile file, List<Entry> entries, int end) {

    static RecordTrain of(NetrcFile file, RecordNode record) {
        List<Entry> own = without(file, record).entries();
        List<Entry> behind = new ArrayList<>();
        int end = record.end;
        for (Entry entry : file.entries()) {
            if (((Node) entry).start < record.end) {
                continue;
            }
            if (entry instanceof Entry.Login) {
                break;
            }
            behind.add(entry);
            if (entry instanceof Entry.Macdef macro) {
                own.addAll(behind);
                behind.clear();
                // Before the line end of the empty line that closes it.
                end = macro.end - file.layout().lineEndBefore(macro.end);
            }
        }
        return new RecordTrain(file, own, end);
    }

    /** The record alone. */
    static RecordTrain without(NetrcFile file, RecordNode record) {
        List<Entry> own = new ArrayList<>(List.of((Entry) record));
        own.addAll(record.inside());
        return new RecordTrain(file, own, record.end);
    }

    /** As whole lines. */
    String lines() {
        return RecordCut.lines(file, ((Node) entries.get(0)).start, end);
    }
}
