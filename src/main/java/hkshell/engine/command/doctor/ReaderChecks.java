package hkshell.engine.command.doctor;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.reader.Answer;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.FieldValue;
import hkshell.domain.netrc.reader.Readers;
import hkshell.domain.netrc.reader.Reply;
import hkshell.domain.netrc.reader.Surroundings;
import hkshell.engine.Context;
import hkshell.engine.session.Session;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether other programs find the login that hkshell takes from the netrc. */
final class ReaderChecks {
    /** The newest of each that is known. */
    private static final String CURL = "curl-8.22";

    private final Session session;
    private final Optional<String> keychain;
    private final Surroundings around;

    ReaderChecks(Context context) {
        this.session = context.session();
        this.keychain = context.ports().cli().keychainLogin();
        this.around = context.ports().netrc().surroundings();
    }

    /** None where the netrc has no token that they could find. */
    List<Check> all() {
        Optional<Secret> token =
                session.answering().flatMap(Entry.Login::password).map(Field::secret);
        List<Check> checks = new ArrayList<>();
        token.ifPresent(wanted -> {
            URI api = session.facts().api();
            // curl compares names without the port; the CLI's name has it.
            checks.add(check("curl", CURL, new Asked(api.getHost(), null, -1), wanted));
            checks.add(check("heroku", "heroku-cli", new Asked(api.getHost(), null, api.getPort()), wanted));
            List<String> names = session.machines().names();
            if (names.contains("git.heroku.com")) {
                checks.add(check("git", "git", new Asked("git.heroku.com", null, -1), wanted));
            }
        });
        return checks;
    }

    private Check check(String name, String reader, Asked asked, Secret wanted) {
        Reply reply = Reply.all(
                        List.of(Readers.named(reader).orElseThrow()),
                        session.netrc().file(),
                        around,
                        asked)
                .get(0);
        String host = asked.port() < 0 ? asked.host() : asked.host() + ":" + asked.port();
        String why = "hkshell netrc resolve " + host + " tells why; a new login writes what all of them find";
        if (session.facts().apiKey().isPresent() && reply.opened().name().equals("HEROKU_API_KEY")) {
            // So does hkshell, and how it hides the netrc's is a check of its own.
            return Check.note(name, called(name) + " " + reply.opened().instead() + ", as hkshell does.", "");
        }
        if (name.equals("heroku") && hasOwn()) {
            return Check.note(name, called(name) + " has the same login in the keychain, and asks there first.", "");
        }
        if (!reply.opened().isInUse()) {
            return Check.bad(
                    name, called(name) + " " + reply.opened().instead() + ".", "tell it of this file, or use ~/.netrc");
        }
        if (!(reply.answer() instanceof Answer.Found found)) {
            return Check.bad(name, called(name) + " finds no token for " + host + ".", why);
        }
        boolean same =
                found.password().map(FieldValue::secret).filter(wanted::equals).isPresent();
        return same
                ? Check.fine(name, called(name) + " finds the record on line " + found.line() + ".")
                : Check.bad(
                        name,
                        called(name) + " finds another token for " + host + ", on line " + found.line() + ".",
                        why);
    }

    private boolean hasOwn() {
        return keychain.isPresent()
                && keychain.equals(
                        session.answering().flatMap(Entry.Login::login).map(Field::value));
    }

    private static String called(String name) {
        return name.equals("heroku") ? "The Heroku CLI" : name;
    }
}
