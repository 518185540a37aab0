package bouton.init;

/** Short names for static import: {@code cell.V(normal(-55, 2))}. */
public final class Inits {
    private Inits() {}

    /** {@link Normal} with the network's seed. */
    public static Normal normal(double mean, double scale) {
        return new Normal(mean, scale);
    }

    /** {@link Uniform} with the network's seed. */
    public static Uniform uniform(double min_val, double max_val) {
        return new Uniform(min_val, max_val);
    }

    /** {@link Constant}. */
    public static Constant constant(double value) {
        return new Constant(value);
    }
}
