package hkshell.domain.netrc.reader;

import java.util.Optional;

/** In what an answer differs from hkshell's own; the account aside, which few programs ask for. A missing field is an empty one. */
final class Difference {
    private Difference() {}

    /** In few words; empty when both come to the same. */
    static String between(Answer own, Answer other) {
        return other.accept(new Answer.Visitor<>() {
            @Override
            public String found(Answer.Found found) {
                if (own instanceof Answer.Found mine) {
                    return between(mine, found);
                }
                boolean nothing = own instanceof Answer.None && isEmpty(found);
                return nothing ? "" : own instanceof Answer.None ? "hkshell has none" : "it fails in hkshell";
            }

            @Override
            public String none(Answer.None none) {
                boolean nothing = own instanceof Answer.None || own instanceof Answer.Found mine && isEmpty(mine);
                return nothing ? "" : "no credentials";
            }

            @Override
            public String failed(Answer.Failed failed) {
                return own instanceof Answer.Failed ? "" : "fails";
            }
        });
    }

    private static String between(Answer.Found own, Answer.Found other) {
        boolean login = isSame(own.login(), other.login());
        boolean password = isSame(own.password(), other.password());
        if (login) {
            return password ? "" : "another password";
        }
        return password ? "another login" : "another login and password";
    }

    /** A record without fields says no more than no record. */
    private static boolean isEmpty(Answer.Found found) {
        return isSame(found.login(), Optional.empty()) && isSame(found.password(), Optional.empty());
    }

    /** Whether a login or password that an answer had right, as hkshell says it, is another one now or is gone. */
    static boolean isLost(Answer first, Answer now, Answer own) {
        if (!(first instanceof Answer.Found was) || !(own instanceof Answer.Found meant)) {
            return false;
        }
        Optional<FieldValue> login = Optional.empty();
        Optional<FieldValue> password = Optional.empty();
        if (now instanceof Answer.Found is) {
            login = is.login();
            password = is.password();
        }
        return isSame(was.login(), meant.login()) && !isSame(login, meant.login())
                || isSame(was.password(), meant.password()) && !isSame(password, meant.password());
    }

    private static boolean isSame(Optional<FieldValue> one, Optional<FieldValue> other) {
        boolean empty = one.isEmpty() || one.get().isEmpty();
        return empty ? other.isEmpty() || other.get().isEmpty() : one.equals(other);
    }
}
