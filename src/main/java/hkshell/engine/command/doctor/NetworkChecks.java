package hkshell.engine.command.doctor;

import hkshell.engine.Context;
import java.util.List;

/** Whether the variables that say how to reach a server can be understood. Nothing is called. */
final class NetworkChecks {
    private NetworkChecks() {}

    /** Only what is wrong: most people have none of these variables. */
    static List<Check> all(Context context) {
        return context.ports().transport().problems().stream()
                .map(problem -> Check.bad("network", problem.sentence(), problem.hint()))
                .toList();
    }
}
