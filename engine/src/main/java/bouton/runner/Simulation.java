package bouton.runner;

import bouton.error.BadValueException;
import bouton.error.CancelledException;
import bouton.error.DivergedException;
import bouton.frame.Recorded;
import bouton.network.Clock;
import bouton.network.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a plan: recorders after each step, progress a few times a second, cancellation at every step, and a stop where a state is no longer
 * a finite number. A later run goes on where the last ended.
 */
public final class Simulation {
    private static final long PROGRESS_NANOS = 100_000_000;

    private final Plan plan;
    private final Clock clock;
    private final List<Recorder> recorders = new ArrayList<>();
    private final List<Recorded> recorded = new ArrayList<>();
    private int threads;
    private ProgressListener listener = Progress.standard();
    private CancelToken cancel = new CancelToken();

    /** @param clock where it stands; moves with the runs */
    public Simulation(Plan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** Adds what records after each step. */
    public Simulation record(Recorder recorder) {
        recorders.add(recorder);
        return this;
    }

    /** Adds a monitor, which the listener then knows of. */
    public Simulation record(Monitor.Running monitor) {
        recorded.add(monitor.recorded());
        return record(monitor.recorder());
    }

    /** Number of threads; 0 takes those that turn out to be the fastest. The numbers do not depend on it. */
    public Simulation threads(int count) {
        if (count < 0) {
            throw new BadValueException(
                    "The number of threads must be at least 1, or 0 for automatic, but is " + count + ".");
        }
        threads = count;
        return this;
    }

    public Simulation progress(ProgressListener newListener) {
        listener = newListener;
        return this;
    }

    public Simulation cancel(CancelToken token) {
        cancel = token;
        return this;
    }

    /** What it runs. */
    public Plan plan() {
        return plan;
    }

    /** Where it stands. */
    public Clock clock() {
        return clock;
    }

    /**
     * Runs steps.
     *
     * @throws CancelledException if it was cancelled, or its thread interrupted; what was recorded until then is kept
     * @throws DivergedException if a state became NaN or infinite
     */
    public void run(long steps) {
        boolean[] stopped = {false};
        heard((changes, watch) -> plan.run(clock, steps, threads, endOfStep(steps, stopped, changes, watch)), steps);
        finished(stopped[0]);
    }

    private interface Steps {
        void run(Changes changes, ProgressListener watch);
    }

    private void heard(Steps work, long steps) {
        ProgressListener watch =
                listener instanceof RunListener r ? r.start(steps, clock.dt(), List.copyOf(recorded)) : listener;
        long first = clock.step();
        try {
            try (Changes changes = Changes.open(plan)) {
                work.run(changes, watch);
            }
            if (clock.step() - first == steps) {
                watch.progress(steps, steps);
            }
        } finally {
            if (watch instanceof RunListener r) {
                r.end(clock.step() - first, steps);
            }
        }
    }

    /**
     * Runs steps on one thread and measures how long each operation takes.
     *
     * @param after called after each step, not measured
     * @return nanoseconds of each operation of the plan in order, and of the end of the step as the last
     */
    long[] profile(long steps, Runnable after) {
        boolean[] stopped = {false};
        long[] own = {0};
        long[][] nanos = {{}};
        heard(
                (changes, watch) -> {
                    Plan.EndOfStep end = endOfStep(steps, stopped, changes, watch);
                    nanos[0] = plan.profile(clock, steps, (now, done) -> {
                        boolean more = end.endOfStep(now, done);
                        long before = System.nanoTime();
                        after.run();
                        own[0] += System.nanoTime() - before;
                        return more;
                    });
                },
                steps);
        nanos[0][nanos[0].length - 1] -= own[0];
        finished(stopped[0]);
        return nanos[0];
    }

    private void finished(boolean stopped) {
        if (stopped) {
            throw new CancelledException(
                    "The run was cancelled at t = " + text(clock.t()) + " ms; what was recorded until then is kept.");
        }
    }

    private Plan.EndOfStep endOfStep(long steps, boolean[] stopped, Changes changes, ProgressListener watch) {
        long[] heard = {System.nanoTime()};
        Thread caller = Thread.currentThread();
        return (now, done) -> {
            changes.enter();
            for (int k = 0; k < recorders.size(); k++) {
                recorders.get(k).record(now);
            }
            if (plan.isSuspect()) {
                checkFinite(now);
            }
            if ((done & 63) == 0) {
                long nanos = System.nanoTime();
                if (nanos - heard[0] > PROGRESS_NANOS) {
                    heard[0] = nanos;
                    watch.progress(done, steps);
                }
            }
            stopped[0] = cancel.isCancelled() || caller.isInterrupted();
            changes.leave();
            return !stopped[0];
        };
    }

    private void checkFinite(Clock now) {
        Plan.NotFinite bad = plan.notFinite();
        if (bad != null) {
            double v = bad.variable().get(bad.slice(), bad.index());
            throw new DivergedException(bad.variable().name() + "[" + bad.index() + "] became " + v + " at t = "
                    + text(now.t()) + " ms. Try a smaller dt, another method, or look at parameters and inputs.");
        }
    }

    private static String text(double t) {
        return String.format(java.util.Locale.ROOT, "%.6g", t);
    }
}
