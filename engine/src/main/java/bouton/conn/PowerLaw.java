package bouton.conn;

/**
 * A scale-free graph with many triangles: each neuron makes m connections with earlier ones, each after the first with probability p to a neighbour
 * of the one chosen before, else in proportion to their connections (Holme and Kim 2002, doi 10.1103/PhysRevE.65.026107).
 */
public final class PowerLaw extends ScaleFree {
    private final int m;
    private final double p;

    /**
     * @param m connections of each new neuron, at least 1, fewer than neurons
     * @param p probability of closing a triangle, 0 to 1
     */
    public PowerLaw(int m, double p) {
        this.m = checkedEdges("m", m);
        this.p = checkedFraction("p", p);
    }

    /** Whether only later neurons reach earlier ones; default false: both ways. */
    public PowerLaw directed(boolean value) {
        isDirected(value);
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public PowerLaw seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    int start() {
        return m;
    }

    @Override
    double triangle() {
        return p;
    }
}
