package bouton.init;

import bouton.error.BadValueException;
import bouton.random.Streams;
import java.util.OptionalLong;

/**
 * {@code loc + scale * z} with z standard normal, kept to lower &lt; z &lt; upper: the bounds count in standard deviations from loc. Drawn
 * by inversion, so far tails cost no more than the middle.
 *
 * @param loc mean before truncation; default 0
 * @param scale standard deviation before truncation, at least 0; default 1
 * @param lower lower bound of z; default -2
 * @param upper upper bound of z, above lower; default 2
 * @param seed its own seed; empty: the network's
 */
public record TruncatedNormal(double loc, double scale, double lower, double upper, OptionalLong seed)
        implements Initializer {
    /** Checks the parameters. */
    public TruncatedNormal {
        Initializer.checkFinite("TruncatedNormal.loc", loc);
        Initializer.checkNotNegative("TruncatedNormal.scale", scale);
        if (!(lower < upper)) {
            throw new BadValueException("TruncatedNormal.upper must be > lower = " + lower + ", but is " + upper + ".");
        }
        if (lower > 8 || upper < -8) {
            throw new BadValueException(
                    "TruncatedNormal.lower and upper must reach into -8 .. 8 standard deviations, but are " + lower
                            + " and " + upper + ".");
        }
    }

    /** With the network's seed. */
    public TruncatedNormal(double loc, double scale, double lower, double upper) {
        this(loc, scale, lower, upper, OptionalLong.empty());
    }

    /** Within two standard deviations. */
    public TruncatedNormal(double loc, double scale) {
        this(loc, scale, -2, 2);
    }

    /** With the default parameters. */
    public TruncatedNormal() {
        this(0, 1);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        double[] out = new double[Shapes.size(shape)];
        Draw from = own(draw);
        Streams.fillUniform(out, 0, out.length, from.seed(), from.stream(), 0, 0);
        // A range in the upper tail is drawn as its mirror image, where probabilities keep their digits.
        boolean mirror = lower > 0;
        double left = mirror ? -upper : lower;
        double right = mirror ? -lower : upper;
        double low = Streams.normalProbability(left);
        double span = Streams.normalProbability(right) - low;
        for (int i = 0; i < out.length; i++) {
            double z = Math.min(Math.max(Streams.normalQuantile(low + span * out[i]), left), right);
            out[i] = loc + scale * (mirror ? -z : z);
        }
        return out;
    }
}
