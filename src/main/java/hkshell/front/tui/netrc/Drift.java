package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.engine.session.Session;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That one of the records a login writes together is not as the first of them, as when a program renewed the token of
 * {@code api.heroku.com} alone: then git goes out with the old one.
 *
 * @param kind the field that differs
 * @param from the host of the first one
 */
record Drift(Field.Kind kind, String from) {

    /** Those of the file in use. */
    static Map<Entry, Drift> of(Session session) {
        Map<Entry, Drift> drifts = new IdentityHashMap<>();
        Entry.Login first = null;
        for (String name : session.machines().names()) {
            Entry.Login record = session.netrc().file().find(name).orElse(null);
            if (first == null) {
                first = record;
            } else if (record != null) {
                Drift drift = between(first, record);
                if (drift != null) {
                    drifts.put(record, drift);
                }
            }
        }
        return drifts;
    }

    private static @Nullable Drift between(Entry.Login first, Entry.Login other) {
        if (!value(first.login()).equals(value(other.login()))) {
            return new Drift(Field.Kind.LOGIN, first.host());
        }
        boolean same =
                first.password().map(Field::secret).equals(other.password().map(Field::secret));
        return same ? null : new Drift(Field.Kind.PASSWORD, first.host());
    }

    private static String value(Optional<Field> field) {
        return field.map(Field::value).orElse("");
    }
}
