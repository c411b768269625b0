package hkshell.engine.command.request;

import hkshell.domain.request.TimeLimits;
import hkshell.engine.CallLimits;
import hkshell.engine.session.Settings;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.time.Duration;
import java.util.Optional;

/** How long a call may take: {@code --timeout S}, else the settings, else what is usual. */
final class Timeout {
    private Timeout() {}

    /** @param wait whether to wait until the server has calls left */
    static Parsed<TimeLimits> of(Optional<String> seconds, boolean wait, Settings settings) {
        TimeLimits set = CallLimits.of(settings);
        TimeLimits limits = wait ? set.patient() : set;
        if (seconds.isEmpty()) {
            return Parsed.good(limits);
        }
        long number = Digits.number(seconds.get(), 5);
        return number > 0
                ? Parsed.good(limits.spending(Duration.ofSeconds(number)))
                : Parsed.bad(Problem.usage("'" + seconds.get() + "' is not a number of seconds.", "--timeout 30"));
    }
}
