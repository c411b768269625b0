package hkshell.domain.netrc;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out which bytes an edit changes in a file. First step of an edit; {@link NetrcEditor} then carries it out. */
final class EditPlanner implements NetrcEdit.Visitor<Parsed<EditPlan>> {
    private final NetrcFile file;

    EditPlanner(NetrcFile file) {
        this.file = file;
    }

    @Override
    public Parsed<EditPlan> put(NetrcEdit.Put edit) {
        return edit.pick()
                .in(file)
                .then(record -> encoded(edit.value()).map(value -> {
                    EditPlan plan = new EditPlan();
                    put(plan, record, edit.field(), value);
                    return plan;
                }));
    }

    @Override
    public Parsed<EditPlan> putEverywhere(NetrcEdit.PutEverywhere edit) {
        return encoded(edit.value()).then(value -> {
            EditPlan plan = new EditPlan();
            int found = 0;
            for (Entry.Login record : file.records()) {
                if (record.login()
                        .map(login -> login.value().equals(edit.login()))
                        .orElse(false)) {
                    put(plan, record, edit.field(), value);
                    found++;
                }
            }
            return found > 0
                    ? Parsed.good(plan)
                    : Parsed.bad(Problem.file("no_record", "The netrc has no record with that login.", ""));
        });
    }

    private void put(EditPlan plan, Entry.Login record, Field.Kind kind, byte[] value) {
        RecordNode node = (RecordNode) record;
        Field field = node.fieldOf(kind);
        if (field == null) {
            FieldPlacement placement = new FieldPlacement(file);
            Entry waiting = placement.waiting(node, kind);
            if (waiting != null) {
                plan.leaves(waiting);
            }
            plan.splice(placement.of(node, kind, NetrcValue.spell(value, false)));
            plan.becomes(record, Reading.of(record).with(kind, value));
        } else if (!Arrays.equals(field.bytes(), value)) {
            boolean glued = file.layout().isGlued(field.end);
            plan.splice(Splice.replace(field.start, field.end, NetrcValue.spell(value, glued)));
            plan.becomes(record, Reading.of(record).with(kind, value));
        }
    }

    @Override
    public Parsed<EditPlan> drop(NetrcEdit.Drop edit) {
        return edit.pick().in(file).map(record -> {
            EditPlan plan = new EditPlan();
            new FieldCut(file, (RecordNode) record, edit.field()).into(plan);
            plan.becomes(record, Reading.of(record).without(edit.field()));
            return plan;
        });
    }

    @Override
    public Parsed<EditPlan> add(NetrcEdit.Add edit) {
        return host(edit.host())
                .then(host -> text(host, edit.login(), edit.password(), edit.account())
                        .map(text -> added(text, false, new RecordPlacement(file).machine(host, text.machine()))));
    }

    @Override
    public Parsed<EditPlan> addDefault(NetrcEdit.AddDefault edit) {
        if (file.defaultRecord().isPresent()) {
            return Parsed.bad(
                    Problem.file("has_default", "The netrc has a default record already.", "change that one"));
        }
        return text(new byte[0], edit.login(), edit.password(), edit.account())
                .map(text -> added(text, true, new RecordPlacement(file).fallback(text.fallback())));
    }

    private EditPlan added(RecordText text, boolean fallback, Splice splice) {
        EditPlan plan = new EditPlan();
        plan.adds(text.reading(fallback), splice, new RecordPlacement(file).isInOpenMacro(splice));
        return plan;
    }

    @Override
    public Parsed<EditPlan> remove(NetrcEdit.Remove edit) {
        return edit.pick().in(file).map(record -> {
            EditPlan plan = new EditPlan();
            plan.leaves(record);
            new RecordCut(file, (RecordNode) record).into(plan);
            return plan;
        });
    }

    @Override
    public Parsed<EditPlan> rename(NetrcEdit.Rename edit) {
        return edit.pick().in(file).then(record -> host(edit.host()).then(host -> renamed(record, host)));
    }

    private Parsed<EditPlan> renamed(Entry.Login record, byte[] host) {
        if (!(record instanceof Entry.Machine machine)) {
            return Parsed.bad(Problem.usage("The default record has no host to rename.", ""));
        }
        EditPlan plan = new EditPlan();
        if (!Arrays.equals(machine.hostBytes(), host)) {
            boolean glued = file.layout().isGlued(machine.headEnd);
            plan.splice(Splice.replace(machine.hostStart(), machine.headEnd, NetrcValue.spell(host, glued)));
            plan.becomes(record, Reading.of(record).withHost(host));
        }
        return Parsed.good(plan);
    }

    @Override
    public Parsed<EditPlan> move(NetrcEdit.Move edit) {
        NetrcEdit.Pick target = edit.before();
        return edit.pick()
                .in(file)
                .then(record -> target == null
                        ? Parsed.good(last((RecordNode) record))
                        : target.in(file).map(before -> moved((RecordNode) record, before)));
    }

    private EditPlan moved(RecordNode record, Entry.Login before) {
        List<Entry> entries = RecordTrain.without(file, record).entries();
        EditPlan plan = new EditPlan();
        Splice to = new RecordPlacement(file).before(before, new RecordCut(file, record).lines());
        return record == before || isNext(record, before) ? plan : moves(plan, entries, record.end, to);
    }

    /** Whether it stands before that one already, with nothing but macros and comments between them. */
    private boolean isNext(RecordNode record, Entry.Login before) {
        List<Entry.Login> records = file.records();
        int index = records.indexOf((Entry.Login) record);
        return index + 1 < records.size() && records.get(index + 1) == before;
    }

    private EditPlan last(RecordNode record) {
        List<Entry.Login> records = file.records();
        if (records.get(records.size() - 1) == (Entry.Login) record) {
            return new EditPlan();
        }
        RecordTrain train =
                record instanceof Entry.Default ? RecordTrain.of(file, record) : RecordTrain.without(file, record);
        Splice to = new RecordPlacement(file).fallback(train.lines());
        return moves(new EditPlan(), train.entries(), train.end(), to);
    }

    /** From the first of the entries to the end, elsewhere. */
    private EditPlan moves(EditPlan plan, List<Entry> entries, int end, Splice to) {
        Splice from = new Cut(file).ofRecord(((Node) entries.get(0)).start, end);
        if (to.start < from.start || to.start > from.end) {
            plan.splice(from);
            plan.moves(entries, to);
        }
        return plan;
    }

    @Override
    public Parsed<EditPlan> respell(NetrcEdit.Respell edit) {
        if (!Arrays.equals(file.text(), edit.from().text())) {
            return Parsed.bad(Problem.file("changed", "The netrc is not the one that this edit was made for.", ""));
        }
        EditPlan plan = new EditPlan();
        if (!Arrays.equals(file.text(), edit.to().text())) {
            plan.respells(Splice.replace(0, file.size(), edit.to().text()));
        }
        return Parsed.good(plan);
    }

    @Override
    public Parsed<EditPlan> rewrite(NetrcEdit.Rewrite edit) {
        if (!Arrays.equals(file.text(), edit.from().text())) {
            return Parsed.bad(EditReplay.changed("The netrc"));
        }
        Optional<Problem> shut = NetrcGate.check(edit.to().text(), edit.to());
        if (shut.isPresent()) {
            return Parsed.bad(shut.get());
        }
        EditPlan plan = new EditPlan();
        if (!Arrays.equals(file.text(), edit.to().text())) {
            plan.rewrites(Splice.replace(0, file.size(), edit.to().text()));
        }
        return Parsed.good(plan);
    }

    private static Parsed<RecordText> text(
            byte[] host, @Nullable String login, @Nullable Secret password, @Nullable String account) {
        RecordText text = new RecordText(host);
        return field(text, Field.Kind.LOGIN, login == null ? null : Secret.of(login))
                .then(more -> field(more, Field.Kind.PASSWORD, password))
                .then(more -> field(more, Field.Kind.ACCOUNT, account == null ? null : Secret.of(account)));
    }

    private static Parsed<RecordText> field(RecordText text, Field.Kind kind, @Nullable Secret value) {
        if (value == null) {
            return Parsed.good(text);
        }
        return encoded(value).map(bytes -> {
            text.put(kind, bytes);
            return text;
        });
    }

    private static Parsed<byte[]> encoded(Secret value) {
        Optional<byte[]> bytes = NetrcValue.encode(value.reveal());
        return bytes.map(Parsed::good)
                .orElseGet(() -> Parsed.bad(Problem.usage("The value holds half a character, which no file can.", "")));
    }

    private static Parsed<byte[]> host(String host) {
        byte[] bytes = NetrcValue.encode(host).orElse(new byte[0]);
        boolean fits = bytes.length > 0 && bytes[0] != '#';
        for (byte c : bytes) {
            fits = fits && (c < 0 || c > ' ' && c != 0x7f && c != '"' && c != '\\');
        }
        return fits
                ? Parsed.good(bytes)
                : Parsed.bad(Problem.usage(
                        "A host name has no blanks, quotes, backslashes or control characters, and no # in front.",
                        "give the name alone, such as api.heroku.com"));
    }
}
