package bouton.init;

import bouton.error.BadValueException;
import bouton.error.ShapeException;

/**
 * Where the neurons of a grid lie, numbered with the last axis fastest, and how far they are from each other. Along an axis with n neurons,
 * neuron k lies at {@code k}, or at {@code from + k (to - from) / n} where a range is given.
 */
public final class Positions {
    private final int[] sides;
    private final double[] spacing;
    private final boolean periodic;

    /**
     * @param what name for messages
     * @param sides neurons along each axis
     * @param ranges {from, to} per axis, or once for all; none for positions 0, 1, 2, ...
     * @param periodic whether each axis closes on itself, so that the shorter way round counts
     */
    public Positions(String what, int[] sides, double[][] ranges, boolean periodic) {
        if (ranges.length > 1 && ranges.length != sides.length) {
            throw new ShapeException(what + ".encoding_values needs a range for each of the " + sides.length
                    + " axes, or one for all, but has " + ranges.length + ".");
        }
        this.sides = sides.clone();
        this.periodic = periodic;
        this.spacing = new double[sides.length];
        for (int a = 0; a < sides.length; a++) {
            if (ranges.length == 0) {
                spacing[a] = 1;
            } else {
                double[] range = ranges[ranges.length == 1 ? 0 : a];
                spacing[a] = (range[1] - range[0]) / sides[a];
            }
        }
    }

    /** A copy of ranges {from, to}, each with finite from below to. */
    public static double[][] checkedRanges(String what, double[][] ranges) {
        double[][] copy = new double[ranges.length][];
        for (int a = 0; a < ranges.length; a++) {
            double[] r = ranges[a];
            if (r.length != 2 || !(r[0] < r[1]) || Double.isInfinite(r[1] - r[0])) {
                throw new BadValueException(
                        what + ".encoding_values must be pairs {from, to} with from < to, but one is "
                                + java.util.Arrays.toString(r) + ".");
            }
            copy[a] = r.clone();
        }
        return copy;
    }

    /** Number of neurons. */
    public int size() {
        return Shapes.size(sides);
    }

    /** The square of the Euclidean distance of two neurons. */
    public double squaredDistance(int i, int j) {
        double sum = 0;
        int p = i;
        int q = j;
        for (int a = sides.length - 1; a >= 0; a--) {
            int steps = Math.abs(p % sides[a] - q % sides[a]);
            double d = spacing[a] * (periodic ? Math.min(steps, sides[a] - steps) : steps);
            sum += d * d;
            p /= sides[a];
            q /= sides[a];
        }
        return sum;
    }
}
