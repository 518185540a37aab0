package bouton.compile;

/** A parameter that is one number for all elements; may be changed between steps. */
public final class Scalar {
    private final String name;
    private volatile double value;

    /**
     * @param name for messages
     * @param value its first value
     */
    public Scalar(String name, double value) {
        this.name = name;
        this.value = value;
    }

    public double value() {
        return value;
    }

    /** Takes effect with the next step of a plan that was told of it. */
    public void set(double v) {
        value = v;
    }

    @Override
    public String toString() {
        return name;
    }
}
