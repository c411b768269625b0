package hkshell.domain.netrc;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits an edit that was made for one state of a file to another state of it. It finds the same records there, and refuses
 * when one of them reads otherwise, for then somebody else has decided about it meanwhile.
 */
final class EditReplay implements NetrcEdit.Visitor<Parsed<NetrcEdit>> {
    private final NetrcFile seen;
    private final NetrcFile now;
    private final boolean over;

    private EditReplay(NetrcFile seen, NetrcFile now, boolean over) {
        this.seen = seen;
        this.now = now;
        this.over = over;
    }

    EditReplay(NetrcFile seen, NetrcFile now) {
        this(seen, now, false);
    }

    /** One that takes what somebody else made of a record for the record, for a person who wants it so. */
    static EditReplay over(NetrcFile seen, NetrcFile now) {
        return new EditReplay(seen, now, true);
    }

    @Override
    public Parsed<NetrcEdit> put(NetrcEdit.Put edit) {
        return twin(edit.pick()).map(pick -> new NetrcEdit.Put(pick, edit.field(), edit.value()));
    }

    @Override
    public Parsed<NetrcEdit> putEverywhere(NetrcEdit.PutEverywhere edit) {
        return same(withLogin(seen, edit.login()), withLogin(now, edit.login()), edit);
    }

    @Override
    public Parsed<NetrcEdit> drop(NetrcEdit.Drop edit) {
        return twin(edit.pick()).map(pick -> new NetrcEdit.Drop(pick, edit.field()));
    }

    /** One more record of a host is only wanted while the host's records are those that were seen. */
    @Override
    public Parsed<NetrcEdit> add(NetrcEdit.Add edit) {
        return same(seen.all(edit.host()), now.all(edit.host()), edit);
    }

    @Override
    public Parsed<NetrcEdit> addDefault(NetrcEdit.AddDefault edit) {
        return same(
                seen.defaultRecord().stream().toList(),
                now.defaultRecord().stream().toList(),
                edit);
    }

    @Override
    public Parsed<NetrcEdit> remove(NetrcEdit.Remove edit) {
        return twin(edit.pick()).map(NetrcEdit.Remove::new);
    }

    @Override
    public Parsed<NetrcEdit> rename(NetrcEdit.Rename edit) {
        return twin(edit.pick()).map(pick -> new NetrcEdit.Rename(pick, edit.host()));
    }

    @Override
    public Parsed<NetrcEdit> move(NetrcEdit.Move edit) {
        Pick target = edit.before();
        return target == null
                ? twin(edit.pick()).map(pick -> new NetrcEdit.Move(pick, null))
                : twin(edit.pick()).then(pick -> twin(target).map(before -> new NetrcEdit.Move(pick, before)));
    }

    /** Thought up for all bytes at once, so any other byte is a reason to think again. */
    @Override
    public Parsed<NetrcEdit> respell(NetrcEdit.Respell edit) {
        return Arrays.equals(seen.text(), now.text())
                ? Parsed.good(edit)
                : Parsed.bad(changed("The file that this edit spells anew"));
    }

    /** What both changed is put together, as long as they changed different lines and different records. */
    @Override
    public Parsed<NetrcEdit> rewrite(NetrcEdit.Rewrite edit) {
        return FileMerge.of(edit.from(), edit.to(), now)
                .<Parsed<NetrcEdit>>map(both -> Parsed.good(new NetrcEdit.Rewrite(now, both)))
                .orElseGet(() -> Parsed.bad(changed("What you changed")));
    }

    private static List<Entry.Login> withLogin(NetrcFile file, String login) {
        List<Entry.Login> records = file.records();
        records.removeIf(record ->
                !record.login().map(field -> field.value().equals(login)).orElse(false));
        return records;
    }

    private static Parsed<NetrcEdit> same(List<Entry.Login> before, List<Entry.Login> after, NetrcEdit edit) {
        boolean same = before.size() == after.size();
        for (int at = 0; same && at < before.size(); at++) {
            same = Reading.of(before.get(at)).isOf(after.get(at));
        }
        return same ? Parsed.good(edit) : Parsed.bad(changed("The records that this edit is about"));
    }

    /** A pick by line means the record that stood there: lines move when others write. */
    private Parsed<Pick> twin(Pick pick) {
        return pick.in(seen).then(record -> {
            Entry.Login found =
                    pick.line() == 0 ? pick.in(now).value().orElse(null) : nth(now, pick, record, number(record, pick));
            if (found == null || !Reading.of(record).isOf(found)) {
                Entry.Login heir = over ? heir(pick, record) : null;
                if (heir != null) {
                    return Parsed.good(Pick.of(heir));
                }
                return Parsed.bad(changed("The record " + PickedRecord.describe(pick)));
            }
            return Parsed.good(pick.line() == 0 ? pick : Pick.of(found));
        });
    }

    /** The only one of that login, else the only one of that host; null where there is none, or more than one. */
    private Entry.@Nullable Login heir(Pick pick, Entry.Login record) {
        Pick host = pick.ofHost();
        String login = record.login().map(Field::value).orElse(null);
        List<Entry.Login> same = login == null ? List.of() : PickedRecord.all(now, host.withLogin(login));
        List<Entry.Login> all = PickedRecord.all(now, host);
        if (same.size() == 1) {
            return same.get(0);
        }
        return all.size() == 1 && PickedRecord.all(seen, host).size() == 1 ? all.get(0) : null;
    }

    /** Which of the records that read like this one it is in the file that was seen, from 0. */
    private int number(Entry.Login record, Pick pick) {
        int number = 0;
        for (Entry.Login other : PickedRecord.all(seen, pick.atLine(0))) {
            if (other == record) {
                break;
            }
            number += Reading.of(record).isOf(other) ? 1 : 0;
        }
        return number;
    }

    private static Entry.@Nullable Login nth(NetrcFile file, Pick pick, Entry.Login record, int number) {
        int left = number;
        for (Entry.Login other : PickedRecord.all(file, pick.atLine(0))) {
            if (Reading.of(record).isOf(other) && left-- == 0) {
                return other;
            }
        }
        return null;
    }

    static Problem changed(String what) {
        return Problem.file(
                "changed",
                what + " changed on disk meanwhile.",
                "look at it again with netrc list, then repeat the edit");
    }
}
