package hkshell.domain.request;

import hkshell.kit.problem.Problem;
import java.util.List;

/** The wire, as a port. Blocks its caller; never follows a redirect to another origin with a credential. */
public interface Transport {

    /**
     * Sends once and waits for the whole answer.
     *
     * @param limits a time-out is a {@code Failed} that says in which phase
     * @param watch told how far it has come
     * @param stop asked often; and told how to wake the call when the person stops it
     * @return Answered, Failed or Cancelled; never Sending, never an exception for anything a network does
     */
    Exchange send(SignedRequest request, TimeLimits limits, Watch watch, Stop stop);

    /** What stands in the way of calls before any goes out: variables that name a proxy or certificates and are wrong. */
    default List<Problem> problems() {
        return List.of();
    }
}
