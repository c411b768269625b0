package hkshell.front.tui.accounts;

import hkshell.domain.account.Account;
import hkshell.domain.account.Verdict;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.engine.session.Session;
import hkshell.front.tui.accounts.AccountRow.Kind;
import hkshell.kit.text.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Session -> the rows of the pane. The order of who wins: an account of this run, HEROKU_API_KEY, the netrc, the keychain. */
final class AccountRows {
    private final Session session;
    private final Map<String, Instant> seen;
    private final boolean isKeyLive;

    private AccountRows(Session session, Map<String, Instant> seen) {
        this.session = session;
        this.seen = seen;
        this.isKeyLive =
                session.facts().apiKey().isPresent() && session.chosen().isEmpty();
    }

    /** @param seen when the API last answered each login */
    static List<AccountRow> of(Session session, Map<String, Instant> seen) {
        return new AccountRows(session, seen).rows();
    }

    private List<AccountRow> rows() {
        List<AccountRow> rows = new ArrayList<>();
        if (session.facts().apiKey().isPresent()) {
            String words = isKeyLive ? "wins over all" : session.chosenBy() + " wins over it";
            rows.add(new AccountRow(Kind.KEY, "HEROKU_API_KEY", words, isKeyLive, List.of(), Optional.empty()));
        }
        unheld().ifPresent(rows::add);
        session.cliLogin().map(this::ofKeychain).ifPresent(rows::add);
        Map<Secret, List<String>> holders = holders();
        for (Account account : session.accounts().all()) {
            rows.add(row(account, twin(account, holders)));
        }
        rows.add(AccountRow.adding());
        return rows;
    }

    /** The names of the accounts that have each token. */
    private Map<Secret, List<String>> holders() {
        Map<Secret, List<String>> holders = new HashMap<>();
        for (Account account : session.accounts().all()) {
            account.token()
                    .ifPresent(token -> holders.computeIfAbsent(token, first -> new ArrayList<>())
                            .add(account.name()));
        }
        return holders;
    }

    private static Optional<String> twin(Account account, Map<Secret, List<String>> holders) {
        return account.token().map(holders::get).stream()
                .flatMap(List::stream)
                .filter(name -> !name.equals(account.name()))
                .findFirst();
    }

    private AccountRow row(Account account, Optional<String> twin) {
        boolean active = session.active().filter(account::equals).isPresent();
        Optional<Verdict> verdict = account.token().map(session.verdicts()::get);
        Optional<AccountMark> said = verdict.map(is -> AccountMark.said(is.word()));
        List<AccountMark> marks = new ArrayList<>();
        said.filter(AccountMark::isBad).ifPresent(marks::add);
        AccountMark.drift(active && drifts()).ifPresent(marks::add);
        twin.map(AccountMark::twin).ifPresent(marks::add);
        if (active && isKeyLive) {
            marks.add(new AccountMark("in netrc", "stands in the netrc"));
        }
        said.filter(mark -> !mark.isBad()).ifPresent(marks::add);
        return new AccountRow(
                Kind.ACCOUNT,
                account.name(),
                account.login(),
                active && !isKeyLive,
                marks,
                seen(account.login(), active, verdict));
    }

    /** By calls only where they can be no other account's, for the history knows logins alone. */
    private Optional<Instant> seen(String login, boolean active, Optional<Verdict> verdict) {
        long sharers = session.accounts().all().stream()
                .filter(account -> account.login().equals(login))
                .count();
        Optional<Instant> call = active || sharers < 2 ? Optional.ofNullable(seen.get(login)) : Optional.empty();
        Optional<Instant> asked = verdict.filter(Verdict::works).map(Verdict::asked);
        return call.isPresent() && asked.isPresent() && call.get().isAfter(asked.get()) ? call : asked.or(() -> call);
    }

    /** Whether another of the records that a login writes together says something else, as when one was renewed alone. */
    private boolean drifts() {
        Entry.Login first = null;
        for (String name : session.machines().names()) {
            Entry.Login record = session.netrc().file().find(name).orElse(null);
            if (first != null && record != null && !first.saysSame(record)) {
                return true;
            }
            first = first == null ? record : first;
        }
        return false;
    }

    /** It is only known where nobody else is logged in. */
    private AccountRow ofKeychain(String login) {
        AccountMark cli = new AccountMark("cli", "kept by the Heroku CLI, Enter imports it");
        return new AccountRow(
                Kind.KEYCHAIN, "keychain", login, true, List.of(cli), seen(login, true, Optional.empty()));
    }

    /** What answers for the API when no account file holds it. */
    private Optional<AccountRow> unheld() {
        Optional<Entry.Login> record = session.answering();
        if (record.isEmpty() || session.accounts().holding(record.get()).isPresent()) {
            return Optional.empty();
        }
        String login = record.get().login().map(Field::value).orElse("no login");
        boolean live = !isKeyLive && session.chosen().isEmpty();
        List<AccountMark> marks = new ArrayList<>();
        if (record.get().password().isEmpty()) {
            marks.add(AccountMark.NO_TOKEN);
        }
        AccountMark.drift(drifts()).ifPresent(marks::add);
        return Optional.of(
                new AccountRow(Kind.NETRC, "netrc", login, live, marks, seen(login, true, Optional.empty())));
    }
}
