package hkshell.engine.command.request;

import hkshell.engine.Caller;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.time.Duration;
import java.util.Optional;

/** {@code --timeout S}: whole seconds. */
final class Timeout {
    private Timeout() {}

    static Parsed<Duration> of(Optional<String> seconds) {
        if (seconds.isEmpty()) {
            return Parsed.good(Caller.USUAL_TIMEOUT);
        }
        String text = seconds.get();
        boolean number = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(text) > 0
                ? Parsed.good(Duration.ofSeconds(Integer.parseInt(text)))
                : Parsed.bad(Problem.usage("'" + text + "' is not a number of seconds.", "--timeout 30"));
    }
}
