package bouton.conn;

import bouton.random.Sequence;

/**
 * A scale-free graph in which each new neuron makes m1 connections with probability p, else m2, to earlier neurons in proportion to their
 * connections (Moshiri 2018, arXiv 1810.10538). The neuron that follows the first max(m1, m2) is connected with all of them.
 */
public final class ScaleFreeBADual extends ScaleFree {
    private final int m1;
    private final int m2;
    private final double p;

    /**
     * @param m1 connections of a new neuron with probability p, at least 1
     * @param m2 connections of a new neuron else, at least 1
     * @param p 0 to 1
     */
    public ScaleFreeBADual(int m1, int m2, double p) {
        this.m1 = checkedEdges("m1", m1);
        this.m2 = checkedEdges("m2", m2);
        this.p = checkedFraction("p", p);
    }

    /** Whether only later neurons reach earlier ones; default false: both ways. */
    public ScaleFreeBADual directed(boolean value) {
        isDirected(value);
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public ScaleFreeBADual seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    int start() {
        return Math.max(m1, m2);
    }

    @Override
    int edges(Sequence random) {
        return random.nextUniform() < p ? m1 : m2;
    }
}
