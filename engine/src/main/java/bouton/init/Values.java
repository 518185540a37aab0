package bouton.init;

import bouton.error.BadValueException;
import bouton.error.ShapeException;

/** What a parameter, a weight or an initial state can be given as: a number, an array, or an initializer. */
public interface Values {
    /**
     * The values for a variable of the given shape, in row-major order: one value if it is the same everywhere, else one per
     * element.
     *
     * @param shape the shape of the variable, such as {@code {100}} or {@code {pre, post}}
     * @param draw where random initializers take their numbers from
     * @throws ShapeException if an array does not have that shape
     */
    double[] sample(int[] shape, Draw draw);

    /**
     * {@link #sample(int[], Draw)} for a named thing: errors begin with its name, NaN is refused, and so is a count of values
     * that a user's initializer got wrong.
     *
     * @param what the name for messages, such as {@code "Expon.tau"}
     */
    default double[] sample(String what, int[] shape, Draw draw) {
        double[] values;
        try {
            values = sample(shape, draw);
        } catch (ShapeException e) {
            throw new ShapeException(what + ": " + e.getMessage());
        }
        if (values.length != 1 && values.length != Shapes.size(shape)) {
            throw new ShapeException(what + ": " + this + " gave " + values.length + " values for shape "
                    + Shapes.text(shape) + "; expected " + Shapes.size(shape) + ", or 1 for all.");
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new BadValueException(
                        what + " must be a number, but is NaN" + (values.length > 1 ? " (element " + i + ")." : "."));
            }
        }
        return values;
    }

    /** The same number everywhere. */
    static Values of(double value) {
        return new Scalar(value);
    }

    /** One number per element of a one-dimensional variable (or one for all); the array is copied. */
    static Values of(double... values) {
        return new ArrayValues(values, values.length);
    }

    /** One number per element of a two-dimensional variable, such as a weight matrix [pre][post]; copied. */
    static Values of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] flat = new double[Math.multiplyExact(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new ShapeException("A matrix must have rows of equal length, but row 0 has " + columns
                        + " values and row " + i + " has " + rows[i].length + ".");
            }
            System.arraycopy(rows[i], 0, flat, i * columns, columns);
        }
        return new ArrayValues(flat, rows.length, columns);
    }
}
