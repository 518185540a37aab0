package bouton.init;

import bouton.random.Streams;
import java.util.OptionalLong;

/**
 * Independent normal numbers.
 *
 * @param mean default 0
 * @param scale standard deviation, at least 0; default 1
 * @param seed its own seed; empty: the network's
 */
public record Normal(double mean, double scale, OptionalLong seed) implements Initializer {
    /** Checks the parameters. */
    public Normal {
        Initializer.checkFinite("Normal.mean", mean);
        Initializer.checkNotNegative("Normal.scale", scale);
    }

    /** With the network's seed. */
    public Normal(double mean, double scale) {
        this(mean, scale, OptionalLong.empty());
    }

    /** With a seed of its own. */
    public Normal(double mean, double scale, long seed) {
        this(mean, scale, OptionalLong.of(seed));
    }

    /** With the default parameters. */
    public Normal() {
        this(0, 1);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        double[] out = new double[Shapes.size(shape)];
        Draw from = own(draw);
        Streams.fillNormal(out, 0, out.length, from.seed(), from.stream(), 0, 0);
        for (int i = 0; i < out.length; i++) {
            out[i] = mean + scale * out[i];
        }
        return out;
    }
}
