package hkshell.engine.command.request;

import hkshell.engine.Caller;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.time.Duration;
import java.util.Optional;

/** {@code --timeout S}: whole seconds. */
final class Timeout {
    private Timeout() {}

    static Parsed<Duration> of(Optional<String> seconds) {
        if (seconds.isEmpty()) {
            return Parsed.good(Caller.USUAL_TIMEOUT);
        }
        long number = Digits.number(seconds.get(), 5);
        return number > 0
                ? Parsed.good(Duration.ofSeconds(number))
                : Parsed.bad(Problem.usage("'" + seconds.get() + "' is not a number of seconds.", "--timeout 30"));
    }
}
