package hkshell.domain.netrc.reader;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** hkshell itself, to compare the others with: the dialect of {@code domain.netrc}. It takes {@code host:port} first. */
final class Hkshell extends Profile {
    Hkshell() {
        super(
                "hkshell",
                new Opening(false, true, true),
                Place.variable(""),
                Place.home(),
                Place.gpg("~/.netrc.gpg", "when there is no ~/.netrc"));
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        Optional<Entry.Login> record = asked.login() == null
                ? source.file().find(asked.host(), asked.port())
                : of(asked.login(), records(source, asked));
        if (record.isPresent()) {
            return found(record.get(), asked.login() == null ? FIRST : "first record of this login");
        }
        Optional<Entry.Login> other = source.file().defaultRecord();
        boolean serves = other.isPresent() && (asked.login() == null || isOf(asked.login(), other.get()));
        return serves
                ? found(other.get(), "no record of the host, so the default, which goes out only with --use-default")
                : new Answer.None("no record of the host");
    }

    private static List<Entry.Login> records(NetrcSource source, Asked asked) {
        List<Entry.Login> named = source.file().all(asked.name());
        return named.isEmpty() ? source.file().all(asked.host()) : named;
    }

    private static Optional<Entry.Login> of(String login, List<Entry.Login> records) {
        for (Entry.Login record : records) {
            if (isOf(login, record)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(String login, Entry.Login record) {
        Optional<Field> field = record.login();
        return field.isPresent() && field.get().value().equals(login);
    }

    private static Answer found(Entry.Login record, String why) {
        return new Answer.Found(
                value(record.login()), value(record.password()), value(record.account()), record.line(), why);
    }

    private static @Nullable FieldValue value(Optional<Field> field) {
        return field.isEmpty()
                ? null
                : FieldValue.of(
                        new String(field.get().bytes(), StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
}
