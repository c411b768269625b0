package hkshell.domain.netrc;

/**
 * The bytes of one field: its keyword and value, and those of its repetitions, for the next of them would take its place.
 * A comment beside it stays.
 */
final class FieldCut {
    private final NetrcFile file;
    private final RecordNode record;
    private final Field.Kind kind;

    FieldCut(NetrcFile file, RecordNode record, Field.Kind kind) {
        this.file = file;
        this.record = record;
        this.kind = kind;
    }

    /** Plans the removal; nothing when the record has no such field. */
    void into(EditPlan plan) {
        Field field = record.fieldOf(kind);
        if (field == null) {
            return;
        }
        Cut cut = new Cut(file);
        int start = field.keywordStart;
        int end = field.end;
        for (Entry entry : record.inside()) {
            if (entry instanceof Entry.Stray stray && stray.repeats(kind)) {
                if (file.layout().skipGap(end) != stray.start) {
                    plan.splice(cut.of(start, end));
                    start = stray.start;
                }
                end = stray.end;
                plan.leaves(stray);
            }
        }
        plan.splice(cut.of(start, end));
    }
}
