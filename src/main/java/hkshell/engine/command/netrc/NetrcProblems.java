package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** What can be wrong with a wish about a netrc record, in one wording. */
final class NetrcProblems {
    private NetrcProblems() {}

    /** No record is what a pick means. */
    static Problem noRecord(Pick pick, Netrc netrc) {
        Optional<Problem> unread =
                netrc.problem().filter(problem -> netrc.file().entries().isEmpty());
        if (unread.isPresent()) {
            return unread.get();
        }
        String sentence = pick.login() == null && pick.line() == 0
                ? "The netrc has no record for " + RecordName.of(pick) + "."
                : pick.in(netrc.file()).problem().map(Problem::sentence).orElse("");
        return Problem.credential("no_record", sentence, "netrc list shows what it has");
    }
}
