package bouton.conn;

/** Decides which pre neuron reaches which post neuron. */
public abstract class Connector {
    /**
     * Builds the connections.
     *
     * @param pre number of pre neurons
     * @param post number of post neurons
     * @param seed of random connectors without a seed of their own
     */
    public abstract Csr build(int pre, int post, long seed);
}
