package bouton.frame;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import tech.tablesaw.api.Table;

/** Numbers that a monitor recorded: one row per sample, one column per recorded element; off-heap. */
public final class StateColumns implements Recorded {
    /** A table has a column per element up to this many; beyond, a row per number. */
    public static final int MAX_COLUMNS = 64;

    private static final String ADVICE = "record fewer indices, every k-th step (Monitor.every), or a shorter run";

    private final String name;
    private final String unit;
    private final double dt;
    private final long firstStep;
    private final int every;
    private final long seed;
    private final int[] indices;
    private final boolean wide;
    private final int first;
    private final Segment data;

    private StateColumns(
            String name,
            String unit,
            double dt,
            long firstStep,
            int every,
            int[] indices,
            boolean wide,
            long expectedSamples,
            long seed) {
        if (!(dt > 0)) {
            throw new BadValueException("The dt of monitor " + name + " must be > 0 ms, but is " + dt + ".");
        }
        if (every < 1) {
            throw new BadValueException(
                    "Monitor " + name + " records every k-th step with k >= 1, but k is " + every + ".");
        }
        if (indices.length == 0) {
            throw new ShapeException("Monitor " + name + " has no element to record.");
        }
        if (expectedSamples < 0) {
            throw new BadValueException(
                    "Monitor " + name + " cannot expect " + expectedSamples + " samples; the number must be >= 0.");
        }
        this.name = name;
        this.unit = unit;
        this.dt = dt;
        this.firstStep = firstStep;
        this.every = every;
        this.seed = seed;
        this.indices = indices.clone();
        this.wide = wide;
        this.first = startOfRun(indices);
        double bytes = bytesFor(expectedSamples, indices.length, wide);
        Size.check("Recording " + name, bytes, ADVICE);
        this.data = new Segment("Recording " + name, ADVICE, (long) bytes);
    }

    private StateColumns(StateColumns other) {
        name = other.name;
        unit = other.unit;
        dt = other.dt;
        firstStep = other.firstStep;
        every = other.every;
        seed = other.seed;
        indices = other.indices;
        wide = other.wide;
        first = other.first;
        data = other.data.snapshot();
    }

    @Override
    public StateColumns snapshot() {
        return new StateColumns(this);
    }

    /** Where neighbouring elements begin, or -1 if they are not neighbours in order. */
    private static int startOfRun(int[] indices) {
        for (int k = 0; k < indices.length; k++) {
            if (indices[k] < 0) {
                throw new ShapeException("A monitor cannot record element " + indices[k] + "; elements begin at 0.");
            }
            if (indices[k] != indices[0] + k) {
                return -1;
            }
        }
        return indices[0];
    }

    /**
     * Room for a monitor.
     *
     * @param unit unit of the numbers, empty for none
     * @param dt length of a step, ms
     * @param firstStep step of the first sample
     * @param every steps from one sample to the next
     * @param indices recorded elements
     * @param doublePrecision whether the numbers are doubles
     * @param expectedSamples number of samples to make room for; more may come
     * @param seed what the run's randomness came from
     * @throws BadValueException if that would not fit into memory
     */
    public static StateColumns create(
            String name,
            String unit,
            double dt,
            long firstStep,
            int every,
            int[] indices,
            boolean doublePrecision,
            long expectedSamples,
            long seed) {
        return new StateColumns(name, unit, dt, firstStep, every, indices, doublePrecision, expectedSamples, seed);
    }

    /** Bytes that so many samples of so many elements take. */
    public static double bytesFor(long samples, int elements, boolean doublePrecision) {
        return (double) samples * elements * (doublePrecision ? Double.BYTES : Float.BYTES);
    }

    /** Keeps the recorded elements of an array whose elements begin at {@code base}. */
    public void append(float[] source, int base) {
        checkFormat(false);
        long at = data.reserve((long) Float.BYTES * indices.length);
        MemorySegment to = data.memory();
        if (first >= 0) {
            MemorySegment.copy(source, base + first, to, ValueLayout.JAVA_FLOAT, at, indices.length);
            return;
        }
        for (int k = 0; k < indices.length; k++) {
            to.set(ValueLayout.JAVA_FLOAT, at + (long) Float.BYTES * k, source[base + indices[k]]);
        }
    }

    /** Keeps the recorded elements of an array whose elements begin at {@code base}. */
    public void append(double[] source, int base) {
        checkFormat(true);
        long at = data.reserve((long) Double.BYTES * indices.length);
        MemorySegment to = data.memory();
        if (first >= 0) {
            MemorySegment.copy(source, base + first, to, ValueLayout.JAVA_DOUBLE, at, indices.length);
            return;
        }
        for (int k = 0; k < indices.length; k++) {
            to.set(ValueLayout.JAVA_DOUBLE, at + (long) Double.BYTES * k, source[base + indices[k]]);
        }
    }

    /** Keeps one sample given by a function of the element. */
    public void append(IntToDoubleFunction element) {
        long at = data.reserve((long) width() * indices.length);
        MemorySegment to = data.memory();
        for (int k = 0; k < indices.length; k++) {
            double v = element.applyAsDouble(indices[k]);
            if (wide) {
                to.set(ValueLayout.JAVA_DOUBLE, at + (long) Double.BYTES * k, v);
            } else {
                to.set(ValueLayout.JAVA_FLOAT, at + (long) Float.BYTES * k, (float) v);
            }
        }
    }

    /** Keeps samples that were kept before, as they lie in {@link #data}. */
    void restore(MemorySegment samples) {
        long at = data.reserve(samples.byteSize());
        MemorySegment.copy(samples, 0, data.memory(), at, samples.byteSize());
    }

    private void checkFormat(boolean doubles) {
        if (doubles != wide) {
            throw new BadValueException(name + " records " + (wide ? "doubles" : "floats") + ", but was given "
                    + (doubles ? "doubles" : "floats") + ".");
        }
    }

    private int width() {
        return wide ? Double.BYTES : Float.BYTES;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return unit;
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

    /** Steps from one sample to the next. */
    public int every() {
        return every;
    }

    /** Number of samples. */
    public int samples() {
        return Math.toIntExact(data.used() / ((long) width() * indices.length));
    }

    /** The recorded elements. */
    public int[] indices() {
        return indices.clone();
    }

    /** Number of recorded elements. */
    public int columns() {
        return indices.length;
    }

    /** Whether the numbers are doubles rather than floats. */
    public boolean isDouble() {
        return wide;
    }

    /** The number of a sample and column. */
    public double get(int sample, int column) {
        if (sample < 0 || sample >= samples() || column < 0 || column >= indices.length) {
            throw new ShapeException(name + " has " + samples() + " samples of " + indices.length
                    + " elements; there is no [" + sample + ", " + column + "].");
        }
        return at(sample, column);
    }

    /** Without a check, for loops over what is known to be there. */
    double at(int sample, int column) {
        long k = (long) sample * indices.length + column;
        return wide
                ? data.memory().getAtIndex(ValueLayout.JAVA_DOUBLE, k)
                : data.memory().getAtIndex(ValueLayout.JAVA_FLOAT, k);
    }

    /** Time of a sample: the start of its step, ms. */
    double time(int sample) {
        return (firstStep + (long) sample * every) * dt;
    }

    /** Times of the samples: the start of their steps, ms. */
    public double[] times() {
        double[] t = new double[samples()];
        Arrays.setAll(t, this::time);
        return t;
    }

    /** One column: the first recorded element is column 0. */
    public double[] column(int column) {
        if (column < 0 || column >= indices.length) {
            throw new ShapeException(
                    name + " has " + indices.length + " columns, numbered from 0; there is no column " + column + ".");
        }
        double[] v = new double[samples()];
        for (int k = 0; k < v.length; k++) {
            v[k] = at(k, column);
        }
        return v;
    }

    /**
     * The column of an element of the variable.
     *
     * @throws ShapeException if it was not recorded; names the nearest that was
     */
    public int columnOf(int index) {
        int nearest = 0;
        for (int k = 0; k < indices.length; k++) {
            if (indices[k] == index) {
                return k;
            }
            if (Math.abs((long) indices[k] - index) < Math.abs((long) indices[nearest] - index)) {
                nearest = k;
            }
        }
        throw new ShapeException(
                name + " did not record element " + index + "; the nearest it did record is " + indices[nearest] + ".");
    }

    /** The memory itself, without a copy: sample after sample, floats or doubles. */
    public MemorySegment data() {
        return data.contents();
    }

    /** The variable's own name, {@code V} of {@code E.V}. */
    String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The name of a column in tables and legends: {@code V[3]}, or {@code V} where it is the only one. */
    public String label(int column) {
        return indices.length == 1 ? shortName() : shortName() + "[" + indices[column] + "]";
    }

    /** {@code t} in ms and a column per element; beyond 64 elements a row per number, with {@code t}, {@code index} and {@code value}. */
    @Override
    public Table table() {
        return StateTables.table(this);
    }

    /** Count, mean, standard deviation, smallest, largest and missing (NaN) numbers: of each element, or of all together beyond 64. */
    @Override
    public Table summary() {
        return StateTables.summary(this);
    }
}
