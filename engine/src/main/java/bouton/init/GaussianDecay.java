package bouton.init;

/** Weights within one group that fall with the distance d of its neurons as a Gaussian: {@code max_w exp(-d^2 / (2 sigma^2))}. */
public final class GaussianDecay extends Decay {
    private final double sigma;
    private final double max_w;

    /**
     * @param sigma width, above 0, in the unit of the distance
     * @param max_w weight at distance 0
     */
    public GaussianDecay(double sigma, double max_w) {
        super(false);
        Initializer.checkPositive("GaussianDecay.sigma", sigma);
        Initializer.checkFinite("GaussianDecay.max_w", max_w);
        this.sigma = sigma;
        this.max_w = max_w;
    }

    /** Weights smaller than this in size become 0; default 0.005 of max_w. */
    public GaussianDecay min_w(double value) {
        smallest(value);
        return this;
    }

    /** What the neurons stand for: {from, to} for each axis, or once for all; {@code to} itself is left out, as on a ring. Default: 0, 1, 2, ... */
    public GaussianDecay encoding_values(double[]... values) {
        ranges(values);
        return this;
    }

    /** Whether the grid closes on itself along each axis; default false. */
    public GaussianDecay periodic_boundary(boolean value) {
        periodic(value);
        return this;
    }

    /** Whether a neuron has a weight to itself; default true. */
    public GaussianDecay include_self(boolean value) {
        self(value);
        return this;
    }

    /** Whether the largest weight is made max_w, which it is already; default false. */
    public GaussianDecay normalize(boolean value) {
        norm(value);
        return this;
    }

    /** The grid on which the neurons lie; default one axis. */
    public GaussianDecay grid(int... sides) {
        lieOn(sides);
        return this;
    }

    @Override
    double at(double squaredDistance) {
        return max_w * StrictMath.exp(-0.5 * squaredDistance / (sigma * sigma));
    }

    @Override
    double peak() {
        return Math.abs(max_w);
    }

    @Override
    double usualBound() {
        return 0.005 * Math.abs(max_w);
    }

    @Override
    String parameters() {
        return "sigma=" + sigma + ", max_w=" + max_w;
    }
}
