package bouton.conn;

/** Every post neuron is reached by exactly {@code num} different pre neurons. */
public final class FixedPreNum extends FixedNumber {
    /** @param num how many, 0 to the number of pre neurons */
    public FixedPreNum(int num) {
        super(num);
    }

    /** @param num how many as a fraction of the pre neurons, 0 to 1, cut to a whole number */
    public FixedPreNum(double num) {
        super(num);
    }

    /** Whether neuron i may reach neuron i; false needs groups of the same size. Default true. */
    public FixedPreNum include_self(boolean value) {
        includeSelf(value);
        return this;
    }

    /** Whether the same pair may be connected more than once; default false. */
    public FixedPreNum allow_multi_conn(boolean value) {
        allowMultiConn(value);
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public FixedPreNum seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        return draw(post, pre, "pre", seed).transposed().rows();
    }
}
