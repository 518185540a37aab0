package bouton.frame;

import bouton.error.ShapeException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Spikes as events, a step and a neuron each, in order of time and then of neuron. */
public final class SpikeEvents implements Recorded {
    private final String name;
    private final int n;
    private final double dt;
    private final long firstStep;
    private long steps;
    private final Segment when = new Segment(1 << 16);
    private final Segment who = new Segment(1 << 15);

    private SpikeEvents(String name, int n, double dt, long firstStep) {
        this.name = name;
        this.n = n;
        this.dt = dt;
        this.firstStep = firstStep;
    }

    /**
     * Room for the spikes of a population.
     *
     * @param n number of neurons
     * @param dt length of a step, ms
     * @param firstStep the first step that is recorded
     */
    public static SpikeEvents create(String name, int n, double dt, long firstStep) {
        return new SpikeEvents(name, n, dt, firstStep);
    }

    /** Keeps the spikes of a step: neuron {@code i} is bit {@code i % 64} of word {@code firstWord + i / 64}. */
    public void append(long step, long[] bits, int firstWord) {
        int words = (n + 63) / 64;
        for (int w = 0; w < words; w++) {
            for (long word = bits[firstWord + w]; word != 0; word &= word - 1) {
                long a = when.reserve(8);
                when.memory().set(ValueLayout.JAVA_LONG, a, step);
                long b = who.reserve(4);
                who.memory().set(ValueLayout.JAVA_INT, b, w * 64 + Long.numberOfTrailingZeros(word));
            }
        }
        steps = step - firstStep + 1;
    }

    @Override
    public String name() {
        return name;
    }

    /** Number of neurons. */
    public int neuronCount() {
        return n;
    }

    /** Length of a step, ms. */
    public double dt() {
        return dt;
    }

    /** The first step recorded. */
    public long firstStep() {
        return firstStep;
    }

    /** Number of steps recorded. */
    public long steps() {
        return steps;
    }

    /** Number of spikes. */
    public int size() {
        return (int) (who.used() / 4);
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
            throw new ShapeException(name + " has " + size() + " spikes; there is no spike " + k + ".");
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
        return contents().toArray(ValueLayout.JAVA_INT);
    }

    private MemorySegment contents() {
        return who.contents();
    }

    /** The steps of all spikes, as longs. */
    public MemorySegment stepData() {
        return when.contents();
    }

    /** The neurons of all spikes, as ints. */
    public MemorySegment neuronData() {
        return who.contents();
    }

    /** Length of what was recorded, s. */
    private double seconds() {
        return steps * dt / 1000;
    }

    /** Spikes of each neuron. */
    public int[] counts() {
        int[] c = new int[n];
        for (int k = 0; k < size(); k++) {
            c[neuron(k)]++;
        }
        return c;
    }

    /** Mean rate, Hz. */
    public double meanRate() {
        return steps == 0 ? 0 : size() / (n * seconds());
    }

    /** The dense form, a row of truth values per step. */
    public boolean[][] dense() {
        Size.check("The dense form of " + name, (double) steps * n, "use the events");
        boolean[][] d = new boolean[Math.toIntExact(steps)][n];
        for (int k = 0; k < size(); k++) {
            d[(int) (step(k) - firstStep)][neuron(k)] = true;
        }
        return d;
    }

    @Override
    public Table table() {
        return Table.create(name, DoubleColumn.create("t", times()), IntColumn.create("neuron", neurons()));
    }

    @Override
    public Table summary() {
        int[] c = counts();
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int x : c) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        double s = Math.max(seconds(), Double.MIN_NORMAL);
        return Table.create(
                name,
                StringColumn.create("population", new String[] {name}),
                IntColumn.create("neurons", new int[] {n}),
                IntColumn.create("spikes", new int[] {size()}),
                DoubleColumn.create("mean rate (Hz)", new double[] {meanRate()}),
                DoubleColumn.create("min rate (Hz)", new double[] {low / s}),
                DoubleColumn.create("max rate (Hz)", new double[] {high / s}));
    }
}
