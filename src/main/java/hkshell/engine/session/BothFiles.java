package hkshell.engine.session;

import hkshell.domain.account.Accounts;
import hkshell.kit.problem.Parsed;

/**
 * The netrc and the files of accounts changed together, as a port: all of it or none of it, also when the program dies
 * between two files. The next start makes what is missing.
 */
public interface BothFiles {

    /** Both as they are afterwards. The line of the netrc is told against what the change was thought of for. */
    record Both(NetrcFiles.Saved netrc, Accounts accounts) {}

    Parsed<Both> save(Change.EditBoth change);

    /**
     * Writes down what the change will be, and makes none of it: when the program dies before it asks for that, the next
     * start makes it. The answer is what there will be to say.
     */
    Parsed<NetrcFiles.Saved> prepare(Change.EditBoth change);

    /** Whether the disk lets the change be made, as far as it tells beforehand; every file stays as it is. */
    Parsed<NetrcFiles.Saved> rehearse(Change.EditBoth change);

    /** Whether the netrc was written after the account's file, so that a token of its own can be a renewed one. */
    boolean isNetrcNewer(String account);

    /** Whether a change was written down and is not made yet, because a file refuses it. */
    boolean isUnfinished();
}
