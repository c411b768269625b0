package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcFile;
import java.util.List;
import java.util.Optional;

/** What a record is called in a sentence: its host; where the file has several of that host, its login or its line too. */
final class RecordName {
    private RecordName() {}

    /** Without a file to look at. */
    static String of(Pick pick) {
        return pick.host() == null ? "default" : pick.host();
    }

    /** Such as {@code a.test} or {@code a.test (login me)}, of a record that is there. */
    static String in(NetrcFile file, Pick pick) {
        List<Entry.Login> all = pick.ofHost().allIn(file);
        Optional<Entry.Login> record = pick.in(file).value();
        if (all.size() < 2 || record.isEmpty()) {
            return of(pick);
        }
        Optional<String> login = login(record.get());
        boolean alone = login.isPresent()
                && all.stream().filter(other -> login(other).equals(login)).count() == 1;
        return of(pick)
                + (alone
                        ? " (login " + login.get() + ")"
                        : " (line " + record.get().line() + ")");
    }

    /** Of one more record: with its login where the file has some of that host already. */
    static String added(NetrcFile file, Pick pick, Optional<String> login) {
        boolean more = !pick.ofHost().allIn(file).isEmpty();
        return of(pick) + (more && login.isPresent() ? " (login " + login.get() + ")" : "");
    }

    private static Optional<String> login(Entry.Login record) {
        return record.login().map(Field::value);
    }
}
