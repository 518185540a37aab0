package bouton.bench;

import bouton.compile.Precision;
import bouton.equation.Fn;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Plan;
import bouton.network.Program;
import bouton.network.Variable;
import bouton.random.Streams;
import bouton.runner.Bandwidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What this machine can do at best, in Java: copying, adding at random places, exponentials, waiting for another thread. */
final class Limits {
    private static final int ADDS = 1 << 22;
    private static final int REPEAT = 5;
    private static final int WAITS = 200_000;

    private Limits() {}

    static List<Row> measure() {
        List<Row> rows = new ArrayList<>();
        Machine.Others others = Machine.others();
        add(rows, "copy, 1 thread", Bandwidth.measure(1), "GB/s", others);
        add(rows, "copy, 2 threads", Bandwidth.measure(2), "GB/s", others);
        for (int size : new int[] {4_000, 100_000, 1_000_000, 10_000_000}) {
            String what = String.format(Locale.ROOT, "add at random places of %,d", size);
            add(rows, what, scatter(size), "ns per add", others);
        }
        for (Precision precision : Precision.values()) {
            String what = "exp, " + precision.name().toLowerCase(Locale.ROOT);
            add(rows, what, exp(precision), "ns per element", others);
        }
        if (Runtime.getRuntime().availableProcessors() > 1) {
            add(rows, "wait of 2 threads for each other", barrier(), "ns", others);
        }
        return rows;
    }

    private static void add(List<Row> rows, String what, double value, String unit, Machine.Others others) {
        rows.add(Construct.row("limits", what, value, unit, others.cores()));
    }

    /** ns of {@code g[index[k]] += w}, best of some runs. */
    private static double scatter(int size) {
        float[] g = new float[size];
        int[] index = new int[ADDS];
        for (int k = 0; k < ADDS; k++) {
            index[k] = (int) (Streams.uniform(1, 1, k, 0) * size);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < REPEAT; r++) {
            long start = System.nanoTime();
            scatter(g, index, 0.5f);
            best = Math.min(best, Measure.seconds(start));
        }
        double sum = 0;
        for (float x : g) {
            sum += x;
        }
        if (sum != 0.5 * ADDS * REPEAT) {
            throw new IllegalStateException("the sum of what was added is " + sum);
        }
        return best * 1e9 / ADDS;
    }

    private static void scatter(float[] g, int[] index, float w) {
        for (int k : index) {
            g[k] += w;
        }
    }

    /** ns of an exponential by the engine's own polynomial, in arrays of L1 size. */
    private static double exp(Precision precision) {
        int n = 1024;
        int steps = 20_000;
        Environment env = Environment.standard(1).withPrecision(precision);
        Variable x = Variable.real("x", "", env, n);
        Variable y = Variable.real("y", "", env, n);
        for (int i = 0; i < n; i++) {
            x.put(i, -10.0 * i / n);
        }
        Program p = new Program(env);
        p.write(y, p.call(Fn.EXP, p.read(x)));
        Plan plan = p.compile();
        Clock clock = new Clock(env.dt(), 1);
        double best = Double.POSITIVE_INFINITY;
        // Kernels begin as scalar code; what counts is what they become.
        for (int r = 0; r < 8 * REPEAT; r++) {
            long start = System.nanoTime();
            plan.run(clock, steps, 1, (_, _) -> true);
            best = Math.min(best, Measure.seconds(start));
        }
        return best * 1e9 / ((double) n * steps);
    }

    /** ns until each of two threads knows that the other has come: half a round trip each way, spinning. */
    private static double barrier() {
        AtomicInteger turn = new AtomicInteger();
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < REPEAT; r++) {
            turn.set(0);
            Thread other = Thread.ofPlatform().daemon().start(() -> take(turn, 1));
            long start = System.nanoTime();
            take(turn, 0);
            best = Math.min(best, Measure.seconds(start));
            try {
                other.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return best * 1e9 / WAITS;
    }

    /** Raises the number whenever it has the given parity. */
    private static void take(AtomicInteger turn, int parity) {
        for (int k = 0; k < WAITS; k++) {
            while ((turn.getAcquire() & 1) != parity) {
                Thread.onSpinWait();
            }
            turn.setRelease(turn.getPlain() + 1);
        }
    }
}
