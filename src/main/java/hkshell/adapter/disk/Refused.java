package hkshell.adapter.disk;

import hkshell.kit.problem.Problem;
import java.io.IOException;

/** A file that will not do, with the problem already told; {@link Disk} hands the problem on. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
