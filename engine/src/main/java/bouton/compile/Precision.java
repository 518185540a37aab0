package bouton.compile;

/** The number format of states and parameters. */
public enum Precision {
    FLOAT32,
    FLOAT64;

    /** Bytes of one number. */
    public int bytes() {
        return this == FLOAT32 ? 4 : 8;
    }

    /** The nearest number this format can hold. */
    public double round(double v) {
        return this == FLOAT32 ? (float) v : v;
    }
}
