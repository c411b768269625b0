package hkshell.domain.account;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Choosing an account -> the netrc edits that make it so, and the accounts that must be saved first so that no token is
 * overwritten which stands nowhere else.
 */
public final class AccountSync {
    private AccountSync() {}

    /** An account with one record a machine. */
    public static Parsed<Account> account(String name, String login, Secret token, Machines machines) {
        List<NetrcEdit> edits = new ArrayList<>();
        for (String machine : machines.names()) {
            edits.add(new NetrcEdit.Add(machine, login, token, null));
        }
        return NetrcEditor.apply(NetrcFile.empty(), edits).map(file -> new Account(name, file));
    }

    /**
     * The account with a record for each machine of the API that would else stay another login's: where the one that
     * answers now has a record and the account has none, as one of an API alone that git is to follow.
     */
    public static Account whole(Account account, NetrcFile main, Machines machines) {
        Optional<Entry.Login> before = main.find(machines.api());
        List<NetrcEdit> missing = new ArrayList<>();
        for (String machine : machines.names()) {
            boolean follows = before.isPresent()
                    && account.hosts().contains(machines.api())
                    && !account.hosts().contains(machine)
                    && main.find(machine)
                            .filter(record -> hasTokenOf(record, before.get()))
                            .isPresent();
            account.token()
                    .filter(token -> follows)
                    .ifPresent(token -> missing.add(new NetrcEdit.Add(machine, account.login(), token, null)));
        }
        return NetrcEditor.apply(account.file(), missing)
                .value()
                .map(file -> new Account(account.name(), file))
                .orElse(account);
    }

    /** The edits that let each record of the account answer first for its host. None when they do already. */
    public static List<NetrcEdit> use(Account account, NetrcFile main) {
        List<NetrcEdit> edits = new ArrayList<>();
        NetrcFile file = main;
        for (Entry.Login record : account.records()) {
            String login = record.login().map(Field::value).orElse("");
            Optional<Field> password = record.password();
            if (password.isPresent()) {
                // Of the file as it is by then: a record that is added above another one moves that one's line.
                List<NetrcEdit> next =
                        answer(file, record.host(), login, password.get().secret());
                file = NetrcEditor.apply(file, next).value().orElse(file);
                edits.addAll(next);
            }
        }
        return edits;
    }

    /**
     * Lets a login answer for a host. Its own record is moved to the front when another one stands before it; without one
     * of its own it takes the place of the first, so that the file does not grow with every switch.
     */
    private static List<NetrcEdit> answer(NetrcFile main, String host, String login, Secret token) {
        Optional<Entry.Login> first = main.find(host);
        if (first.isEmpty()) {
            return List.of(new NetrcEdit.Add(host, login, token, null));
        }
        Pick pick = Pick.of(first.get());
        List<NetrcEdit> edits = new ArrayList<>();
        Optional<Entry.Login> own = own(main, host, login);
        if (own.isPresent() && own.get() != first.get()) {
            edits.add(new NetrcEdit.Put(Pick.of(own.get()), Field.Kind.PASSWORD, token));
            edits.add(new NetrcEdit.Move(Pick.of(own.get()), pick));
            return edits;
        }
        if (own.isEmpty()) {
            edits.add(NetrcEdit.Put.of(pick, Field.Kind.LOGIN, login));
            pick = pick.withLogin(login);
        }
        edits.add(new NetrcEdit.Put(pick, Field.Kind.PASSWORD, token));
        return edits;
    }

    private static Optional<Entry.Login> own(NetrcFile main, String host, String login) {
        for (Entry.Login record : main.all(host)) {
            if (record.login().map(Field::value).orElse("").equals(login)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /**
     * What using the account would overwrite and no account file holds: each as an account to save before.
     *
     * <p>A newer token of a login that has one file already goes back into that file; newer is what the record of its first
     * machine says, for that is the one that answers. Another record of the login may be an old one, so it gets a file of its own.
     */
    public static List<Account> rescued(Account account, NetrcFile main, Accounts all) {
        List<Account> rescued = new ArrayList<>();
        Set<String> taken = new HashSet<>(all.names());
        taken.add(account.name());
        for (Entry.Login record : account.records()) {
            Optional<Entry.Login> old = overwritten(main, record);
            if (old.isEmpty() || all.holding(old.get()).isPresent() || holds(rescued, old.get())) {
                continue;
            }
            save(old.get(), hostsOf(old.get(), account, main), account, all, rescued, taken);
        }
        return rescued;
    }

    /** All that a login had, for it is to come back as it was. */
    private static List<String> hostsOf(Entry.Login old, Account chosen, NetrcFile main) {
        return chosen.hosts().stream()
                .filter(host -> main.find(host).filter(old::saysSame).isPresent())
                .toList();
    }

    private static boolean hasTokenOf(Entry.Login one, Entry.Login other) {
        return one.password().isPresent()
                && one.password().map(Field::secret).equals(other.password().map(Field::secret));
    }

    private static void save(
            Entry.Login old, List<String> had, Account chosen, Accounts all, List<Account> rescued, Set<String> taken) {
        String login = old.login().map(Field::value).orElse("");
        Secret token = old.password().orElseThrow().secret();
        Optional<Account> own = all.sole(login)
                .filter(one -> !one.name().equals(chosen.name()))
                // Of an account whose file is empty there is none.
                .filter(one -> one.hosts().stream()
                        .findFirst()
                        .filter(old.host()::equalsIgnoreCase)
                        .isPresent());
        String name = own.map(Account::name).orElseGet(() -> AccountName.forLogin(login, taken));
        List<String> hosts = own.map(Account::hosts).orElse(had);
        account(name, login, token, new Machines(hosts)).value().ifPresent(one -> {
            taken.add(name);
            rescued.add(one);
        });
    }

    /**
     * The account with the token that the netrc has for its login and its first machine, when that is another one which no
     * file holds: somebody renewed it there. Else, and where two accounts could be meant, the account as it is.
     */
    public static Account renewed(Account account, NetrcFile main, Accounts all) {
        Optional<Entry.Login> live = account.records().stream()
                .findFirst()
                .flatMap(record -> own(main, record.host(), account.login()))
                .filter(record -> all.sole(account.login()).isPresent()
                        && all.holding(record).isEmpty());
        return live.flatMap(Entry.Login::password)
                .flatMap(password -> account(
                                account.name(), account.login(), password.secret(), new Machines(account.hosts()))
                        .value())
                .orElse(account);
    }

    /** The record whose token would be another one afterwards. */
    private static Optional<Entry.Login> overwritten(NetrcFile main, Entry.Login record) {
        String login = record.login().map(Field::value).orElse("");
        Optional<Entry.Login> target = own(main, record.host(), login).or(() -> main.find(record.host()));
        return target.filter(old -> old.password().isPresent()
                && !old.password().map(Field::secret).equals(record.password().map(Field::secret)));
    }

    private static boolean holds(List<Account> accounts, Entry.Login record) {
        return new Accounts(accounts).holding(record).isPresent();
    }
}
