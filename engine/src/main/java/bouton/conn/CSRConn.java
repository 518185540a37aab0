package bouton.conn;

/** A connection given as compressed sparse rows; rows keep their order. */
public final class CSRConn extends Connector {
    private final int[] indices;
    private final int[] inptr;

    /**
     * @param indices post neuron of each synapse; copied
     * @param inptr where each pre neuron's synapses begin, and at last their number; copied
     */
    public CSRConn(int[] indices, int[] inptr) {
        this.indices = indices.clone();
        this.inptr = inptr.clone();
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        return Csr.validated(pre, post, inptr, indices);
    }

    @Override
    public String toString() {
        return "CSRConn(" + indices.length + " synapses)";
    }
}
