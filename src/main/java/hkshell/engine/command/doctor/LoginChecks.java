package hkshell.engine.command.doctor;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.session.Here;
import hkshell.engine.session.Session;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who hkshell is, what wins over the netrc, and whether the records of one login agree. */
final class LoginChecks {
    private final Context context;
    private final Session session;

    LoginChecks(Context context) {
        this.context = context;
        this.session = context.session();
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(login()));
        session.facts().apiKey().map(this::key).ifPresent(checks::add);
        context.ports().cli().keychainLogin().map(this::keychain).ifPresent(checks::add);
        session.here().map(this::here).ifPresent(checks::add);
        checks.addAll(drift());
        return checks;
    }

    /** The same way a call would take. */
    private Check login() {
        return Caller.of(context)
                .prepare(RequestLine.get("/account"), Resolved.NONE, new UUID(0, 0))
                .fold(
                        signed -> signed.authorization()
                                .map(is -> Check.fine(
                                        "login",
                                        (is.login().isEmpty() ? "Somebody" : is.login()) + ", from "
                                                + is.from().words() + ".")),
                        problem -> Optional.of(Check.bad("login", problem.sentence(), problem.hint())))
                .orElseGet(() -> Check.bad("login", "There is no token for the API.", "hkshell login"));
    }

    private Optional<Secret> recorded() {
        return session.answering().flatMap(Entry.Login::password).map(Field::secret);
    }

    /** Usual where there is no netrc, as on a build server. */
    private Check key(Secret key) {
        String sentence = "It is set, and wins over the netrc here and in the Heroku CLI.";
        boolean hides = recorded().filter(token -> !token.equals(key)).isPresent();
        return hides
                ? Check.bad("HEROKU_API_KEY", sentence, "unset HEROKU_API_KEY")
                : Check.note("HEROKU_API_KEY", sentence, "");
    }

    private Check keychain(String login) {
        Optional<String> own = session.answering().flatMap(Entry.Login::login).map(Field::value);
        if (own.isEmpty()) {
            return Check.bad(
                    "keychain",
                    "The Heroku CLI keeps the token of " + login + " in the keychain, where curl and git find none.",
                    "hkshell accounts import writes the records that they look for");
        }
        String sentence =
                "The Heroku CLI has a token of " + login + " in the keychain, and takes that before the netrc.";
        String hint = "heroku logout clears it; with HEROKU_NETRC_WRITE=true the CLI uses the netrc";
        return own.get().equals(login) ? Check.note("keychain", sentence, hint) : Check.bad("keychain", sentence, hint);
    }

    private Check here(Here here) {
        return session.accounts().named(here.account()).isPresent()
                ? Check.note(
                        "folder",
                        "In " + here.folder() + " hkshell is " + here.account() + ", other programs are not.",
                        "hkshell accounts use --not-here forgets it")
                : Check.bad(
                        "folder",
                        "The account " + here.account() + " of " + here.folder() + " is gone.",
                        "hkshell accounts use --not-here");
    }

    /** A login writes its records together; where one was renewed alone, git or curl has a stale one. */
    private List<Check> drift() {
        Optional<Entry.Login> api = session.answering();
        List<Check> checks = new ArrayList<>();
        for (String name : session.machines().names()) {
            Optional<Entry.Login> other = session.netrc().file().find(name);
            if (api.isPresent() && other.isPresent() && !api.get().saysSame(other.get())) {
                checks.add(Check.bad(
                        "drift",
                        "The records of " + api.get().host() + " and " + name + " are not of one login and token.",
                        inStep(name)));
            }
        }
        return checks;
    }

    /** An account writes the records that it has; one of the API alone leaves the other host's to an edit. */
    private String inStep(String host) {
        return session.active()
                .filter(mine -> mine.hosts().contains(host))
                .map(mine -> "hkshell accounts use " + mine.name() + " writes both")
                .orElse("hkshell netrc set " + host
                        + " --login L --password-stdin gives it the same, or hkshell login anew");
    }
}
