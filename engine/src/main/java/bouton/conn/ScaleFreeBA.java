package bouton.conn;

/**
 * A scale-free graph: each neuron connects itself with m earlier ones, chosen in proportion to their connections (Barabási and Albert 1999, doi
 * 10.1126/science.286.5439.509). It has {@code (n - m) m} connections, each both ways unless directed.
 */
public final class ScaleFreeBA extends ScaleFree {
    private final int m;

    /** @param m connections of each new neuron, at least 1, fewer than neurons */
    public ScaleFreeBA(int m) {
        this.m = checkedEdges("m", m);
    }

    /** Whether only later neurons reach earlier ones; default false: both ways. */
    public ScaleFreeBA directed(boolean value) {
        isDirected(value);
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public ScaleFreeBA seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    int start() {
        return m;
    }
}
