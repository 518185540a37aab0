package bouton.init;

import bouton.error.ShapeException;

/**
 * A matrix with one value on its diagonal and zeros elsewhere; it need not be square.
 *
 * @param value default 1
 */
public record Identity(double value) implements Initializer {
    /** Checks the value. */
    public Identity {
        Initializer.checkFinite("Identity.value", value);
    }

    /** The identity matrix. */
    public Identity() {
        this(1);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        if (shape.length != 2) {
            throw new ShapeException("Identity makes a matrix, but the variable has shape " + Shapes.text(shape) + ".");
        }
        double[] out = new double[Shapes.size(shape)];
        for (int i = 0; i < Math.min(shape[0], shape[1]); i++) {
            out[i * shape[1] + i] = value;
        }
        return out;
    }
}
