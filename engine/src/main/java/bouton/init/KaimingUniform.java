package bouton.init;

import java.util.OptionalLong;

/**
 * {@link VarianceScaling} with the defaults of He et al. 2015, doi 10.1109/ICCV.2015.123.
 *
 * @param scale default 2
 * @param mode default {@code fan_in}
 * @param distribution default {@code uniform}
 * @param in_axis default -2
 * @param out_axis default -1
 * @param seed its own seed; empty: the network's
 */
public record KaimingUniform(
        double scale, String mode, String distribution, int in_axis, int out_axis, OptionalLong seed)
        implements Initializer {
    /** Checks the parameters. */
    public KaimingUniform {
        VarianceScaling.check("KaimingUniform", scale, mode, distribution);
    }

    /** With the defaults. */
    public KaimingUniform() {
        this(2);
    }

    /** With another scale. */
    public KaimingUniform(double scale) {
        this(scale, "fan_in", "uniform", -2, -1, OptionalLong.empty());
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        return new VarianceScaling(scale, mode, distribution, in_axis, out_axis, seed).sample(shape, draw);
    }
}
