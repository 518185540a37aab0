package bouton.network;

import bouton.error.Heap;
import bouton.error.ShapeException;
import java.util.Arrays;

/** Sizes of populations. */
public final class Shapes {
    private Shapes() {}

    /** The number of elements of a shape. */
    public static int count(int... shape) {
        return Heap.count(shape);
    }

    /**
     * The shape of a function of values, of which single numbers go with all.
     *
     * @throws ShapeException if two have different sizes
     */
    static int[] common(String function, Value... args) {
        int n = 0;
        int[] shape = {};
        for (Value a : args) {
            if (a.size > 1) {
                if (n > 1 && a.size != n) {
                    throw new ShapeException(function + " cannot combine shapes " + Arrays.toString(shape) + " and "
                            + Arrays.toString(a.shape) + ".");
                }
                if (n <= 1 || a.shape.length > shape.length) {
                    shape = a.shape;
                }
                n = a.size;
            } else if (a.size == 1 && n <= 1 && (n == 0 || a.shape.length > shape.length)) {
                n = 1;
                shape = a.shape;
            }
        }
        return shape;
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
                        what + " must have a size of at least 1, but has " + Arrays.toString(shape) + ".");
            }
        }
        count(shape);
        return shape.clone();
    }
}
