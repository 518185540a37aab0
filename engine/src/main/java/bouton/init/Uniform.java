package bouton.init;

import bouton.error.BadValueException;
import bouton.random.Streams;
import java.util.OptionalLong;

/**
 * Independent uniform numbers.
 *
 * @param min_val lower end; default 0
 * @param max_val upper end, at least min_val; default 1
 * @param seed its own seed; empty: the network's
 */
public record Uniform(double min_val, double max_val, OptionalLong seed) implements Initializer {
    /** Checks the parameters. */
    public Uniform {
        Initializer.checkFinite("Uniform.min_val", min_val);
        Initializer.checkFinite("Uniform.max_val", max_val);
        if (min_val > max_val) {
            throw new BadValueException(
                    "Uniform.max_val must be >= min_val = " + min_val + ", but is " + max_val + ".");
        }
    }

    /** With the network's seed. */
    public Uniform(double min_val, double max_val) {
        this(min_val, max_val, OptionalLong.empty());
    }

    /** With a seed of its own. */
    public Uniform(double min_val, double max_val, long seed) {
        this(min_val, max_val, OptionalLong.of(seed));
    }

    /** With the default parameters. */
    public Uniform() {
        this(0, 1);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        double[] out = new double[Shapes.size(shape)];
        Draw from = own(draw);
        Streams.fillUniform(out, 0, out.length, from.seed(), from.stream(), 0, 0);
        for (int i = 0; i < out.length; i++) {
            out[i] = min_val + (max_val - min_val) * out[i];
        }
        return out;
    }
}
