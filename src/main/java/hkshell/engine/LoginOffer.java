package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.request.Credential;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A login offered in the place where it is missing: when a person's command ends because there is no token, or because the
 * API refuses the one there is, a login or a repair is offered, and the command runs again after it. Scripts are told the
 * command instead.
 */
final class LoginOffer {
    /** They log in or out themselves, or say on their own how an account is repaired. */
    private static final List<String> OWN = List.of("login", "logout", "accounts");

    /** What a window of choices holds. */
    private static final int MOST_ACCOUNTS = 8;

    private final Ask ask;
    private final Progress progress;
    private final Supplier<Session> now;
    private final Function<List<String>, Outcome> commands;

    /**
     * @param now the session as the last commit left it
     * @param commands runs other words, as the same person
     */
    LoginOffer(Ask ask, Progress progress, Supplier<Session> now, Function<List<String>, Outcome> commands) {
        this.now = now;
        this.ask = ask;
        this.progress = progress;
        this.commands = commands;
    }

    /**
     * What becomes of the command: as it ended when nothing was offered or taken, why the login failed, or what another try
     * brings.
     */
    Outcome help(Invocation invocation, Session session, Outcome outcome, Supplier<Outcome> again) {
        if (!ask.person()
                || invocation.globals().json()
                || OWN.contains(invocation.spec().topic())) {
            return outcome;
        }
        if (isMissing(outcome)) {
            return somebody(session.accounts().all())
                    .map(words -> after(words, outcome, again))
                    .orElse(outcome);
        }
        Optional<List<String>> repair = refused(session, outcome);
        if (repair.isPresent() && outcome instanceof Outcome.Exchanged exchanged) {
            progress.show(exchanged);
        }
        return repair.filter(words -> ask.confirm(question(words)).value().orElse(false))
                .map(words -> after(words, outcome, () -> same(session, outcome, again)))
                .orElse(outcome);
    }

    /** A call of one person does not become another's unasked. */
    private Outcome same(Session before, Outcome outcome, Supplier<Outcome> again) {
        String was = login(before);
        String is = login(now.get());
        String who = was.isEmpty() ? "nobody by name" : Sanitize.line(was);
        boolean goesOn = was.equalsIgnoreCase(is)
                || ask.confirm("You are " + Sanitize.line(is) + " now, and were " + who + ". Send it as "
                                + Sanitize.line(is) + "?")
                        .value()
                        .orElse(false);
        return goesOn ? again.get() : outcome;
    }

    private static String login(Session session) {
        return session.active()
                .map(Account::login)
                .or(() -> session.answering().flatMap(Entry.Login::login).map(Field::value))
                .or(session::cliLogin)
                .orElse("");
    }

    /** One of the accounts that are kept, or a login; empty when neither is wanted. */
    private Optional<List<String>> somebody(List<Account> accounts) {
        if (accounts.isEmpty()) {
            boolean yes =
                    ask.confirm("Nobody is logged in. Log in now?").value().orElse(false);
            return yes ? Optional.of(List.of("login")) : Optional.empty();
        }
        List<String> choices = new ArrayList<>(List.of("log in"));
        for (Account account : accounts.subList(0, Math.min(accounts.size(), MOST_ACCOUNTS))) {
            choices.add("use " + account.name() + ": " + Sanitize.line(account.login()));
        }
        Optional<Integer> chosen =
                ask.choice("Nobody is logged in. What now?", choices).value();
        return chosen.map(at -> at == 0
                ? List.of("login")
                : List.of("accounts", "use", accounts.get(at - 1).name()));
    }

    private static boolean isMissing(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                && failed.problem().code().equals(CredentialPolicy.NO_CREDENTIAL)
                && failed.problem().kind() == Problem.Kind.CREDENTIAL;
    }

    /** What would put another token in the place of the refused one; empty when none of ours was refused. */
    private static Optional<List<String>> refused(Session session, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed && AnswerProblem.isUnauthorized(failed.problem())) {
            boolean foreign =
                    session.facts().apiKey().isPresent() && session.chosen().isEmpty();
            return foreign ? Optional.empty() : Optional.of(repair(session.active()));
        }
        return outcome instanceof Outcome.Exchanged exchanged
                        && exchanged.exchange() instanceof Exchange.Answered answered
                        && AnswerProblem.isUnauthorized(answered)
                        && answered.signed()
                                .request()
                                .uri()
                                .getRawAuthority()
                                .equals(session.facts().api().getRawAuthority())
                ? answered.signed().authorization().flatMap(sent -> repair(session, sent.from()))
                : Optional.empty();
    }

    private static Optional<List<String>> repair(Session session, Credential from) {
        if (from instanceof Credential.Account account) {
            return Optional.of(repair(session.accounts().named(account.name())));
        }
        boolean logsIn = from instanceof Credential.Netrc || from instanceof Credential.Keychain;
        return logsIn ? Optional.of(repair(session.active())) : Optional.empty();
    }

    private static List<String> repair(Optional<Account> account) {
        return account.map(is -> List.of("accounts", "repair", is.name())).orElse(List.of("login"));
    }

    /** The answer so far is no success, which is all there is to show of the call until it is repaired. */
    private static String question(List<String> repair) {
        String whose = repair.get(0).equals("login") ? "the token" : "the token of " + repair.get(repair.size() - 1);
        return "401: the API does not accept " + whose + " any more. Get a new one now?";
    }

    /** What it did is said, since the command's own result follows. One that is left leaves the command as it ended. */
    private Outcome after(List<String> words, Outcome outcome, Supplier<Outcome> again) {
        Outcome done = commands.apply(words);
        if (done instanceof Outcome.Failed failed) {
            return failed.problem().kind() == Problem.Kind.CANCELLED ? outcome : done;
        }
        if (done instanceof Outcome.Said said) {
            progress.say(said.sentence());
            said.warnings().forEach(warning -> progress.say("warning: " + warning.sentence()));
        }
        return again.get();
    }
}
