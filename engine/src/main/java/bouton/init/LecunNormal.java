package bouton.init;

import java.util.OptionalLong;

/**
 * {@link VarianceScaling} with the defaults of LeCun et al. 1998, doi 10.1007/3-540-49430-8_2.
 *
 * @param scale default 1
 * @param mode default {@code fan_in}
 * @param distribution default {@code truncated_normal}
 * @param in_axis default -2
 * @param out_axis default -1
 * @param seed its own seed; empty: the network's
 */
public record LecunNormal(double scale, String mode, String distribution, int in_axis, int out_axis, OptionalLong seed)
        implements Initializer {
    /** Checks the parameters. */
    public LecunNormal {
        VarianceScaling.check("LecunNormal", scale, mode, distribution);
    }

    /** With the defaults. */
    public LecunNormal() {
        this(1);
    }

    /** With another scale. */
    public LecunNormal(double scale) {
        this(scale, "fan_in", "truncated_normal", -2, -1, OptionalLong.empty());
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        return new VarianceScaling(scale, mode, distribution, in_axis, out_axis, seed).sample(shape, draw);
    }
}
