package hkshell.engine.session;

import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The calls of this run and of earlier ones, as a port. A history that cannot be kept is said once, never an error. */
public interface HistoryLog {

    /** The newest last, at most so many. */
    List<Call> newest(int most);

    /** Kept from now on, with the number that is given back: higher than that of every call before it. */
    Call add(Call call);

    /** As {@link #add}, in this run alone: nothing is written. */
    Call remember(Call call);

    /** Forgets all of them. */
    void clear();

    /** Why calls are not kept; empty while they are, and once it was asked for. */
    Optional<Problem> untold();
}
