package hkshell.domain.netrc.reader;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import java.nio.charset.StandardCharsets;
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
        Optional<Entry.Login> record = source.own(asked);
        if (record.isPresent()) {
            return found(record.get(), asked.login() == null ? FIRST : "first record of this login");
        }
        Optional<Entry.Login> other = source.file().defaultRecord();
        boolean serves = other.isPresent() && (asked.login() == null || NetrcSource.isOf(asked.login(), other.get()));
        boolean isOthers = asked.login() != null && !source.records(asked).isEmpty();
        String none = isOthers ? "no record of the host has this login" : "no record of the host";
        return serves
                ? found(other.get(), none + ", so the default, which goes out only with --use-default")
                : new Answer.None(none);
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
