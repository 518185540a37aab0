package bouton.init;

import java.util.OptionalLong;

/**
 * {@link VarianceScaling} with the defaults of Glorot and Bengio 2010.
 *
 * @param scale default 1
 * @param mode default {@code fan_avg}
 * @param distribution default {@code truncated_normal}
 * @param in_axis default -2
 * @param out_axis default -1
 * @param seed its own seed; empty: the network's
 */
public record XavierNormal(double scale, String mode, String distribution, int in_axis, int out_axis, OptionalLong seed)
        implements Initializer {
    /** Checks the parameters. */
    public XavierNormal {
        VarianceScaling.check("XavierNormal", scale, mode, distribution);
    }

    /** With the defaults. */
    public XavierNormal() {
        this(1);
    }

    /** With another scale. */
    public XavierNormal(double scale) {
        this(scale, "fan_avg", "truncated_normal", -2, -1, OptionalLong.empty());
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        return new VarianceScaling(scale, mode, distribution, in_axis, out_axis, seed).sample(shape, draw);
    }
}
