package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Warning;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The field values that an editing command was given. */
final class Fields {
    private Fields() {}

    static Given given(Invocation invocation) {
        return new Given(
                invocation.option(EditOptions.LOGIN.name()).orElse(null),
                invocation.option(EditOptions.ACCOUNT_FIELD.name()).orElse(null),
                invocation.has(EditOptions.PASSWORD_STDIN.name()));
    }

    /** @param asksPassword whether a password is to come from standard input or from the person */
    record Given(@Nullable String login, @Nullable String account, boolean asksPassword) {

        boolean isEmpty() {
            return login == null && account == null && !asksPassword;
        }

        /** Empty when none was wished for. */
        Parsed<Optional<Secret>> password(Context context) {
            return asksPassword ? context.ask().piped("password").map(Optional::of) : Parsed.good(Optional.empty());
        }

        /** A new record with them. */
        NetrcEdit adding(Pick pick, @Nullable Secret password) {
            String host = pick.host();
            return host == null
                    ? new NetrcEdit.AddDefault(login, password, account)
                    : new NetrcEdit.Add(host, login, password, account);
        }

        /** What other readers will make of the values. */
        List<Warning> warnings(Optional<Secret> password) {
            List<Warning> warnings = new ArrayList<>();
            if (login != null) {
                warnings.addAll(Warning.ofValue("login", Secret.of(login)));
            }
            password.ifPresent(secret -> warnings.addAll(Warning.ofValue("password", secret)));
            if (account != null) {
                warnings.addAll(Warning.ofValue("account", Secret.of(account)));
            }
            return warnings;
        }

        /** The names of what is given, for a sentence. */
        String words() {
            return words(login != null, asksPassword, account != null);
        }

        /** The names of what a record gets that it has not, or of all when it has all. */
        String changes(Entry.Login record, @Nullable Secret password) {
            String words = words(
                    differs(record.login(), login),
                    password != null && !record.password().map(Field::secret).equals(Optional.of(password)),
                    differs(record.account(), account));
            return words.isEmpty() ? words() : words;
        }

        private static boolean differs(Optional<Field> field, @Nullable String value) {
            return value != null && !field.map(Field::value).equals(Optional.of(value));
        }

        private static String words(boolean login, boolean password, boolean account) {
            StringJoiner words = new StringJoiner(" and ");
            if (login) {
                words.add("login");
            }
            if (password) {
                words.add("password");
            }
            if (account) {
                words.add("account");
            }
            return words.toString();
        }
    }
}
