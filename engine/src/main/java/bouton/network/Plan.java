package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled step: operations in order, and where the threads wait for each other in between. */
public final class Plan {
    /** Below this many elements a second thread costs more than it brings. */
    private static final int ELEMENTS_PER_THREAD = 16_384;
    /** Below this many it is not even tried. */
    private static final int FEWEST_PER_THREAD = 256;

    private final Environment env;
    private final Step[] steps;
    private final Step[] finishing;
    private final KernelStep[] kernels;
    private final Map<Buffer, SpikeList> lists;

    private final List<Variable> states;
    private final ThreadChoice choice;

    Plan(Environment env, List<Step> steps, List<Variable> states) {
        this.env = env;
        this.steps = steps.toArray(Step[]::new);
        this.finishing = steps.stream().filter(Step::needsFinish).toArray(Step[]::new);
        this.kernels = steps.stream()
                .filter(KernelStep.class::isInstance)
                .map(KernelStep.class::cast)
                .toArray(KernelStep[]::new);
        this.lists = lastLists();
        this.states = List.copyOf(states);
        this.choice = new ThreadChoice(suitableThreads(), threads(FEWEST_PER_THREAD), System::nanoTime);
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

    /** The number of threads that suits the size of the work, with which an automatic choice begins. */
    public int suitableThreads() {
        return threads(ELEMENTS_PER_THREAD);
    }

    private int threads(int elements) {
        int largest = 0;
        for (Step s : steps) {
            largest = Math.max(largest, s.size());
        }
        return Math.clamp(largest / elements, 1, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Runs steps. Same seed, same bits, for any number of threads and however a run is cut.
     *
     * @param clock where to start; left at the step after the last
     * @param count number of steps
     * @param threads number of threads; with 0 those that turn out to be the fastest
     * @param end called after each step
     */
    public void run(Clock clock, long count, int threads, EndOfStep end) {
        if (count <= 0) {
            return;
        }
        if (threads == 0) {
            choice.run(count, (n, team, watch) -> runOn(clock, n, team, watch), end);
        } else {
            runOn(clock, count, threads, end);
        }
    }

    private void runOn(Clock clock, long count, int threads, EndOfStep end) {
        for (Step s : steps) {
            s.start(threads);
        }
        long row = clock.row();
        if (threads == 1) {
            runAlone(clock, count, row, end);
        } else {
            new Team(steps, threads, this::finish).run(clock, count, row, end);
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

    private void finish() {
        for (Step s : finishing) {
            s.finish();
        }
    }

    /** Where spikes are listed as they are at the end of a step. */
    private Map<Buffer, SpikeList> lastLists() {
        Map<Buffer, SpikeList> last = new IdentityHashMap<>();
        for (Step s : steps) {
            if (s instanceof SpikeList list) {
                last.put(list.source(), list);
            } else {
                s.uses().stream().filter(u -> u.access().isWrite()).forEach(u -> last.remove(u.buffer()));
            }
        }
        return last;
    }

    /** Whether a step reads or writes anything of a population. */
    public boolean touches(Population p) {
        List<Object> own = p.arrays();
        for (Step s : steps) {
            for (Step.Use use : s.uses()) {
                for (Object array : own) {
                    if (array == use.buffer()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Computes again what depends on parameters only; between two steps, after a parameter changed. */
    public void refresh() {
        for (KernelStep k : kernels) {
            k.refresh();
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

    /**
     * Whether a state may have become a number that is not finite since this was last asked: {@link #notFinite} then knows which, if any. Costs next
     * to nothing, and notices all.
     */
    public boolean isSuspect() {
        boolean suspect = false;
        for (KernelStep k : kernels) {
            suspect |= k.isSuspect();
        }
        return suspect;
    }

    /** How many elements of a truth variable are set, in all slices. */
    public long count(Variable flags) {
        SpikeList list = lists.get(flags.buffer());
        if (list != null) {
            return list.ended();
        }
        long sum = 0;
        for (long word : flags.buffer().bits()) {
            sum += Long.bitCount(word);
        }
        return sum;
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
