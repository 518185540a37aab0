package bouton.init;

import bouton.error.ShapeException;
import java.util.Arrays;

/** One number per element, in row-major order. Its shape must be the variable's, or it holds one number for all. */
public final class ArrayValues implements Values {
    private final double[] data;
    private final int[] shape;

    /**
     * @param data the numbers in row-major order; copied
     * @param shape their shape
     * @throws ShapeException if there are more or fewer numbers than the shape says
     */
    public ArrayValues(double[] data, int... shape) {
        if (data.length != Shapes.size(shape)) {
            throw new ShapeException("An array of shape " + Shapes.text(shape) + " needs " + Shapes.size(shape)
                    + " values, but has " + data.length + ".");
        }
        this.data = data.clone();
        this.shape = shape.clone();
    }

    /** A copy of the shape. */
    public int[] shape() {
        return shape.clone();
    }

    @Override
    public double[] sample(int[] wanted, Draw draw) {
        if (data.length == 1 || Arrays.equals(shape, wanted)) {
            return data.clone();
        }
        throw new ShapeException("An array of shape " + Shapes.text(shape) + " does not fit a variable of shape "
                + Shapes.text(wanted) + "; give that shape, one number, or an initializer.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayValues that && Arrays.equals(shape, that.shape) && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "array of shape " + Shapes.text(shape);
    }
}
