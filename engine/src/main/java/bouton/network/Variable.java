package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.util.Arrays;

/**
 * A named array in the store: a state of a population, an input, a trace. May be read and set between steps.
 */
public final class Variable {
    /** A time so long ago that nothing remembers it; kept apart because as a number of steps it would overflow. */
    private static final int NEVER = -1_000_000_000;

    private final String name;
    private final String unit;
    private final int[] shape;
    private final boolean time;
    private final double dt;
    private final Buffer buffer;
    private double never = -1e7;

    /**
     * @param name for messages and monitors, such as {@code E.V}
     * @param shape sizes; the product is the number of elements
     * @param kind what it holds; step numbers for times in single precision
     * @param time true if it holds times in ms
     */
    Variable(String name, String unit, int[] shape, Kind kind, boolean time, Environment env) {
        this.name = name;
        this.unit = unit;
        this.shape = shape.clone();
        this.time = time;
        this.dt = env.dt();
        this.buffer = new Buffer(name, kind, env.precision(), Shapes.count(shape), env.batch());
    }

    /** A variable of real numbers, all 0. */
    public static Variable real(String name, String unit, Environment env, int... shape) {
        return new Variable(name, unit, shape, Kind.REAL, false, env);
    }

    /** A variable of truth values, all false. */
    public static Variable flags(String name, Environment env, int... shape) {
        return new Variable(name, "", shape, Kind.BITS, false, env);
    }

    public String name() {
        return name;
    }

    /** Its unit, empty if it has none. */
    public String unit() {
        return unit;
    }

    /** Its sizes. */
    public int[] shape() {
        return shape.clone();
    }

    /** Number of elements (of one slice of a batch). */
    public int size() {
        return buffer.size();
    }

    /** Number of independent copies. */
    public int batch() {
        return buffer.batch();
    }

    /** True if it holds truth values. */
    public boolean isFlags() {
        return buffer.kind() == Kind.BITS;
    }

    /** True if it holds times in ms. */
    public boolean isTime() {
        return time;
    }

    /** The array behind it. */
    public Buffer buffer() {
        return buffer;
    }

    /** The element {@code i} of the first slice: truth values are 0 and 1, times are in ms. */
    public double get(int i) {
        return get(0, i);
    }

    /** The element {@code i} of a slice. */
    public double get(int slice, int i) {
        check(i);
        double v = buffer.get(slice, i);
        if (buffer.kind() == Kind.STEPS) {
            return v <= NEVER ? never : v * dt;
        }
        return v;
    }

    /** A copy of all elements, slice after slice. */
    public double[] values() {
        double[] v = new double[buffer.batch() * buffer.size()];
        for (int b = 0; b < buffer.batch(); b++) {
            for (int i = 0; i < buffer.size(); i++) {
                v[b * buffer.size() + i] = get(b, i);
            }
        }
        return v;
    }

    /**
     * Sets one element of all slices.
     *
     * @throws BadValueException if it is NaN
     */
    public void put(int i, double v) {
        check(i);
        for (int b = 0; b < buffer.batch(); b++) {
            buffer.set(b, i, stored(v));
        }
    }

    /**
     * Sets all elements: from one value, from one per element, or from one per element of each slice.
     *
     * @throws ShapeException if there is another number of values
     * @throws BadValueException if one is NaN
     */
    public void set(double... values) {
        int n = buffer.size();
        if (values.length == n * buffer.batch() && buffer.batch() > 1) {
            for (int b = 0; b < buffer.batch(); b++) {
                for (int i = 0; i < n; i++) {
                    buffer.set(b, i, stored(values[b * n + i]));
                }
            }
            return;
        }
        if (values.length != 1 && values.length != n) {
            throw new ShapeException(name + " has shape " + Arrays.toString(shape) + " and takes 1 or " + n
                    + " values, not " + values.length + ".");
        }
        double[] stored = new double[values.length];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = stored(values[i]);
        }
        buffer.assign(stored);
    }

    private double stored(double v) {
        if (Double.isNaN(v)) {
            throw new BadValueException(name + " cannot be set to NaN.");
        }
        if (buffer.kind() != Kind.STEPS) {
            return v;
        }
        double steps = Math.rint(v / dt);
        if (steps <= NEVER / 10.0) {
            never = v;
            return NEVER;
        }
        return Math.min(steps, Integer.MAX_VALUE);
    }

    private void check(int i) {
        if (i < 0 || i >= buffer.size()) {
            throw new ShapeException(name + " has " + buffer.size() + " elements; there is no element " + i + ".");
        }
    }

    @Override
    public String toString() {
        return name + Arrays.toString(shape) + (unit.isEmpty() ? "" : " " + unit);
    }
}
