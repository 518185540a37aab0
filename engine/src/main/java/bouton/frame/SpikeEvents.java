package bouton.frame;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Spikes as events, a step and a neuron each, in order of time and then of neuron; off-heap, 12 bytes per spike. */
public final class SpikeEvents implements Recorded {
    private static final String ADVICE = "record a shorter run or fewer neurons";
    private static final int ROW_BYTES = 12;

    private final String name;
    private final int n;
    private final double dt;
    private final long firstStep;
    private final long seed;
    private final long lastWord;
    private long steps;
    private final Segment when;
    private final Segment who;

    private SpikeEvents(String name, int n, double dt, long firstStep, long seed) {
        if (n < 1) {
            throw new ShapeException("The spike monitor " + name + " needs at least one neuron, not " + n + ".");
        }
        if (!(dt > 0)) {
            throw new BadValueException("The dt of monitor " + name + " must be > 0 ms, but is " + dt + ".");
        }
        this.name = name;
        this.n = n;
        this.dt = dt;
        this.firstStep = firstStep;
        this.seed = seed;
        this.lastWord = n % Long.SIZE == 0 ? -1L : (1L << n % Long.SIZE) - 1;
        this.when = new Segment("Recording " + name, ADVICE, 1 << 16);
        this.who = new Segment("Recording " + name, ADVICE, 1 << 15);
    }

    private SpikeEvents(SpikeEvents other) {
        name = other.name;
        n = other.n;
        dt = other.dt;
        firstStep = other.firstStep;
        seed = other.seed;
        lastWord = other.lastWord;
        steps = other.steps;
        when = other.when.snapshot();
        who = other.who.snapshot();
    }

    @Override
    public SpikeEvents snapshot() {
        return new SpikeEvents(this);
    }

    /**
     * Room for the spikes of a population.
     *
     * @param n number of neurons
     * @param dt length of a step, ms
     * @param firstStep the first step that is recorded
     * @param seed what the run's randomness came from
     */
    public static SpikeEvents create(String name, int n, double dt, long firstStep, long seed) {
        return new SpikeEvents(name, n, dt, firstStep, seed);
    }

    /**
     * Keeps the spikes of a step: neuron {@code i} is bit {@code i % 64} of word {@code firstWord + i / 64}. Steps without spikes are kept too: they
     * make the duration.
     *
     * @throws BadValueException if the step is not later than the last
     */
    public void append(long step, long[] bits, int firstWord) {
        if (step < firstStep + steps) {
            throw new BadValueException(
                    name + " has recorded up to step " + (firstStep + steps - 1) + "; step " + step + " is not later.");
        }
        int words = (n + Long.SIZE - 1) / Long.SIZE;
        int count = Long.bitCount(bits[firstWord + words - 1] & lastWord);
        for (int w = 0; w < words - 1; w++) {
            count += Long.bitCount(bits[firstWord + w]);
        }
        if (count > 0) {
            keep(step, bits, firstWord, words, count);
        }
        steps = step - firstStep + 1;
    }

    private void keep(long step, long[] bits, int firstWord, int words, int count) {
        if (who.used() / Integer.BYTES + count > Integer.MAX_VALUE) {
            throw new BadValueException(name + " has more than " + Integer.MAX_VALUE + " spikes; " + ADVICE + ".");
        }
        long a = when.reserve((long) Long.BYTES * count);
        long b = who.reserve((long) Integer.BYTES * count);
        MemorySegment toWhen = when.memory();
        MemorySegment toWho = who.memory();
        for (int w = 0; w < words; w++) {
            long all = bits[firstWord + w] & (w == words - 1 ? lastWord : -1L);
            for (long word = all; word != 0; word &= word - 1) {
                toWhen.set(ValueLayout.JAVA_LONG, a, step);
                toWho.set(ValueLayout.JAVA_INT, b, w * Long.SIZE + Long.numberOfTrailingZeros(word));
                a += Long.BYTES;
                b += Integer.BYTES;
            }
        }
    }

    /**
     * Takes the spikes of a recording that was kept before.
     *
     * @throws BadValueException if they are not in order, or not of these neurons and steps
     */
    void restore(long count, NpyArray theSteps, NpyArray neurons) {
        long last = firstStep;
        if (theSteps.size() != neurons.size()) {
            throw new ShapeException(name + " has " + theSteps.size() + " steps, but " + neurons.size() + " neurons.");
        }
        for (long k = 0; k < theSteps.size(); k++) {
            double step = theSteps.get(k);
            double neuron = neurons.get(k);
            if (step < last || step >= firstStep + count || neuron < 0 || neuron >= n) {
                throw new BadValueException(name + " cannot have spike " + k + " of neuron " + (long) neuron
                        + " at step " + (long) step + ".");
            }
            last = (long) step;
            when.memory().set(ValueLayout.JAVA_LONG, when.reserve(Long.BYTES), last);
            who.memory().set(ValueLayout.JAVA_INT, who.reserve(Integer.BYTES), (int) neuron);
        }
        steps = count;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return "";
    }

    /** Number of neurons. */
    public int neuronCount() {
        return n;
    }

    @Override
    public double dt() {
        return dt;
    }

    @Override
    public long firstStep() {
        return firstStep;
    }

    @Override
    public long seed() {
        return seed;
    }

    /** Number of steps recorded. */
    public long steps() {
        return steps;
    }

    /** Number of spikes. */
    public int size() {
        return (int) (who.used() / Integer.BYTES);
    }

    /** The step of a spike. */
    public long step(int k) {
        check(k);
        return when.memory().getAtIndex(ValueLayout.JAVA_LONG, k);
    }

    /** The neuron of a spike. */
    public int neuron(int k) {
        check(k);
        return who.memory().getAtIndex(ValueLayout.JAVA_INT, k);
    }

    private void check(int k) {
        if (k < 0 || k >= size()) {
            throw new ShapeException(
                    name + " has " + size() + " spikes, numbered from 0; there is no spike " + k + ".");
        }
    }

    /** Times of all spikes: the start of their steps, ms. */
    public double[] times() {
        double[] t = new double[size()];
        for (int k = 0; k < t.length; k++) {
            t[k] = step(k) * dt;
        }
        return t;
    }

    /** Neurons of all spikes. */
    public int[] neurons() {
        return who.contents().toArray(ValueLayout.JAVA_INT);
    }

    /** The steps of all spikes, as longs; a view without a copy. */
    public MemorySegment stepData() {
        return when.contents();
    }

    /** The neurons of all spikes, as ints; a view without a copy. */
    public MemorySegment neuronData() {
        return who.contents();
    }

    /** Length of what was recorded, s. */
    private double seconds() {
        return steps * dt / 1000;
    }

    /** Number of spikes of each neuron. */
    public int[] counts() {
        int[] c = new int[n];
        for (int k = 0; k < size(); k++) {
            c[neuron(k)]++;
        }
        return c;
    }

    /** Number of spikes of a neuron. */
    public int count(int neuron) {
        if (neuron < 0 || neuron >= n) {
            throw new ShapeException(
                    name + " has " + n + " neurons, 0 to " + (n - 1) + "; there is no neuron " + neuron + ".");
        }
        return counts()[neuron];
    }

    /** Mean rate of a neuron, Hz; 0 where nothing was recorded. */
    public double meanRate() {
        return steps == 0 ? 0 : size() / (n * seconds());
    }

    /** Rate of each neuron, Hz; 0 where nothing was recorded. */
    public double[] rates() {
        return Arrays.stream(counts())
                .mapToDouble(c -> steps == 0 ? 0 : c / seconds())
                .toArray();
    }

    /**
     * The mean rate over all neurons at each step, in a sliding window around it: brainpy's {@code firing_rate}. The window has
     * {@code 2 floor(window / 2 / dt) + 1} steps; near the ends, where a part of it lies outside, the rate is low for that.
     *
     * @param windowMs width of the window, ms, at least dt
     * @return a rate per step, Hz
     */
    public double[] rate(double windowMs) {
        if (!(windowMs >= dt && windowMs < Double.POSITIVE_INFINITY)) {
            throw new BadValueException(
                    "The window of a rate must be at least dt = " + dt + " ms and finite, but is " + windowMs + ".");
        }
        double[] count = new double[Math.toIntExact(steps)];
        for (int k = 0; k < size(); k++) {
            count[(int) (step(k) - firstStep)]++;
        }
        long half = (long) (windowMs / 2 / dt);
        double scale = 1000 / ((2 * half + 1) * dt * n);
        double[] rate = new double[count.length];
        double sum = 0;
        for (int k = 0; k < Math.min(half, count.length); k++) {
            sum += count[k];
        }
        for (int k = 0; k < count.length; k++) {
            sum += k + half < count.length ? count[(int) (k + half)] : 0;
            sum -= k - half > 0 ? count[(int) (k - half - 1)] : 0;
            rate[k] = sum * scale;
        }
        return rate;
    }

    /**
     * The dense form, a row of truth values per step.
     *
     * @throws BadValueException if it would not fit into memory
     */
    public boolean[][] dense() {
        Size.checkHeap("The dense form of " + name, (double) steps * (n + 16), "use the events");
        boolean[][] d = new boolean[Math.toIntExact(steps)][n];
        for (int k = 0; k < size(); k++) {
            d[(int) (step(k) - firstStep)][neuron(k)] = true;
        }
        return d;
    }

    /** A row per spike: {@code t} in ms and {@code neuron}. */
    @Override
    public Table table() {
        Size.checkHeap(
                "The table of " + name,
                (double) size() * 2 * ROW_BYTES,
                "use summary(), the events themselves, or save(\"spikes.npz\")");
        return new UnitTable(
                name,
                Map.of("t", "ms"),
                List.of(DoubleColumn.create("t", times()), IntColumn.create("neuron", neurons())));
    }

    /** Neurons, spikes, rates in Hz, and how irregular the intervals are: their standard deviation over their mean, averaged over neurons. */
    @Override
    public Table summary() {
        double[] rates = rates();
        return new UnitTable(
                name,
                Map.of("mean rate", "Hz", "min rate", "Hz", "max rate", "Hz", "duration", "ms"),
                List.of(
                        StringColumn.create("population", name),
                        IntColumn.create("neurons", new int[] {n}),
                        DoubleColumn.create("duration", steps * dt),
                        IntColumn.create("spikes", new int[] {size()}),
                        DoubleColumn.create("mean rate", meanRate()),
                        DoubleColumn.create(
                                "min rate", Arrays.stream(rates).min().orElse(0)),
                        DoubleColumn.create(
                                "max rate", Arrays.stream(rates).max().orElse(0)),
                        DoubleColumn.create("CV of ISI", cvOfIntervals())));
    }

    /**
     * The coefficient of variation of the intervals between the spikes of a neuron, averaged over the neurons with at least three spikes: 0 for a
     * clock, 1 for a Poisson process; NaN where no neuron has three.
     */
    public double cvOfIntervals() {
        long[] last = new long[n];
        int[] count = new int[n];
        double[] sum = new double[n];
        double[] squares = new double[n];
        for (int k = 0; k < size(); k++) {
            int i = neuron(k);
            if (count[i]++ > 0) {
                double interval = step(k) - last[i];
                sum[i] += interval;
                squares[i] += interval * interval;
            }
            last[i] = step(k);
        }
        double total = 0;
        int neurons = 0;
        for (int i = 0; i < n; i++) {
            if (count[i] > 2) {
                double mean = sum[i] / (count[i] - 1);
                total += Math.sqrt(Math.max(0, squares[i] / (count[i] - 1) - mean * mean)) / mean;
                neurons++;
            }
        }
        return neurons == 0 ? Double.NaN : total / neurons;
    }
}
