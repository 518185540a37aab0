package bouton.init;

import bouton.error.ShapeException;

/**
 * Weights within one group that are a difference of two Gaussians of the distance d, a Mexican hat: {@code max_ws[0] exp(-d^2 / (2
 * sigmas[0]^2)) - max_ws[1] exp(-d^2 / (2 sigmas[1]^2))}.
 */
public final class DOGDecay extends Decay {
    private final double[] sigmas;
    private final double[] max_ws;

    /**
     * @param sigmas two widths, above 0, in the unit of the distance
     * @param max_ws two heights
     */
    public DOGDecay(double[] sigmas, double[] max_ws) {
        super(true);
        if (sigmas.length != 2 || max_ws.length != 2) {
            throw new ShapeException("DOGDecay needs two sigmas and two max_ws, but has " + sigmas.length + " and "
                    + max_ws.length + ".");
        }
        for (int k = 0; k < 2; k++) {
            Initializer.checkPositive("DOGDecay.sigmas[" + k + "]", sigmas[k]);
            Initializer.checkFinite("DOGDecay.max_ws[" + k + "]", max_ws[k]);
        }
        this.sigmas = sigmas.clone();
        this.max_ws = max_ws.clone();
    }

    /** Weights smaller than this in size become 0; default 0.005 of the smaller of max_ws. */
    public DOGDecay min_w(double value) {
        smallest(value);
        return this;
    }

    /** What the neurons stand for: {from, to} for each axis, or once for all; {@code to} itself is left out, as on a ring. Default: 0, 1, 2, ... */
    public DOGDecay encoding_values(double[]... values) {
        ranges(values);
        return this;
    }

    /** Whether the grid closes on itself along each axis; default false. */
    public DOGDecay periodic_boundary(boolean value) {
        periodic(value);
        return this;
    }

    /** Whether a neuron has a weight to itself; default true. */
    public DOGDecay include_self(boolean value) {
        self(value);
        return this;
    }

    /** Whether weights are divided by the size of the largest; default true. */
    public DOGDecay normalize(boolean value) {
        norm(value);
        return this;
    }

    /** The grid on which the neurons lie; default one axis. */
    public DOGDecay grid(int... sides) {
        lieOn(sides);
        return this;
    }

    @Override
    double at(double squaredDistance) {
        return max_ws[0] * StrictMath.exp(-0.5 * squaredDistance / (sigmas[0] * sigmas[0]))
                - max_ws[1] * StrictMath.exp(-0.5 * squaredDistance / (sigmas[1] * sigmas[1]));
    }

    @Override
    double peak() {
        return 1;
    }

    @Override
    double usualBound() {
        return 0.005 * Math.min(Math.abs(max_ws[0]), Math.abs(max_ws[1]));
    }

    @Override
    String parameters() {
        return "sigmas=(" + sigmas[0] + ", " + sigmas[1] + "), max_ws=(" + max_ws[0] + ", " + max_ws[1] + ")";
    }
}
