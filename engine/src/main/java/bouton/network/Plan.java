package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.network.Step.Access;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A compiled step: operations in order, and where the threads wait for each other in between. */
public final class Plan {
    /** Below this many elements a second thread costs more than it brings. */
    private static final int ELEMENTS_PER_THREAD = 16_384;

    private final Environment env;
    private final Step[] steps;
    private final Step[] finishing;
    private final List<Variable> states;

    Plan(Environment env, List<Step> steps, List<Variable> states) {
        this.env = env;
        this.steps = steps.toArray(Step[]::new);
        this.finishing = steps.stream().filter(Step::needsFinish).toArray(Step[]::new);
        this.states = List.copyOf(states);
    }

    /** What is done at the end of each step, by one thread. */
    public interface EndOfStep {
        /** Returns false to stop after this step. */
        boolean endOfStep(Clock clock, long done);
    }

    /** The operations, in order. */
    public List<Step> steps() {
        return List.of(steps);
    }

    /** The real variables that a step writes. */
    public List<Variable> states() {
        return states;
    }

    /** Makes what a run with so many threads needs, as a run does at its start. */
    public void start(int threads) {
        for (Step s : steps) {
            s.start(threads);
        }
    }

    /** The number of threads that suits the size of the work. */
    public int suitableThreads() {
        int largest = 0;
        for (Step s : steps) {
            largest = Math.max(largest, s.size());
        }
        return Math.clamp(largest / ELEMENTS_PER_THREAD, 1, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Runs steps. Same seed, same bits, for any number of threads and however a run is cut.
     *
     * @param clock where to start; left at the step after the last
     * @param count number of steps
     * @param threads number of threads, at least 1
     * @param end called after each step
     */
    public void run(Clock clock, long count, int threads, EndOfStep end) {
        if (count <= 0) {
            return;
        }
        for (Step s : steps) {
            s.start(threads);
        }
        long row = clock.row();
        if (threads == 1) {
            runAlone(clock, count, row, end);
        } else {
            runTogether(clock, count, row, threads, end);
        }
    }

    private void runAlone(Clock clock, long count, long firstRow, EndOfStep end) {
        for (long k = 0; k < count; k++) {
            for (Step s : steps) {
                if (s.needsPreparation()) {
                    s.prepare(clock);
                }
                s.run(clock, 0, s.size(), 0);
            }
            finish();
            boolean more = end.endOfStep(clock, k + 1);
            clock.set(clock.step() + 1, clock.draw() + 1, firstRow + k + 1);
            if (!more) {
                return;
            }
        }
    }

    /**
     * Runs steps on this thread and measures how long each operation takes.
     *
     * @return nanoseconds of each operation, in the order of {@link #steps}, and of the end of the step as the last
     */
    public long[] profile(Clock clock, long count, EndOfStep end) {
        long[] nanos = new long[steps.length + 1];
        for (Step s : steps) {
            s.start(1);
        }
        long firstRow = clock.row();
        for (long k = 0; k < count; k++) {
            long before = System.nanoTime();
            for (int at = 0; at < steps.length; at++) {
                Step s = steps[at];
                if (s.needsPreparation()) {
                    s.prepare(clock);
                }
                s.run(clock, 0, s.size(), 0);
                long now = System.nanoTime();
                nanos[at] += now - before;
                before = now;
            }
            finish();
            boolean more = end.endOfStep(clock, k + 1);
            clock.set(clock.step() + 1, clock.draw() + 1, firstRow + k + 1);
            nanos[steps.length] += System.nanoTime() - before;
            if (!more) {
                break;
            }
        }
        return nanos;
    }

    private void runTogether(Clock clock, long count, long firstRow, int threads, EndOfStep end) {
        int[][] bounds = new int[steps.length][];
        boolean[] waits = barriers();
        for (int s = 0; s < steps.length; s++) {
            bounds[s] = bounds(steps[s].size(), threads);
        }
        long[] done = {0};
        boolean[] stop = {false};
        Barrier between = new Barrier(threads, () -> {});
        Barrier atEnd = new Barrier(threads, () -> {
            done[0]++;
            finish();
            boolean more = end.endOfStep(clock, done[0]);
            clock.set(clock.step() + 1, clock.draw() + 1, firstRow + done[0]);
            stop[0] = !more || done[0] == count;
            if (!stop[0]) {
                prepareFrom(0, waits, clock);
            }
        });
        prepareFrom(0, waits, clock);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread[] team = new Thread[threads];
        for (int k = 1; k < threads; k++) {
            int thread = k;
            team[k] = Thread.ofPlatform()
                    .daemon()
                    .name("bouton-" + k)
                    .start(() -> loop(clock, thread, bounds, waits, between, atEnd, stop, failure));
        }
        loop(clock, 0, bounds, waits, between, atEnd, stop, failure);
        boolean interrupted = false;
        for (int k = 1; k < threads; k++) {
            while (team[k].isAlive()) {
                try {
                    team[k].join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable t = failure.get();
        if (t instanceof RuntimeException e) {
            throw e;
        }
        if (t instanceof Error e) {
            throw e;
        }
    }

    private void loop(
            Clock clock,
            int thread,
            int[][] bounds,
            boolean[] waits,
            Barrier between,
            Barrier atEnd,
            boolean[] stop,
            AtomicReference<@Nullable Throwable> failure) {
        try {
            while (true) {
                for (int s = 0; s < steps.length; s++) {
                    if (waits[s]) {
                        if (!between.await()) {
                            return;
                        }
                        if (mustPrepare(s, waits)) {
                            if (thread == 0) {
                                prepareFrom(s, waits, clock);
                            }
                            if (!between.await()) {
                                return;
                            }
                        }
                    }
                    Step step = steps[s];
                    if (!step.serial()) {
                        step.run(clock, bounds[s][thread], bounds[s][thread + 1], thread);
                    } else if (thread == 0) {
                        step.run(clock, 0, step.size(), 0);
                    }
                }
                if (!atEnd.await() || stop[0]) {
                    return;
                }
            }
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
            between.breakUp();
            atEnd.breakUp();
        }
    }

    private void finish() {
        for (Step s : finishing) {
            s.finish();
        }
    }

    /** Whether anything between this wait and the next needs preparation. */
    private boolean mustPrepare(int from, boolean[] waits) {
        for (int s = from; s < steps.length && (s == from || !waits[s]); s++) {
            if (steps[s].needsPreparation()) {
                return true;
            }
        }
        return false;
    }

    private void prepareFrom(int from, boolean[] waits, Clock clock) {
        for (int s = from; s < steps.length && (s == from || !waits[s]); s++) {
            if (steps[s].needsPreparation()) {
                steps[s].prepare(clock);
            }
        }
    }

    /** Ranges of the threads: multiples of {@link Buffer#ALIGN}, the same for all arrays of a size. */
    static int[] bounds(int n, int threads) {
        int[] b = new int[threads + 1];
        int units = Buffer.padded(n) / Buffer.ALIGN;
        for (int k = 0; k <= threads; k++) {
            b[k] = Math.min(n, (int) ((long) units * k / threads) * Buffer.ALIGN);
        }
        return b;
    }

    /** Before which operations the threads must wait: where one touches as a whole what others wrote in parts, or the reverse. */
    private boolean[] barriers() {
        boolean[] waits = new boolean[steps.length];
        Map<Buffer, List<Access>> since = new IdentityHashMap<>();
        for (int s = 0; s < steps.length; s++) {
            List<Step.Use> uses = new ArrayList<>(steps[s].uses());
            boolean conflict = uses.stream().anyMatch(u -> {
                for (Access before : since.getOrDefault(u.buffer(), List.of())) {
                    if (before.conflictsWith(u.access())) {
                        return true;
                    }
                }
                return false;
            });
            if (conflict) {
                waits[s] = true;
                since.clear();
            }
            uses.forEach(u ->
                    since.computeIfAbsent(u.buffer(), _ -> new ArrayList<>()).add(u.access()));
        }
        return waits;
    }

    /** The first state that is not a finite number, as {@code {variable, slice, element}}; null if all are. */
    public @Nullable NotFinite notFinite() {
        for (Variable v : states) {
            Buffer b = v.buffer();
            for (int slice = 0; slice < b.batch(); slice++) {
                int from = slice * b.stride();
                if (isFinite(b, from, from + b.size())) {
                    continue;
                }
                for (int i = 0; i < b.size(); i++) {
                    if (!Double.isFinite(b.get(slice, i))) {
                        return new NotFinite(v, slice, i);
                    }
                }
            }
        }
        return null;
    }

    /** A state element that is NaN or infinite. */
    public record NotFinite(Variable variable, int slice, int index) {}

    /** The sum of x * 0 is 0 exactly when all are finite. */
    private static boolean isFinite(Buffer b, int from, int to) {
        if (b.kind() != Kind.REAL) {
            return true;
        }
        float sumF = 0;
        for (int i = from; i < to && b.floats().length > 0; i++) {
            float x = b.floats()[i];
            sumF += x * 0;
        }
        double sumD = 0;
        for (int i = from; i < to && b.doubles().length > 0; i++) {
            double x = b.doubles()[i];
            sumD += x * 0;
        }
        return sumF == 0 && sumD == 0;
    }

    /** Step length, precision, seed. */
    public Environment environment() {
        return env;
    }

    @Override
    public String toString() {
        return Arrays.stream(steps).map(Step::label).toList().toString();
    }
}
