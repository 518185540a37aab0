package bouton.conn;

/** Neuron i reaches neuron i; groups of the same size. */
public final class One2One extends Connector {
    /** One to one. */
    public One2One() {}

    @Override
    protected Csr build(int pre, int post, long seed) {
        checkSameSize("", pre, post);
        int[] indptr = new int[pre + 1];
        int[] indices = new int[pre];
        for (int i = 0; i < pre; i++) {
            indices[i] = i;
            indptr[i + 1] = i + 1;
        }
        return new Csr(pre, post, indptr, indices);
    }

    @Override
    public String toString() {
        return "One2One()";
    }
}
