package bouton.init;

import bouton.random.Streams;
import java.util.OptionalLong;

/**
 * Independent exponential numbers.
 *
 * @param scale their mean, above 0; default 1
 * @param seed its own seed; empty: the network's
 */
public record Exponential(double scale, OptionalLong seed) implements Initializer {
    /** Checks the parameters. */
    public Exponential {
        Initializer.checkPositive("Exponential.scale", scale);
    }

    /** With the network's seed. */
    public Exponential(double scale) {
        this(scale, OptionalLong.empty());
    }

    /** With a seed of its own. */
    public Exponential(double scale, long seed) {
        this(scale, OptionalLong.of(seed));
    }

    /** With the default parameters. */
    public Exponential() {
        this(1.0);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        double[] out = new double[Shapes.size(shape)];
        Draw from = own(draw);
        Streams.fillUniform(out, 0, out.length, from.seed(), from.stream(), 0, 0);
        for (int i = 0; i < out.length; i++) {
            out[i] = -scale * StrictMath.log(out[i]);
        }
        return out;
    }
}
