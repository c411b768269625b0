package hkshell.front.tui.root;

import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.Word;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Invocation;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes from the screen go out only while they are armed, from whichever pane or line they come. */
final class Arming {
    private Arming() {}

    /** Why the command may not run now; empty when it may. */
    static Optional<Problem> refusal(Invocation invocation, Session session, Instant now) {
        boolean sends = !invocation.has("--explain") && !invocation.has("--curl");
        if (invocation.spec().risk() != Risk.CALLS || !sends || session.isArmed(now) || !writes(invocation)) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.usage("The screen is read-only, so nothing was sent.", "W arms writes for five minutes"));
    }

    /** A line that cannot be read is left to the command, which says what is wrong with it. */
    private static boolean writes(Invocation invocation) {
        List<String> words = new ArrayList<>();
        if (!invocation.spec().words().equals("api")) {
            return true;
        }
        for (Word word : invocation.rest()) {
            words.add(word.text());
        }
        invocation.option("--data").ifPresent(data -> words.addAll(List.of("-d", data)));
        return RequestLineParser.parse(words)
                .map(line -> !line.method().equals("GET") && !line.method().equals("HEAD"))
                .value()
                .orElse(false);
    }
}
