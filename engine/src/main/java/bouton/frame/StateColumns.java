package bouton.frame;

import bouton.error.ShapeException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Numbers that a monitor recorded: one row per sample, one column per recorded element, off-heap. */
public final class StateColumns implements Recorded {
    /** A table has a column per element up to this many; beyond, a row per number. */
    public static final int MAX_COLUMNS = 64;

    private final String name;
    private final String unit;
    private final double dt;
    private final long firstStep;
    private final int every;
    private final int[] indices;
    private final boolean wide;
    private final boolean contiguous;
    private final Segment data;

    private StateColumns(
            String name,
            String unit,
            double dt,
            long firstStep,
            int every,
            int[] indices,
            boolean wide,
            long expectedSamples) {
        this.name = name;
        this.unit = unit;
        this.dt = dt;
        this.firstStep = firstStep;
        this.every = every;
        this.indices = indices.clone();
        this.wide = wide;
        boolean inOrder = true;
        for (int k = 0; k < indices.length; k++) {
            inOrder &= indices[k] == k;
        }
        this.contiguous = inOrder;
        double bytes = (double) expectedSamples * indices.length * (wide ? 8 : 4);
        Size.check("Recording " + name, bytes, "record fewer indices, every k-th step, or a shorter run");
        this.data = new Segment((long) bytes);
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
     * @throws bouton.error.BadValueException if that would not fit into memory
     */
    public static StateColumns create(
            String name,
            String unit,
            double dt,
            long firstStep,
            int every,
            int[] indices,
            boolean doublePrecision,
            long expectedSamples) {
        return new StateColumns(name, unit, dt, firstStep, every, indices, doublePrecision, expectedSamples);
    }

    /** Keeps the recorded elements of an array whose elements begin at {@code base}. */
    public void append(float[] source, int base) {
        MemorySegment to = room();
        long at = data.used() - 4L * indices.length;
        if (contiguous) {
            MemorySegment.copy(source, base, to, ValueLayout.JAVA_FLOAT, at, indices.length);
            return;
        }
        for (int k = 0; k < indices.length; k++) {
            to.set(ValueLayout.JAVA_FLOAT, at + 4L * k, source[base + indices[k]]);
        }
    }

    /** Keeps the recorded elements of an array whose elements begin at {@code base}. */
    public void append(double[] source, int base) {
        MemorySegment to = room();
        long at = data.used() - 8L * indices.length;
        if (contiguous) {
            MemorySegment.copy(source, base, to, ValueLayout.JAVA_DOUBLE, at, indices.length);
            return;
        }
        for (int k = 0; k < indices.length; k++) {
            to.set(ValueLayout.JAVA_DOUBLE, at + 8L * k, source[base + indices[k]]);
        }
    }

    /** Keeps one sample given as numbers, one per recorded element. */
    public void append(java.util.function.IntToDoubleFunction element) {
        MemorySegment to = room();
        long at = data.used() - (long) width() * indices.length;
        for (int k = 0; k < indices.length; k++) {
            double v = element.applyAsDouble(indices[k]);
            if (wide) {
                to.set(ValueLayout.JAVA_DOUBLE, at + 8L * k, v);
            } else {
                to.set(ValueLayout.JAVA_FLOAT, at + 4L * k, (float) v);
            }
        }
    }

    private int width() {
        return wide ? 8 : 4;
    }

    private MemorySegment room() {
        data.reserve((long) width() * indices.length);
        return data.memory();
    }

    @Override
    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    /** Length of a step, ms. */
    public double dt() {
        return dt;
    }

    /** Number of samples. */
    public int samples() {
        return indices.length == 0 ? 0 : (int) (data.used() / ((long) width() * indices.length));
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
            throw new ShapeException(name + " has " + samples() + " samples of " + indices.length + "; there is no ["
                    + sample + ", " + column + "].");
        }
        long k = (long) sample * indices.length + column;
        return wide
                ? data.memory().getAtIndex(ValueLayout.JAVA_DOUBLE, k)
                : data.memory().getAtIndex(ValueLayout.JAVA_FLOAT, k);
    }

    /** Times of the samples: the start of their steps, ms. */
    public double[] times() {
        double[] t = new double[samples()];
        for (int k = 0; k < t.length; k++) {
            t[k] = (firstStep + (long) k * every) * dt;
        }
        return t;
    }

    /** One column. */
    public double[] column(int column) {
        double[] v = new double[samples()];
        for (int k = 0; k < v.length; k++) {
            v[k] = get(k, column);
        }
        return v;
    }

    /** The memory itself: sample after sample, floats or doubles. */
    public MemorySegment data() {
        return data.contents();
    }

    private String label(int column) {
        String shortName = name.substring(name.lastIndexOf('.') + 1);
        return indices.length == 1 ? shortName : shortName + "[" + indices[column] + "]";
    }

    @Override
    public Table table() {
        double cells = (double) samples() * indices.length;
        Size.check(
                "The table of " + name,
                cells * (indices.length > MAX_COLUMNS ? 20 : 9),
                "use summary(), fewer indices, or data()");
        double[] t = times();
        if (indices.length <= MAX_COLUMNS) {
            Table table = Table.create(name, DoubleColumn.create("t", t));
            for (int c = 0; c < indices.length; c++) {
                table.addColumns(DoubleColumn.create(label(c), column(c)));
            }
            return table;
        }
        int rows = Math.toIntExact((long) cells);
        double[] time = new double[rows];
        int[] index = new int[rows];
        double[] value = new double[rows];
        for (int k = 0, at = 0; k < t.length; k++) {
            for (int c = 0; c < indices.length; c++, at++) {
                time[at] = t[k];
                index[at] = indices[c];
                value[at] = get(k, c);
            }
        }
        return Table.create(
                name,
                DoubleColumn.create("t", time),
                IntColumn.create("index", index),
                DoubleColumn.create("value", value));
    }

    @Override
    public Table summary() {
        List<String> names = new ArrayList<>();
        int n = Math.min(indices.length, MAX_COLUMNS);
        double[][] rows = new double[4][n];
        long[] counts = new long[n];
        long[] missing = new long[n];
        for (int c = 0; c < n; c++) {
            names.add(label(c));
            double sum = 0;
            double squares = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < samples(); k++) {
                double v = get(k, c);
                if (Double.isNaN(v)) {
                    missing[c]++;
                    continue;
                }
                counts[c]++;
                sum += v;
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            double mean = sum / counts[c];
            for (int k = 0; k < samples(); k++) {
                double v = get(k, c);
                squares += Double.isNaN(v) ? 0 : (v - mean) * (v - mean);
            }
            rows[0][c] = mean;
            rows[1][c] = counts[c] > 1 ? Math.sqrt(squares / (counts[c] - 1)) : 0;
            rows[2][c] = low;
            rows[3][c] = high;
        }
        return Table.create(
                name + (unit.isEmpty() ? "" : " (" + unit + ")"),
                StringColumn.create("variable", names),
                LongColumn.create("count", counts),
                DoubleColumn.create("mean", rows[0]),
                DoubleColumn.create("std", rows[1]),
                DoubleColumn.create("min", rows[2]),
                DoubleColumn.create("max", rows[3]),
                LongColumn.create("missing", missing));
    }
}
