package hkshell.engine.session;

import hkshell.domain.request.Body;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The calls of this run and of earlier ones, as a port. A history that cannot be kept is said once, never an error. */
public interface HistoryLog {
    /** The largest body that is kept, in bytes. */
    int LARGEST_BODY = 1 << 20;

    /** The newest last, at most so many. */
    List<Call> newest(int most);

    /** Kept from now on, with the number that is given back: higher than that of every call before it. */
    Call add(Call call);

    /** As {@link #add}, in this run alone: nothing is written. */
    Call remember(Call call);

    /** The body of the answer to a call that was added; without a secret, and left out where it is too large to be kept. */
    void addBody(Call call, Body answer);

    /** The body that was added to a call; empty when none was, or when others needed its room. */
    Optional<Body> body(Call call);

    /** Forgets all of them, bodies too. */
    void clear();

    /** Why calls are not kept; empty while they are, and once it was asked for. */
    Optional<Problem> untold();

    /** The call of that number; empty when there is none any more. */
    default Optional<Call> number(long number) {
        List<Call> all = newest(Integer.MAX_VALUE);
        for (int at = all.size() - 1; at >= 0; at--) {
            if (all.get(at).number() == number) {
                return Optional.of(all.get(at));
            }
        }
        return Optional.empty();
    }
}
