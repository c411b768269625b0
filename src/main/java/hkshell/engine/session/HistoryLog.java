package hkshell.engine.session;

import java.util.List;

/** The calls of this run and of earlier ones, as a port. A history that cannot be kept is said once, never an error. */
public interface HistoryLog {

    /** The newest last, at most so many. */
    List<Call> newest(int most);

    void add(Call call);

    /** Forgets all of them. */
    void clear();
}
