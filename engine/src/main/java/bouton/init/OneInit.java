package bouton.init;

/**
 * The same value everywhere, one unless said otherwise.
 *
 * @param value default 1
 */
public record OneInit(double value) implements Initializer {
    /** Checks the value. */
    public OneInit {
        Initializer.checkFinite("OneInit.value", value);
    }

    /** One everywhere. */
    public OneInit() {
        this(1);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        return new double[] {value};
    }
}
