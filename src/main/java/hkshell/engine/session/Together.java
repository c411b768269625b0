package hkshell.engine.session;

import java.util.List;
import java.util.function.Supplier;

/** Several pieces of work at once, as a port: nobody below it makes a thread. */
public interface Together {

    /**
     * Does all of it, so many at a time, and returns when all has ended.
     *
     * @return the results in the order of the work
     */
    <T> List<T> all(List<Supplier<T>> work, int most);
}
