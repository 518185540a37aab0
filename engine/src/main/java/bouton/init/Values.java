package bouton.init;

/** What a parameter, a weight or an initial state can be given as: a number, an array, or an initializer. */
public interface Values {
    /**
     * The values for a variable of the given shape, in row-major order: one value if it is the same everywhere, else one per
     * element.
     *
     * @param shape the shape of the variable, such as {@code {100}} or {@code {pre, post}}
     * @param draw where random initializers take their numbers from
     * @throws bouton.error.ShapeException if an array does not have that shape
     */
    double[] sample(int[] shape, Draw draw);
}
