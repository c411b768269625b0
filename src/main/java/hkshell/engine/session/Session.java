package hkshell.engine.session;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.domain.account.Machines;
import hkshell.domain.account.Verdict;
import hkshell.domain.netrc.Entry;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.kit.text.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the program knows between two commands. Immutable: a {@link Change} makes the next one, and screens share a
 * snapshot freely.
 *
 * @param armedUntil writes may go out until then; the epoch when they may not
 * @param verdicts what the API has said of tokens in this run
 * @param cliLogin whose token the Heroku CLI keeps in the keychain; only looked at where {@link #isNobody nobody} is logged in
 * @param answers of this run
 * @param guide what is known of the API in use
 */
public record Session(
        Facts facts,
        Netrc netrc,
        Accounts accounts,
        Settings settings,
        Instant armedUntil,
        Map<Secret, Verdict> verdicts,
        Optional<String> cliLogin,
        Answers answers,
        Guide guide) {
    public Session {
        verdicts = Map.copyOf(verdicts);
    }

    /** The session a run starts with: nothing armed. */
    public static Session start(Facts facts, Netrc netrc, Accounts accounts, Settings settings) {
        return new Session(
                facts, netrc, accounts, settings, Instant.EPOCH, Map.of(), Optional.empty(), Answers.NONE, Guide.NONE);
    }

    /** The machine names of the API in use. */
    public Machines machines() {
        return Machines.of(facts.api());
    }

    /** The account calls go out as: the one chosen for this run, else the one whose records stand in the netrc. */
    public Optional<Account> active() {
        return chosen().isPresent() || isChosenGone() ? chosen() : answering().flatMap(accounts::holding);
    }

    /** The account that was named for this run, or for the folder that it was started in. */
    public Optional<Account> chosen() {
        return facts.asAccount().isPresent()
                ? facts.asAccount().flatMap(accounts::named)
                : here().flatMap(here -> accounts.named(here.account()));
    }

    /** The account of the folder, also one that is gone. */
    public Optional<Here> here() {
        return Here.in(facts.folder(), settings);
    }

    /** Whether the folder has an account that is not there any more, and the run has no other. */
    public boolean isChosenGone() {
        return facts.asAccount().isEmpty()
                && here().filter(here -> accounts.named(here.account()).isEmpty())
                        .isPresent();
    }

    /** In words, why it is the chosen one; empty when none is. */
    public String chosenBy() {
        return chosen().isEmpty() ? "" : facts.asAccount().isPresent() ? "--account" : "folder";
    }

    /** The netrc record that answers for the API: that of {@code host:port}, else that of the host. */
    public Optional<Entry.Login> answering() {
        String host = facts.api().getHost();
        return host == null
                ? Optional.empty()
                : netrc.file().find(host, facts.api().getPort());
    }

    /** Whether no account, no variable and no record stands for the API. */
    public boolean isNobody() {
        boolean chosen = chosen().isPresent() || isChosenGone();
        return !chosen && facts.apiKey().isEmpty() && answering().isEmpty();
    }

    /** Knowing the login of the Heroku CLI, which counts where there is no other. */
    public Session withCli(Optional<String> login) {
        return new Session(facts, netrc, accounts, settings, armedUntil, verdicts, login, answers, guide);
    }

    /** Whether the netrc is the one that every program reads, because nobody named another. */
    public boolean usesHomeNetrc() {
        return netrc.path().equals(facts.home().resolve(".netrc"));
    }

    /** Acting as one of the accounts. */
    public Session as(String account) {
        return new Session(
                facts.as(account), netrc, accounts, settings, armedUntil, verdicts, cliLogin, answers, guide);
    }

    public boolean isArmed(Instant now) {
        return now.isBefore(armedUntil);
    }

    public Session with(Netrc other) {
        return new Session(facts, other, accounts, settings, armedUntil, verdicts, cliLogin, answers, guide);
    }

    public Session with(Accounts other) {
        return new Session(facts, netrc, other, settings, armedUntil, verdicts, cliLogin, answers, guide);
    }

    public Session with(Settings other) {
        return new Session(facts, netrc, accounts, other, armedUntil, verdicts, cliLogin, answers, guide);
    }

    /** Knowing what the API says of a token. */
    public Session judged(Secret token, Verdict verdict) {
        Map<Secret, Verdict> all = new HashMap<>(verdicts);
        all.put(token, verdict);
        return new Session(facts, netrc, accounts, settings, armedUntil, all, cliLogin, answers, guide);
    }

    public Session with(Guide other) {
        return new Session(facts, netrc, accounts, settings, armedUntil, verdicts, cliLogin, answers, other);
    }

    public Session armed(Instant until) {
        return new Session(facts, netrc, accounts, settings, until, verdicts, cliLogin, answers, guide);
    }

    /** With one more call and its end. */
    public Session answered(Call call, SignedRequest asked, Exchange end) {
        return new Session(
                facts,
                netrc,
                accounts,
                settings,
                armedUntil,
                verdicts,
                cliLogin,
                answers.plus(call, asked, end),
                guide);
    }

    /** Without what this run has called so far. */
    public Session forgotten() {
        return new Session(facts, netrc, accounts, settings, armedUntil, verdicts, cliLogin, Answers.NONE, guide);
    }
}
