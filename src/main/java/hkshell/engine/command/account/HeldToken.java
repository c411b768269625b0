package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.request.Credential;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Origin;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.Wallet;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A token that hkshell keeps, and every place where it stands: records of the netrc, files of accounts. */
record HeldToken(String login, Secret token) {

    /** The one that the run acts by, HEROKU_API_KEY left aside: that one is kept by somebody else. */
    static Optional<HeldToken> current(Session session) {
        return session.chosen().isPresent()
                ? session.chosen().flatMap(HeldToken::of)
                : session.answering().flatMap(HeldToken::of);
    }

    static Optional<HeldToken> of(Account account) {
        return account.token().map(token -> new HeldToken(account.login(), token));
    }

    private static Optional<HeldToken> of(Entry.Login record) {
        String login = record.login().map(Field::value).orElse("");
        return record.password().map(password -> new HeldToken(login, password.secret()));
    }

    /**
     * The one that the run acts by, and those of the same login that its other machines have instead, as when a program
     * renewed the record of git alone.
     */
    static List<HeldToken> currentWithDrift(Session session) {
        List<HeldToken> all = new ArrayList<>();
        current(session).ifPresent(now -> {
            all.add(now);
            for (String machine : session.chosen().isPresent()
                    ? List.<String>of()
                    : session.machines().names()) {
                session.netrc()
                        .file()
                        .find(machine)
                        .flatMap(HeldToken::of)
                        .filter(other -> other.login().equals(now.login()) && !all.contains(other))
                        .ifPresent(all::add);
            }
        });
        return all;
    }

    /** In a sentence: whose it is, as far as that is known. */
    String called() {
        return login.isEmpty() ? "a token without a login" : Sanitize.line(login);
    }

    /** All that are kept, each once. */
    static List<HeldToken> all(Session session) {
        List<HeldToken> all = new ArrayList<>();
        current(session).ifPresent(all::add);
        session.answering()
                .flatMap(HeldToken::of)
                .filter(one -> !all.contains(one))
                .ifPresent(all::add);
        for (Account account : session.accounts().all()) {
            of(account).filter(one -> !all.contains(one)).ifPresent(all::add);
        }
        return all;
    }

    /** The netrc's records of it, the last one first, so that one can go without moving the others. */
    List<Entry.Login> records(Session session) {
        List<Entry.Login> records = new ArrayList<>();
        for (Entry entry : session.netrc().file().entries()) {
            if (entry instanceof Entry.Login record && holds(record)) {
                records.add(0, record);
            }
        }
        return records;
    }

    List<Account> accounts(Session session) {
        List<Account> accounts = new ArrayList<>();
        for (Account account : session.accounts().all()) {
            if (stands(account)) {
                accounts.add(account);
            }
        }
        return accounts;
    }

    boolean stands(Account account) {
        return account.records().stream().anyMatch(this::holds);
    }

    private boolean holds(Entry.Login record) {
        return record.password().map(Field::secret).filter(token::equals).isPresent();
    }

    /** Calls by it alone, where its places let it go. */
    Caller caller(Context context) {
        return caller(context, from(context.session()));
    }

    /** The same for one that is to be kept in an account. */
    Caller caller(Context context, Account account) {
        return caller(context, new Credential.Account(account.name(), account.hosts()));
    }

    private Caller caller(Context context, Credential from) {
        return new Caller(context, Wallet.EMPTY.acting(new Wallet.Held(from, login, token)));
    }

    /** Why it may not go to the API in use: it stands for other hosts. */
    Optional<Problem> away(Context context) {
        return caller(context)
                .prepare(RequestLine.get("/account"), Resolved.NONE, new UUID(0, 0))
                .problem()
                .filter(problem -> problem.code().equals(CredentialPolicy.NOT_THERE));
    }

    /** The place that lets it go to the API, if one does. */
    private Credential from(Session session) {
        List<Credential> places = new ArrayList<>();
        accounts(session).forEach(account -> places.add(new Credential.Account(account.name(), account.hosts())));
        for (Entry.Login record : records(session)) {
            // The default record names no host, so it lets a token go nowhere by itself.
            if (record instanceof Entry.Machine) {
                places.add(new Credential.Netrc(
                        record.host(), record.line(), session.netrc().called()));
            }
        }
        Origin api = Origin.of(session.facts().api());
        return places.stream().filter(place -> place.belongsTo(api)).findFirst().orElseGet(() -> places.get(0));
    }
}
