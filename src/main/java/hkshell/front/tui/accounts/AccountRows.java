package hkshell.front.tui.accounts;

import hkshell.domain.account.Account;
import hkshell.domain.account.Verdict;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.engine.session.Session;
import hkshell.front.tui.accounts.AccountRow.Kind;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Session -> the rows of the pane. The order of who wins: an account of this run, HEROKU_API_KEY, the netrc. */
final class AccountRows {
    private final Session session;
    private final boolean isKeyLive;

    private AccountRows(Session session) {
        this.session = session;
        this.isKeyLive =
                session.facts().apiKey().isPresent() && session.chosen().isEmpty();
    }

    static List<AccountRow> of(Session session) {
        return new AccountRows(session).rows();
    }

    private List<AccountRow> rows() {
        List<AccountRow> rows = new ArrayList<>();
        if (session.facts().apiKey().isPresent()) {
            String words = isKeyLive ? "wins over all" : session.chosenBy() + " wins over it";
            rows.add(new AccountRow(Kind.KEY, "HEROKU_API_KEY", words, 0, isKeyLive, ""));
        }
        unheld().ifPresent(rows::add);
        Set<Secret> tokens = new HashSet<>();
        for (Account account : session.accounts().all()) {
            boolean isTwin = !account.token().map(tokens::add).orElse(true);
            rows.add(row(account, isTwin));
        }
        rows.add(AccountRow.adding());
        return rows;
    }

    private AccountRow row(Account account, boolean isTwin) {
        boolean active = session.active().filter(account::equals).isPresent();
        String state = isTwin ? "dup" : active && isKeyLive ? "in netrc" : active && drifts() ? "drift" : said(account);
        return new AccountRow(
                Kind.ACCOUNT, account.name(), account.login(), account.records().size(), active && !isKeyLive, state);
    }

    /** What the API said of the token when it was asked last. */
    private String said(Account account) {
        return account.token().map(session.verdicts()::get).map(Verdict::word).orElse("");
    }

    /** Whether another of the records that a login writes together says something else, as when one was renewed alone. */
    private boolean drifts() {
        Entry.Login first = null;
        for (String name : session.machines().names()) {
            Entry.Login record = session.netrc().file().find(name).orElse(null);
            if (first != null && record != null && !isSame(first, record)) {
                return true;
            }
            first = first == null ? record : first;
        }
        return false;
    }

    private static boolean isSame(Entry.Login one, Entry.Login other) {
        return one.login().map(Field::value).equals(other.login().map(Field::value))
                && one.password().map(Field::secret).equals(other.password().map(Field::secret));
    }

    /** What answers for the API when no account file holds it. */
    private Optional<AccountRow> unheld() {
        Optional<Entry.Login> record = session.answering();
        if (record.isEmpty() || session.accounts().holding(record.get()).isPresent()) {
            return Optional.empty();
        }
        String login = record.get().login().map(Field::value).orElse("no login");
        boolean live = !isKeyLive && session.chosen().isEmpty();
        String state = record.get().password().isEmpty() ? "no token" : "";
        return Optional.of(new AccountRow(Kind.NETRC, "netrc", login, 1, live, state));
    }
}
