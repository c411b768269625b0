package hkshell.engine.command.netrc;

import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Problem;

/** What can be wrong with a wish about a netrc record, in one wording. */
final class NetrcProblems {
    private NetrcProblems() {}

    static Problem noRecord(String host, Netrc netrc) {
        return netrc.problem()
                .filter(problem -> netrc.file().entries().isEmpty())
                .orElseGet(() -> Problem.credential(
                        "no_record", "The netrc has no record for " + host + ".", "netrc list shows what it has"));
    }
}
