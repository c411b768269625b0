package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The global options that say where a run acts: which API, which netrc, as whom. A line that is shown carries them, and a
 * line that is typed may not wish for others than the run has.
 */
public final class ThisRun {
    private ThisRun() {}

    /** What a line must carry to do the same in another run, such as {@code --sandbox}. */
    public static List<String> options(Session session) {
        Facts facts = session.facts();
        List<String> options = new ArrayList<>();
        if (facts.isSandbox()) {
            options.add("--sandbox");
        } else {
            if (!facts.api().equals(Facts.HEROKU)) {
                options.addAll(List.of("--api-url", facts.api().toString()));
            }
            if (!session.usesHomeNetrc()) {
                options.addAll(List.of("--netrc", session.netrc().path().toString()));
            }
        }
        facts.asAccount()
                .or(() -> session.chosen().map(Account::name))
                .ifPresent(name -> options.addAll(List.of("--account", name)));
        return options;
    }

    /**
     * The session that a line with these options acts in: as another account, for {@code --account}. An API or a netrc that
     * is not the run's own is a problem, because the line would act on what it does not name.
     */
    static Parsed<Session> of(GlobalOptions options, Session session) {
        Optional<String> foreign = foreign(options, session);
        if (foreign.isPresent()) {
            return Parsed.bad(Problem.usage(
                    foreign.get() + " is chosen when hkshell starts, so this line was not run.",
                    "leave hkshell, and run the line as a command of its own"));
        }
        Optional<String> name = options.get("--account");
        return name.isPresent() && session.accounts().named(name.get()).isEmpty()
                ? Parsed.bad(Accounts.missing(name.get()))
                : Parsed.good(name.map(session::as).orElse(session));
    }

    private static Optional<String> foreign(GlobalOptions options, Session session) {
        Facts facts = session.facts();
        if (options.has("--sandbox") && !facts.isSandbox()) {
            return Optional.of("--sandbox");
        }
        // The sandbox has an API and a netrc that nobody can name.
        Optional<String> api = options.get("--api-url").filter(url -> facts.isSandbox() || !isSame(url, facts));
        Optional<String> netrc = options.get("--netrc")
                .filter(file ->
                        facts.isSandbox() || !isSame(file, session.netrc().path()));
        return api.isPresent()
                ? Optional.of("--api-url")
                : netrc.isPresent() ? Optional.of("--netrc") : Optional.empty();
    }

    private static boolean isSame(String url, Facts facts) {
        return facts.api().toString().equals(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** A relative name is one from the folder that hkshell was started in. */
    private static boolean isSame(String file, Path path) {
        try {
            return path.endsWith(Path.of(file));
        } catch (InvalidPathException strange) {
            return false;
        }
    }
}
