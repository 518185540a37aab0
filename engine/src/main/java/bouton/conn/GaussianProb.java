package bouton.conn;

import bouton.error.BadValueException;
import bouton.init.Positions;
import bouton.random.Streams;

/**
 * Pairs are connected with a probability that falls with their distance d: {@code p = exp(-d^2 / (2 sigma^2))}, each pair by its own coin.
 * Neurons lie on the grid given with {@link #pre}; d is Euclidean, in steps of the grid or in units of {@link #encoding_values}.
 */
public final class GaussianProb extends RandomConnector {
    private final double sigma;
    private double[][] encoding_values = {};
    private boolean normalize = true;
    private boolean include_self = true;
    private boolean periodic_boundary;

    /** @param sigma width of the bell, above 0, in the unit of the distance */
    public GaussianProb(double sigma) {
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new BadValueException("GaussianProb.sigma must be > 0 and finite, but is " + sigma + ".");
        }
        this.sigma = sigma;
    }

    /** What the neurons stand for: {from, to} for each axis, or once for all; {@code to} itself is left out, as on a ring. Default: 0, 1, 2, ... */
    public GaussianProb encoding_values(double[]... ranges) {
        encoding_values = Positions.checkedRanges("GaussianProb", ranges);
        return this;
    }

    /** Whether probabilities are divided by the largest; that is a neuron's with itself, which is 1, so nothing changes. Default true. */
    public GaussianProb normalize(boolean value) {
        normalize = value;
        return this;
    }

    /** Whether neuron i may reach neuron i; default true. */
    public GaussianProb include_self(boolean value) {
        include_self = value;
        return this;
    }

    /** Whether the grid closes on itself along each axis, so that the distance is the shorter way round; default false. */
    public GaussianProb periodic_boundary(boolean value) {
        periodic_boundary = value;
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public GaussianProb seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        checkSameSize("", pre, post);
        var positions = new Positions(name(), pre_size(pre), encoding_values, periodic_boundary);
        long stream = stream();
        var rows = new RowBuilder(pre, post);
        for (int i = 0; i < pre; i++) {
            for (int j = 0; j < post; j++) {
                double p = StrictMath.exp(-0.5 * positions.squaredDistance(i, j) / (sigma * sigma));
                if ((include_self || i != j) && Streams.uniform(seed, stream, i, j) <= p) {
                    rows.add(j);
                }
            }
            rows.endRow();
        }
        return rows.csr();
    }

    @Override
    public String toString() {
        return "GaussianProb(sigma=" + sigma + ", normalize=" + normalize + ")";
    }
}
