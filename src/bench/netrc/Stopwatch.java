import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Some runs of one thing, in milliseconds.
 *
 * @param first the first run
 * @param median of all
 * @param work the least processor time of this thread, without the collector's: what a busy machine does not blur
 */
record Stopwatch(double first, double median, double work) {
    private static final int RUNS = 7;

    static Stopwatch of(Runnable run) {
        return of(RUNS, run);
    }

    static Stopwatch of(int runs, Runnable run) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[runs];
        double[] work = new double[runs];
        for (int at = 0; at < runs; at++) {
            long start = System.nanoTime();
            long begun = threads.getCurrentThreadCpuTime();
            run.run();
            work[at] = (threads.getCurrentThreadCpuTime() - begun) / 1e6;
            times[at] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        Arrays.sort(work);
        return new Stopwatch(first, times[runs / 2], work[0]);
    }
}
