package bouton.init;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Random weights whose variance is {@code scale / fan}, fan being the number of inputs, of outputs, or their mean (Glorot and Bengio
 * 2010; He et al. 2015, doi 10.1109/ICCV.2015.123). The Kaiming, Xavier and Lecun classes are its named members.
 *
 * @param scale above 0
 * @param mode which fan: {@code fan_in}, {@code fan_out} or {@code fan_avg}
 * @param distribution {@code truncated_normal} (at two standard deviations), {@code normal} or {@code uniform}
 * @param in_axis the input axis of the weight, from the end if negative; default -2
 * @param out_axis the output axis; default -1
 * @param seed its own seed; empty: the network's
 */
public record VarianceScaling(
        double scale, String mode, String distribution, int in_axis, int out_axis, OptionalLong seed)
        implements Initializer {
    /** Standard deviation of a standard normal number truncated at -2 and 2. */
    private static final double TRUNCATED_STD = 0.8796256610342398;

    private static final List<String> MODES = List.of("fan_in", "fan_out", "fan_avg");
    private static final List<String> DISTRIBUTIONS = List.of("truncated_normal", "normal", "uniform");

    /** Checks the parameters. */
    public VarianceScaling {
        check("VarianceScaling", scale, mode, distribution);
    }

    /** For weights [in][out], with the network's seed. */
    public VarianceScaling(double scale, String mode, String distribution) {
        this(scale, mode, distribution, -2, -1, OptionalLong.empty());
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        double deviation = StrictMath.sqrt(scale / fan(shape));
        return switch (distribution) {
            case "truncated_normal" ->
                new TruncatedNormal(0, deviation / TRUNCATED_STD, -2, 2, seed).sample(shape, draw);
            case "normal" -> new Normal(0, deviation, seed).sample(shape, draw);
            default -> {
                double end = StrictMath.sqrt(3) * deviation;
                yield new Uniform(-end, end, seed).sample(shape, draw);
            }
        };
    }

    private double fan(int[] shape) {
        int in = axis("in_axis", in_axis, shape);
        int out = axis("out_axis", out_axis, shape);
        if (in == out) {
            throw new ShapeException("VarianceScaling needs two different axes, but in_axis " + in_axis
                    + " and out_axis " + out_axis + " are the same of shape " + Shapes.text(shape) + ".");
        }
        double size = Math.max(Shapes.size(shape), 1);
        double fanIn = size / Math.max(shape[out], 1);
        double fanOut = size / Math.max(shape[in], 1);
        return switch (mode) {
            case "fan_in" -> fanIn;
            case "fan_out" -> fanOut;
            default -> (fanIn + fanOut) / 2;
        };
    }

    private static int axis(String name, int axis, int[] shape) {
        int from = axis < 0 ? axis + shape.length : axis;
        if (from < 0 || from >= shape.length) {
            throw new ShapeException("VarianceScaling." + name + " = " + axis + " is not an axis of shape "
                    + Shapes.text(shape) + "; it is for weights with an input and an output axis.");
        }
        return from;
    }

    /** The common check of the family; errors begin with the name of the class. */
    static void check(String name, double scale, String mode, String distribution) {
        Initializer.checkPositive(name + ".scale", scale);
        checkOneOf(name + ".mode", mode, MODES);
        checkOneOf(name + ".distribution", distribution, DISTRIBUTIONS);
    }

    private static void checkOneOf(String what, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new BadValueException(
                    what + " must be one of " + String.join(", ", allowed) + ", but is '" + value + "'.");
        }
    }
}
