package hkshell.domain.request.json;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.RetryAfter;
import hkshell.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why a page of a long list did not come, and when to ask again. */
final class BrokenPage {
    private static final int TOO_MANY = 429;

    private BrokenPage() {}

    static Problem why(Exchange end) {
        if (end instanceof Exchange.Failed failed) {
            return failed.problem();
        }
        if (!(end instanceof Exchange.Answered answered)) {
            return Problem.cancelled();
        }
        int status = answered.response().status();
        if (status == TOO_MANY) {
            return Problem.server("rate_limit", "The calls of the account are used up.", "wait until some come back");
        }
        return answered.response().isSuccess()
                ? Problem.server("not_json", "A part of the list is no list.", "look at it without --paginate")
                : Problem.server("status_" + status, "A part of the list was answered with status " + status + ".", "");
    }

    static Optional<Instant> until(Exchange end, Instant now, Duration usualWait) {
        return end instanceof Exchange.Answered answered && answered.response().status() == TOO_MANY
                ? Optional.of(now.plus(RetryAfter.of(answered.response()).orElse(usualWait)))
                : Optional.empty();
    }
}
