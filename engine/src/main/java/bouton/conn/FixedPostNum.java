package bouton.conn;

/** Every pre neuron reaches exactly {@code num} different post neurons. */
public final class FixedPostNum extends FixedNumber {
    /** @param num how many, 0 to the number of post neurons */
    public FixedPostNum(int num) {
        super(num);
    }

    /** @param num how many as a fraction of the post neurons, 0 to 1, cut to a whole number */
    public FixedPostNum(double num) {
        super(num);
    }

    /** Whether neuron i may reach neuron i; false needs groups of the same size. Default true. */
    public FixedPostNum include_self(boolean value) {
        includeSelf(value);
        return this;
    }

    /** Whether the same pair may be connected more than once; default false. */
    public FixedPostNum allow_multi_conn(boolean value) {
        allowMultiConn(value);
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public FixedPostNum seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        return draw(pre, post, "post", seed);
    }
}
