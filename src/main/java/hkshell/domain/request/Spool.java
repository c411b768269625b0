package hkshell.domain.request;

import hkshell.kit.problem.Problem;
import java.io.Closeable;
import java.io.IOException;

/** Room outside the memory for bodies that are too large for it, as a port. */
public interface Spool {
    /** What a body may have and still stand in memory, in bytes. */
    int IN_MEMORY = 8 << 20;

    /** Has no room: what is too large for the memory is refused. */
    Spool NONE = () -> {
        throw new Refused(Problem.network(
                "too_large", "The answer is larger than " + (IN_MEMORY >> 20) + " MB.", "ask for less of it"));
    };

    /** @throws Refused when there is none */
    Room open() throws IOException;

    /** Room for one body. Whoever opened it closes it; a body that was made of it stays readable. */
    interface Room extends Closeable {
        void write(byte[] bytes, int from, int count) throws IOException;

        /** All that was written. Nothing is written afterwards. */
        Body body() throws IOException;
    }

    /** There is no room, or no more of it. */
    final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        public Refused(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
