package bouton.inputs;

/** The one rule for counting steps. */
public final class Steps {
    private static final double TOLERANCE = 1e-6;

    private Steps() {}

    /** Steps of length dt in a duration: to the nearest whole number within a relative 1e-6, else rounded up. */
    public static long count(double duration, double dt) {
        double k = duration / dt;
        double nearest = Math.rint(k);
        return (long) (Math.abs(k - nearest) <= TOLERANCE * Math.max(1, k) ? nearest : Math.ceil(k));
    }
}
