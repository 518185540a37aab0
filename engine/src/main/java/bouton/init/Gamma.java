package bouton.init;

import bouton.random.Sequence;
import java.util.OptionalLong;

/**
 * Independent gamma numbers with mean shape * scale, by the squeeze of Marsaglia and Tsang (2000, doi 10.1145/358407.358414).
 *
 * @param shape above 0
 * @param scale above 0; default 1
 * @param seed its own seed; empty: the network's
 */
public record Gamma(double shape, double scale, OptionalLong seed) implements Initializer {
    /** Checks the parameters. */
    public Gamma {
        Initializer.checkPositive("Gamma.shape", shape);
        Initializer.checkPositive("Gamma.scale", scale);
    }

    /** With the network's seed. */
    public Gamma(double shape, double scale) {
        this(shape, scale, OptionalLong.empty());
    }

    /** With a seed of its own. */
    public Gamma(double shape, double scale, long seed) {
        this(shape, scale, OptionalLong.of(seed));
    }

    @Override
    public double[] sample(int[] size, Draw draw) {
        double[] out = new double[Shapes.size(size)];
        Draw from = own(draw);
        var random = new Sequence(from.seed(), from.stream());
        for (int i = 0; i < out.length; i++) {
            out[i] = scale * one(random.at(i));
        }
        return out;
    }

    private double one(Sequence random) {
        double boost = shape < 1 ? StrictMath.pow(random.nextUniform(), 1 / shape) : 1;
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextNormal();
            double root = 1 + c * x;
            double v = root * root * root;
            if (root > 0 && StrictMath.log(random.nextUniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return boost * d * v;
            }
        }
    }
}
