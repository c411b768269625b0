package hkshell.engine.session;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The account files on disk, as a port: one small netrc file an account, 0600. */
public interface AccountFiles {

    /** All of them, by name. A file that cannot be read is left out and reported by {@code doctor}. */
    Accounts load();

    /** What the disk says of their folder, as {@link NetrcFiles#mark} of the netrc. */
    Object mark();

    /** Why files of the folder were left out, or may be read by others. */
    List<Problem> problems();

    /** Why files of the folder were left out. */
    List<Problem> unread();

    /** Why the file of that account was left out; empty when there is none. */
    Optional<Problem> unread(String name);

    /** Writes the account's file, new or in the place of the old one, and answers with all accounts. */
    Parsed<Accounts> save(Account account);

    /** Removes the account's file; calm when there is none. */
    Parsed<Accounts> remove(String name);

    /** The account's file under another name, and none under its own: both or neither. */
    Parsed<Accounts> rename(Account account, String name);

    /** Takes back the last change of an account's file, of an earlier run too. */
    Parsed<Undone> undo();

    /** @param what the journal's sentence */
    record Undone(String what, Accounts accounts) {}
}
