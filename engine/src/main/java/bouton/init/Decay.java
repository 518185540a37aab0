package bouton.init;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.util.Arrays;

/** Weights within one group that depend on the distance of its neurons: what {@link GaussianDecay} and {@link DOGDecay} share. */
public abstract sealed class Decay implements Initializer permits GaussianDecay, DOGDecay {
    private int[] grid = {};
    private double[][] encoding_values = {};
    private boolean periodic_boundary;
    private boolean include_self = true;
    private boolean normalize;
    private double min_w = Double.NaN;

    Decay(boolean normalize) {
        this.normalize = normalize;
    }

    final void lieOn(int[] sides) {
        grid = sides.clone();
    }

    final void ranges(double[][] values) {
        encoding_values = Positions.checkedRanges(name(), values);
    }

    final void periodic(boolean value) {
        periodic_boundary = value;
    }

    final void self(boolean value) {
        include_self = value;
    }

    final void norm(boolean value) {
        normalize = value;
    }

    final void smallest(double value) {
        Initializer.checkNotNegative(name() + ".min_w", value);
        min_w = value;
    }

    private String name() {
        return getClass().getSimpleName();
    }

    abstract double at(double squaredDistance);

    /** The largest size of a weight after normalisation. */
    abstract double peak();

    /** Weights smaller than this in size are left out where the user gave no bound. */
    abstract double usualBound();

    abstract String parameters();

    /**
     * The weights within a group on a grid, [pre][post] in row-major order; brainpy calls the initializer itself with the grid.
     *
     * @param size sides of the grid
     */
    public final double[] matrix(int... size) {
        var positions = new Positions(name(), size, encoding_values, periodic_boundary);
        int n = positions.size();
        if ((long) n * n > Integer.MAX_VALUE - 8) {
            throw new BadValueException(name() + " of " + n + " neurons would have " + (long) n * n
                    + " weights; a matrix can have at most " + (Integer.MAX_VALUE - 8) + ".");
        }
        double[] w = new double[n * n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                w[i * n + j] = at(positions.squaredDistance(i, j));
                largest = Math.max(largest, Math.abs(w[i * n + j]));
            }
        }
        double scale = normalize && largest > 0 ? peak() / largest : 1;
        double bound = Double.isNaN(min_w) ? usualBound() : min_w;
        for (int k = 0; k < w.length; k++) {
            w[k] *= scale;
            boolean self = k / n == k % n;
            if (Math.abs(w[k]) < bound || (self && !include_self)) {
                w[k] = 0;
            }
        }
        return w;
    }

    @Override
    public final double[] sample(int[] shape, Draw draw) {
        if (shape.length != 2 || shape[0] != shape[1] || (grid.length > 0 && Shapes.size(grid) != shape[0])) {
            throw new ShapeException(name() + " makes the weights within one group"
                    + (grid.length > 0 ? " of shape " + Shapes.text(grid) : "") + ", but the variable has shape "
                    + Shapes.text(shape) + ".");
        }
        return matrix(grid.length > 0 ? grid : new int[] {shape[0]});
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Decay && other.toString().equals(toString());
    }

    @Override
    public final int hashCode() {
        return toString().hashCode();
    }

    @Override
    public final String toString() {
        return name() + "(" + parameters()
                + (Double.isNaN(min_w) ? "" : ", min_w=" + min_w)
                + (encoding_values.length == 0 ? "" : ", encoding_values=" + Arrays.deepToString(encoding_values))
                + (grid.length == 0 ? "" : ", grid=" + Arrays.toString(grid))
                + ", periodic_boundary=" + periodic_boundary + ", include_self=" + include_self + ", normalize="
                + normalize + ")";
    }
}
