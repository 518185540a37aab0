package bouton.conn;

/** Every pre neuron reaches every post neuron. */
public final class All2All extends Connector {
    private boolean include_self = true;

    /** All to all. */
    public All2All() {}

    /** Whether neuron i reaches neuron i; false needs groups of the same size. Default true. */
    public All2All include_self(boolean value) {
        include_self = value;
        return this;
    }

    /** Whether neuron i reaches neuron i. */
    public boolean includesSelf() {
        return include_self;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        if (!include_self) {
            checkSameSize("without include_self", pre, post);
        }
        int degree = include_self ? post : post - 1;
        int[] indptr = new int[pre + 1];
        int[] indices = new int[checkedTotal((long) pre * degree)];
        int at = 0;
        for (int i = 0; i < pre; i++) {
            for (int j = 0; j < post; j++) {
                if (include_self || i != j) {
                    indices[at++] = j;
                }
            }
            indptr[i + 1] = at;
        }
        return new Csr(pre, post, indptr, indices);
    }

    @Override
    public String toString() {
        return "All2All(include_self=" + include_self + ")";
    }
}
