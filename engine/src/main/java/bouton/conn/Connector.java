package bouton.conn;

import bouton.error.BadValueException;
import bouton.error.BoutonException;
import bouton.error.Heap;
import bouton.error.ShapeException;
import bouton.random.Streams;

/**
 * A rule for which pre neuron reaches which post neuron. To write one, extend this class and implement {@link #build}. Sizes are given
 * with {@link #require(int, int)}, or beforehand with {@link #pre} and {@link #post}.
 *
 * <p>Random connectors draw row by row from counter-based streams: the same seed gives the same synapses, however often it is asked.
 */
public abstract class Connector {
    private int pre = -1;
    private int post = -1;
    private int[] preSize = {};
    private int[] postSize = {};

    /** For subclasses. */
    protected Connector() {}

    /**
     * Makes the connection. Call {@link #csr} instead, which checks sizes and result and knows the connector's own seed.
     *
     * @param pre number of pre neurons, at least 1
     * @param post number of post neurons, at least 1
     * @param seed what randomness may depend on, and nothing else
     */
    protected abstract Csr build(int pre, int post, long seed);

    /** The seed to use where the network gives {@code seed}; random connectors may have one of their own. */
    protected long seedOr(long seed) {
        return seed;
    }

    /** Remembers the size of the pre group; several numbers are the sides of a grid. */
    public Connector pre(int... size) {
        pre = product("pre", size);
        preSize = size.clone();
        return this;
    }

    /** Remembers the size of the post group; several numbers are the sides of a grid. */
    public Connector post(int... size) {
        post = product("post", size);
        postSize = size.clone();
        return this;
    }

    /** Whether {@link #pre} and {@link #post} are known. */
    public final boolean sized() {
        return pre >= 0 && post >= 0;
    }

    /**
     * The connection between groups of the given sizes.
     *
     * @param seed the seed; one of the connector's own goes before it
     * @throws ShapeException if the connector cannot connect these sizes
     */
    public final Csr csr(int pre, int post, long seed) {
        if (pre < 1 || post < 1) {
            throw new BadValueException(
                    name() + " needs at least one neuron on each side, but has " + pre + " pre and " + post + " post.");
        }
        if ((this.pre >= 0 && this.pre != pre) || (this.post >= 0 && this.post != post)) {
            throw new ShapeException(name() + " was made for " + sizeText(this.pre) + " pre and " + sizeText(this.post)
                    + " post neurons, but is used between " + pre + " and " + post + ".");
        }
        Csr csr = build(pre, post, seedOr(seed));
        if (csr.numPre() != pre || csr.numPost() != post) {
            throw new ShapeException(name() + " made " + csr.numPre() + " x " + csr.numPost() + " for " + pre
                    + " pre and " + post + " post neurons.");
        }
        return csr;
    }

    /** The connection between the groups given with {@link #pre} and {@link #post}. */
    public final Csr csr(long seed) {
        if (!sized()) {
            throw new BoutonException(name() + " does not know its sizes; give them with pre and post, or in require.");
        }
        return csr(pre, post, seed);
    }

    /** All structures of one connection; without a seed of the connector's own a fresh one is drawn, and kept in the result. */
    public final ConnMatrices require(int pre, int post) {
        long seed = seedOr(Streams.freshSeed());
        return new ConnMatrices(csr(pre, post, seed), seed);
    }

    /** {@link #require(int, int)} for grids. */
    public final ConnMatrices require(int[] pre_size, int[] post_size) {
        return pre(pre_size).post(post_size).require();
    }

    /** {@link #require(int, int)} for the groups given with {@link #pre} and {@link #post}. */
    public final ConnMatrices require() {
        long seed = seedOr(Streams.freshSeed());
        return new ConnMatrices(csr(seed), seed);
    }

    /** The sides of the pre group's grid as {@link #pre} gave them, or one side. */
    protected final int[] pre_size(int pre) {
        return this.pre == pre ? preSize.clone() : new int[] {pre};
    }

    /** The sides of the post group's grid as {@link #post} gave them, or one side. */
    protected final int[] post_size(int post) {
        return this.post == post ? postSize.clone() : new int[] {post};
    }

    /** The connector's name in messages. */
    protected final String name() {
        return getClass().getSimpleName();
    }

    /** For connectors in which neuron i on one side is neuron i on the other. */
    protected final void checkSameSize(String why, int pre, int post) {
        if (pre != post) {
            throw new ShapeException(name() + (why.isEmpty() ? "" : " " + why)
                    + " needs equally many pre and post neurons, but has " + pre + " and " + post + ".");
        }
    }

    /** The one grid on which pre and post neurons lie. */
    final Lattice oneGrid(int pre, int post) {
        checkSameSize("", pre, post);
        return new Lattice(pre_size(pre));
    }

    /** The number of synapses as an index. */
    static int checkedTotal(long synapses) {
        if (synapses > Heap.MOST) {
            throw new BadValueException("A connection can have at most " + Heap.MOST + " synapses, but this one has "
                    + synapses + "; split the post group.");
        }
        Heap.check("A connection of " + synapses + " synapses", (double) Integer.BYTES * synapses);
        return (int) synapses;
    }

    private int product(String side, int[] size) {
        long product = size.length == 0 ? 0 : 1;
        for (int n : size) {
            if (n < 1) {
                throw new BadValueException(name() + "." + side + " must be >= 1, but is " + n + ".");
            }
            product = Math.min(product * n, Integer.MAX_VALUE + 1L);
        }
        if (product < 1 || product > Integer.MAX_VALUE) {
            throw new BadValueException(name() + "." + side + " must be between 1 and " + Integer.MAX_VALUE
                    + " neurons, but is " + product + ".");
        }
        return (int) product;
    }

    private static String sizeText(int size) {
        return size < 0 ? "any" : Integer.toString(size);
    }
}
