package bouton.init;

/**
 * The same value everywhere.
 *
 * @param value default 1
 */
public record Constant(double value) implements Initializer {
    /** Checks the value. */
    public Constant {
        Initializer.checkFinite("Constant.value", value);
    }

    /** One everywhere. */
    public Constant() {
        this(1);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        return new double[] {value};
    }
}
