package bouton.conn;

/** A connection given as one (pre, post) pair per synapse; synapses of one pre neuron keep their order. */
public final class IJConn extends Connector {
    private final int[] i;
    private final int[] j;

    /**
     * @param i pre neuron of each synapse; copied
     * @param j post neuron of each synapse; copied
     */
    public IJConn(int[] i, int[] j) {
        this.i = i.clone();
        this.j = j.clone();
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        return Csr.fromCoo(pre, post, i, j);
    }

    @Override
    public String toString() {
        return "IJConn(" + i.length + " synapses)";
    }
}
