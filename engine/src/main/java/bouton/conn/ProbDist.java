package bouton.conn;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.random.Sequence;
import bouton.random.Streams;

/**
 * Pairs whose Euclidean distance on their grids is at most {@code dist} are connected with probability {@code prob}, each by its own coin. Both
 * grids start at the same corner with the same spacing; they may differ in size, not in the number of axes.
 */
public final class ProbDist extends RandomConnector {
    private final double dist;
    private final double prob;
    private double pre_ratio = 1;
    private boolean include_self = true;

    /**
     * @param dist largest distance, in steps of the grid, at least 0
     * @param prob probability of each pair within it, 0 to 1
     */
    public ProbDist(double dist, double prob) {
        if (!(dist >= 0) || Double.isInfinite(dist)) {
            throw new BadValueException("ProbDist.dist must be >= 0 and finite, but is " + dist + ".");
        }
        this.dist = dist;
        this.prob = checkedFraction("prob", prob);
    }

    /** All pairs within a distance. */
    public ProbDist(double dist) {
        this(dist, 1);
    }

    /** Neighbours on the grid. */
    public ProbDist() {
        this(1);
    }

    /** Fraction of the pre neurons that have connections at all, chosen at random; default 1. */
    public ProbDist pre_ratio(double value) {
        pre_ratio = checkedFraction("pre_ratio", value);
        return this;
    }

    /** Whether neuron i may reach neuron i; default true. */
    public ProbDist include_self(boolean value) {
        include_self = value;
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public ProbDist seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        var from = new Lattice(pre_size(pre));
        var to = new Lattice(post_size(post));
        if (from.dimensions() != to.dimensions()) {
            throw new ShapeException("ProbDist needs grids with the same number of axes, but has " + from.dimensions()
                    + " for the pre and " + to.dimensions() + " for the post neurons.");
        }
        Sequence random = sequence(seed);
        int[] chosen = new int[(int) part(pre_ratio, pre)];
        new Subsets(pre).draw(random.at(-1), chosen.length, chosen, 0);
        long stream = stream();
        var rows = new RowBuilder(pre, post);
        int[] at = new int[from.dimensions()];
        int next = 0;
        for (int i = 0; i < pre; i++) {
            if (next < chosen.length && chosen[next] == i) {
                next++;
                from.locate(i, at);
                around(at, to, i, seed, stream, rows);
            }
            rows.endRow();
        }
        return rows.csr();
    }

    /** Walks the box of post neurons that encloses the ball around a pre neuron. */
    private void around(int[] at, Lattice to, int self, long seed, long stream, RowBuilder rows) {
        int d = at.length;
        int reach = (int) Math.min(dist, Integer.MAX_VALUE / 4.0);
        int[] low = new int[d];
        int[] c = new int[d];
        for (int a = 0; a < d; a++) {
            low[a] = Math.max(0, at[a] - reach);
            c[a] = low[a];
            if (low[a] >= to.side(a)) {
                return;
            }
        }
        while (true) {
            int j = 0;
            double squares = 0;
            for (int a = 0; a < d; a++) {
                j = j * to.side(a) + c[a];
                squares += (double) (c[a] - at[a]) * (c[a] - at[a]);
            }
            if (squares <= dist * dist
                    && (include_self || j != self)
                    && (prob == 1 || Streams.uniform(seed, stream, self, j) < prob)) {
                rows.add(j);
            }
            int a = d - 1;
            while (a >= 0 && ++c[a] > Math.min((long) to.side(a) - 1, (long) at[a] + reach)) {
                c[a] = low[a];
                a--;
            }
            if (a < 0) {
                return;
            }
        }
    }

    @Override
    public String toString() {
        return "ProbDist(dist=" + dist + ", prob=" + prob + ")";
    }
}
