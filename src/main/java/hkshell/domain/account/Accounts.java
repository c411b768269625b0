package hkshell.domain.account;

import hkshell.domain.netrc.Entry;
import hkshell.kit.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All accounts, by name. Which one is live is not stored anywhere: it is the one whose records stand in the main netrc.
 *
 * @param all sorted by name
 * @param folder where their files are, if anywhere
 * @param encrypted the names of those whose files are
 */
public record Accounts(List<Account> all, Optional<Path> folder, Set<String> encrypted) {
    public static final Accounts NONE = new Accounts(List.of());

    public Accounts {
        all = List.copyOf(all);
        encrypted = Set.copyOf(encrypted);
    }

    /** Accounts that stand in no folder. */
    public Accounts(List<Account> all) {
        this(all, Optional.empty(), Set.of());
    }

    /** The file of the account of that name, for programs that are told of it. */
    public Optional<Path> file(String name) {
        return folder.map(in -> in.resolve(name + (encrypted.contains(name) ? ".netrc.gpg" : ".netrc")));
    }

    public Set<String> names() {
        return all.stream().map(Account::name).collect(Collectors.toSet());
    }

    public Optional<Account> named(String name) {
        return all.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /** The account of a login that has no other one. */
    public Optional<Account> sole(String login) {
        List<Account> of =
                all.stream().filter(account -> account.login().equals(login)).toList();
        return of.size() == 1 ? Optional.of(of.get(0)) : Optional.empty();
    }

    /** Said of a name that no account has. */
    public static Problem missing(String name) {
        return Problem.credential("no_account", "There is no account '" + name + "'.", "hkshell accounts lists them");
    }

    /** The account that a record of the main netrc belongs to: same login, same token. */
    public Optional<Account> holding(Entry.Login record) {
        return all.stream()
                .filter(account -> account.records().stream().anyMatch(own -> sameKey(own, record)))
                .findFirst();
    }

    private static boolean sameKey(Entry.Login one, Entry.Login other) {
        return one.password().isPresent() && one.saysSame(other);
    }
}
