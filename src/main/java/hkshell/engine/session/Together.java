package hkshell.engine.session;

import hkshell.domain.request.Stop;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Several pieces of work at once, as a port: nobody below it makes a thread. */
public interface Together {

    /**
     * Does all of it, so many at a time, and returns when all has ended.
     *
     * @return the results in the order of the work
     */
    <T> List<T> all(List<Supplier<T>> work, int most);

    /**
     * Does it and returns what came of it; when the wish to stop is raised before, the work is left behind and may go on
     * until the program ends.
     *
     * @return empty when it was stopped
     */
    <T> Optional<T> unlessStopped(Supplier<T> work, Stop stop);
}
