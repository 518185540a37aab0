package bouton.network;

import bouton.error.ShapeException;

/** Sizes of populations. */
public final class Shapes {
    private Shapes() {}

    /** The number of elements of a shape. */
    public static int count(int... shape) {
        int n = 1;
        for (int s : shape) {
            n = Math.multiplyExact(n, s);
        }
        return n;
    }

    /**
     * Checks the size of a population.
     *
     * @param what for the message
     * @throws ShapeException if it has no sizes, or one is not positive
     */
    public static int[] check(String what, int... shape) {
        if (shape.length == 0) {
            throw new ShapeException(what + " needs a size, such as 100 or (10, 10).");
        }
        for (int s : shape) {
            if (s < 1) {
                throw new ShapeException(
                        what + " must have a size of at least 1, but has " + java.util.Arrays.toString(shape) + ".");
            }
        }
        count(shape);
        return shape.clone();
    }
}
