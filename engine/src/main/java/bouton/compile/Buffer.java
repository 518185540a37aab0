package bouton.compile;

import bouton.error.Heap;
import java.util.Arrays;

/**
 * A flat array of one variable: {@code batch} slices of {@code padded} elements, of which the first {@code n} of each slice count. One
 * of the four arrays holds the data; the others are empty. Padding reaches no reader.
 */
public final class Buffer {
    /** What the elements are. */
    public enum Kind {
        /** Real numbers, {@link #f} or {@link #d}. */
        REAL,
        /** Step numbers, {@link #ints}. */
        STEPS,
        /** Truth values, one bit each, {@link #bits}. */
        BITS
    }

    private static final float[] NO_FLOATS = {};
    private static final double[] NO_DOUBLES = {};
    private static final int[] NO_INTS = {};
    private static final long[] NO_BITS = {};

    /** Elements are padded to a multiple of this, the widest vector of bytes and one word of bits. */
    public static final int ALIGN = 64;

    final String name;
    final Kind kind;
    final Precision precision;
    final int n;
    final int padded;
    final int batch;
    float[] f = NO_FLOATS;
    double[] d = NO_DOUBLES;
    int[] ints = NO_INTS;
    long[] bits = NO_BITS;

    /**
     * @param name for messages
     * @param kind what it holds
     * @param precision format of real numbers
     * @param n elements of a slice
     * @param batch number of slices
     */
    public Buffer(String name, Kind kind, Precision precision, int n, int batch) {
        this.name = name;
        this.kind = kind;
        this.precision = precision;
        this.n = n;
        this.padded = padded(n);
        this.batch = batch;
        int size = Heap.count(padded, batch);
        Heap.check(
                name + " of " + n + " elements",
                (double) size
                        * switch (kind) {
                            case REAL -> precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
                            case STEPS -> Integer.BYTES;
                            case BITS -> 1.0 / Byte.SIZE;
                        });
        switch (kind) {
            case REAL -> {
                if (precision == Precision.FLOAT32) {
                    f = new float[size];
                } else {
                    d = new double[size];
                }
            }
            case STEPS -> ints = new int[size];
            case BITS -> bits = new long[size / Long.SIZE];
        }
    }

    /** The next multiple of {@link #ALIGN}, at least one. */
    public static int padded(int n) {
        return Math.max(ALIGN, Math.addExact(n, ALIGN - 1) / ALIGN * ALIGN);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public Precision precision() {
        return precision;
    }

    /** Elements of a slice that count. */
    public int size() {
        return n;
    }

    /** Elements of a slice with padding. */
    public int stride() {
        return padded;
    }

    public int batch() {
        return batch;
    }

    /** The floats, empty unless real in single precision. */
    public float[] floats() {
        return f;
    }

    /** The doubles, empty unless real in double precision. */
    public double[] doubles() {
        return d;
    }

    /** The step numbers, empty unless of that kind. */
    public int[] steps() {
        return ints;
    }

    /** The bits, empty unless of that kind. */
    public long[] bits() {
        return bits;
    }

    /** Bytes of its array. */
    public long bytes() {
        return (long) Float.BYTES * f.length
                + (long) Double.BYTES * d.length
                + (long) Integer.BYTES * ints.length
                + (long) Long.BYTES * bits.length;
    }

    /** The element as a number: bits as 0 or 1, step numbers as such. */
    public double get(int slice, int i) {
        int at = slice * padded + i;
        return switch (kind) {
            case REAL -> precision == Precision.FLOAT32 ? f[at] : d[at];
            case STEPS -> ints[at];
            case BITS -> (bits[at >> 6] >>> at) & 1L;
        };
    }

    /** Sets the element from a number, as {@link #get} gives it. */
    public void set(int slice, int i, double v) {
        int at = slice * padded + i;
        switch (kind) {
            case REAL -> {
                if (precision == Precision.FLOAT32) {
                    f[at] = (float) v;
                } else {
                    d[at] = v;
                }
            }
            case STEPS -> ints[at] = (int) v;
            case BITS -> {
                long bit = 1L << at;
                bits[at >> 6] = v != 0 ? bits[at >> 6] | bit : bits[at >> 6] & ~bit;
            }
        }
    }

    /** Sets every element, padding included, so that padding computes with ordinary numbers. */
    public void fill(double v) {
        Arrays.fill(f, (float) v);
        Arrays.fill(d, v);
        Arrays.fill(ints, (int) v);
        Arrays.fill(bits, 0);
        if (kind == Kind.BITS && v != 0) {
            for (int b = 0; b < batch; b++) {
                for (int i = 0; i < n; i++) {
                    set(b, i, 1);
                }
            }
        }
    }

    /** Copies one value per element, or one for all, into every slice; padding gets the first value. */
    public void assign(double[] values) {
        if (values.length != n && values.length != 1) {
            throw new IllegalArgumentException(name + " takes " + n + " values, not " + values.length);
        }
        fill(values.length == 0 ? 0 : values[0]);
        if (values.length > 1) {
            for (int b = 0; b < batch; b++) {
                for (int i = 0; i < n; i++) {
                    set(b, i, values[i]);
                }
            }
        }
    }

    @Override
    public String toString() {
        return name + "[" + (batch == 1 ? "" : batch + " x ") + n + "]";
    }
}
