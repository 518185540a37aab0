package bouton.init;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.random.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Distributions at a confidence of 99.9 % with fixed seeds, the shapes, and what bad input says. */
class InitTest {
    private static final Draw DRAW = new Draw(7, 8);
    private static final int[] MANY = {50_000};

    private static final List<Initializer> RANDOM = List.of(
            new Normal(-55, 2),
            new Uniform(-70, -60),
            new TruncatedNormal(1, 3, -1, 0.5),
            new Exponential(4),
            new Gamma(2.5, 0.5),
            new VarianceScaling(1, "fan_out", "normal"),
            new XavierNormal(),
            new XavierUniform(),
            new KaimingNormal(),
            new KaimingUniform(),
            new LecunNormal(),
            new LecunUniform());

    @Test
    void sameDrawSameBitsOtherDrawOtherBits() {
        int[] shape = {20, 30};
        for (Initializer init : RANDOM) {
            double[] once = init.sample(shape, DRAW);
            assertEquals(600, once.length, init.toString());
            assertArrayEquals(once, init.sample(shape, DRAW), init.toString());
            assertNotEquals(once[0], init.sample(shape, new Draw(8, 8))[0], init.toString());
            assertNotEquals(once[0], init.sample(shape, new Draw(7, 9))[0], init.toString());
            assertEquals(600, Arrays.stream(once).distinct().count(), init.toString());
        }
    }

    @Test
    void anOwnSeedReplacesTheNetworksButNotTheStream() {
        var own = new Normal(0, 1, 99);
        assertArrayEquals(own.sample(MANY, new Draw(1, 5)), own.sample(MANY, new Draw(2, 5)));
        assertNotEquals(own.sample(MANY, new Draw(1, 5))[0], own.sample(MANY, new Draw(1, 6))[0]);
        assertEquals(new Normal(0, 1).sample(MANY, new Draw(99, 5))[3], own.sample(MANY, new Draw(1, 5))[3]);
    }

    @Test
    void distributions() {
        plausible(new Normal(-55, 2), x -> Statistics.normalCdf((x + 55) / 2));
        plausible(new Uniform(-70, -60), x -> (x + 70) / 10);
        plausible(new Exponential(4), x -> 1 - Math.exp(-x / 4));
        plausible(new Gamma(1, 4), x -> 1 - Math.exp(-x / 4));
        plausible(new Gamma(3, 0.5), x -> 1 - Math.exp(-2 * x) * (1 + 2 * x + 2 * x * x));
        plausible(new Gamma(0.5, 2), x -> 2 * Statistics.normalCdf(Math.sqrt(x)) - 1);
        plausible(new TruncatedNormal(1, 3, -1, 0.5), x -> between((x - 1) / 3, -1, 0.5));
        plausible(new TruncatedNormal(0, 1, 2, 3), x -> between(x, 2, 3));
    }

    @Test
    void truncationHolds() {
        for (double[] bounds : new double[][] {{-2, 2}, {1, 1.5}, {6, 9}, {-9, -6}}) {
            double[] z = new TruncatedNormal(10, 2, bounds[0], bounds[1]).sample(MANY, DRAW);
            assertTrue(Arrays.stream(z).allMatch(v -> v >= 10 + 2 * bounds[0] && v <= 10 + 2 * bounds[1]));
            assertTrue(Arrays.stream(z).distinct().count() > 49_000, "tails keep their resolution");
        }
    }

    @Test
    void varianceScalingHasTheVarianceItPromises() {
        int[] shape = {200, 400};
        assertEquals(1 / 300.0, variance(new XavierNormal().sample(shape, DRAW)), 1 / 300.0 * 0.03);
        assertEquals(1 / 300.0, variance(new XavierUniform().sample(shape, DRAW)), 1 / 300.0 * 0.03);
        assertEquals(2 / 200.0, variance(new KaimingNormal().sample(shape, DRAW)), 2 / 200.0 * 0.03);
        assertEquals(2 / 200.0, variance(new KaimingUniform().sample(shape, DRAW)), 2 / 200.0 * 0.03);
        assertEquals(1 / 200.0, variance(new LecunNormal().sample(shape, DRAW)), 1 / 200.0 * 0.03);
        assertEquals(1 / 200.0, variance(new LecunUniform().sample(shape, DRAW)), 1 / 200.0 * 0.03);
        assertEquals(
                3 / 400.0, variance(new VarianceScaling(3, "fan_out", "normal").sample(shape, DRAW)), 3 / 400.0 * 0.03);
        // A convolution kernel: the receptive field counts for both fans.
        int[] kernel = {5, 5, 20, 40};
        assertEquals(1 / 500.0, variance(new LecunNormal().sample(kernel, DRAW)), 1 / 500.0 * 0.05);
    }

    @Test
    void constantsIdentityAndFunctions() {
        assertArrayEquals(new double[] {3}, new Constant(3).sample(MANY, DRAW));
        assertArrayEquals(new double[] {0}, new ZeroInit().sample(MANY, DRAW));
        assertArrayEquals(new double[] {1}, new OneInit().sample(MANY, DRAW));
        assertArrayEquals(new double[] {2, 0, 0, 0, 2, 0}, new Identity(2).sample(new int[] {2, 3}, DRAW));
        Initializer ramp = Initializer.of(shape -> new double[] {0, shape[0]});
        assertArrayEquals(new double[] {0, 2}, ramp.sample("E.V", new int[] {2}, DRAW));
        refused(ShapeException.class, "E.V: ", () -> ramp.sample("E.V", new int[] {3}, DRAW));
    }

    @Test
    void arraysMustHaveTheVariablesShape() {
        assertArrayEquals(new double[] {1, 2, 3}, Values.of(1, 2, 3).sample(new int[] {3}, DRAW));
        assertArrayEquals(new double[] {5}, Values.of(new double[] {5}).sample(new int[] {3}, DRAW));
        assertArrayEquals(
                new double[] {1, 2, 3, 4},
                Values.of(new double[][] {{1, 2}, {3, 4}}).sample(new int[] {2, 2}, DRAW));
        refused(
                ShapeException.class,
                "E.V: An array of shape (3) does not fit a variable of shape (5)",
                () -> Values.of(1, 2, 3).sample("E.V", new int[] {5}, DRAW));
        refused(
                ShapeException.class,
                "An array of shape (4) does not fit a variable of shape (2, 2)",
                () -> Values.of(1, 2, 3, 4).sample(new int[] {2, 2}, DRAW));
        refused(
                ShapeException.class,
                "row 0 has 1 values and row 1 has 2",
                () -> Values.of(new double[][] {{1}, {1, 2}}));
        refused(ShapeException.class, "needs 6 values, but has 1", () -> new ArrayValues(new double[1], 2, 3));
    }

    @Test
    void arraysAreCopied() {
        double[] mine = {1, 2};
        Values values = Values.of(mine);
        mine[0] = 9;
        values.sample(new int[] {2}, DRAW)[1] = 9;
        assertArrayEquals(new double[] {1, 2}, values.sample(new int[] {2}, DRAW));
    }

    @Test
    void equalMeansSameKindAndParameters() {
        assertEquals(new Normal(1, 2), new Normal(1, 2));
        assertNotEquals(new Normal(1, 2), new Normal(1, 2, 3));
        assertEquals(Values.of(1, 2), Values.of(1, 2));
        assertFalse(Values.of(1, 2).equals(Values.of(1, 3)));
        assertEquals(OptionalLong.empty(), new ZeroInit().seed());
    }

    @Test
    void badParametersAreNamed() {
        refused("Normal.scale must be >= 0 and finite, but is -1.0.", () -> new Normal(0, -1));
        refused("Normal.mean must be a finite number, but is NaN.", () -> new Normal(Double.NaN, 1));
        refused("Uniform.max_val must be >= min_val = 3.0, but is 2.0.", () -> new Uniform(3, 2));
        refused("TruncatedNormal.upper must be > lower = 2.0, but is 1.0.", () -> new TruncatedNormal(0, 1, 2, 1));
        refused("TruncatedNormal.lower and upper must reach into", () -> new TruncatedNormal(0, 1, 9, 10));
        refused("Gamma.shape must be > 0 and finite, but is 0.0.", () -> new Gamma(0, 1));
        refused("Exponential.scale must be > 0 and finite, but is -2.0.", () -> new Exponential(-2));
        refused(
                "Constant.value must be a finite number, but is Infinity.",
                () -> new Constant(Double.POSITIVE_INFINITY));
        refused("KaimingNormal.scale must be > 0 and finite, but is 0.0.", () -> new KaimingNormal(0));
        refused(
                "VarianceScaling.mode must be one of fan_in, fan_out, fan_avg, but is 'fan'.",
                () -> new VarianceScaling(1, "fan", "normal"));
        refused(ShapeException.class, "is not an axis of shape (50000)", () -> new XavierNormal().sample(MANY, DRAW));
        refused(ShapeException.class, "Identity makes a matrix", () -> new Identity().sample(MANY, DRAW));
        refused(
                "Expon.tau must be a number, but is NaN.",
                () -> Values.of(Double.NaN).sample("Expon.tau", MANY, DRAW));
        refused(
                "w must be a number, but is NaN (element 1).",
                () -> Values.of(1, Double.NaN).sample("w", new int[] {2}, DRAW));
    }

    private static double between(double z, double lower, double upper) {
        double low = Statistics.normalCdf(lower);
        return (Statistics.normalCdf(z) - low) / (Statistics.normalCdf(upper) - low);
    }

    private static double variance(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }

    private static void plausible(Initializer init, DoubleUnaryOperator cdf) {
        double p = Statistics.kolmogorovSmirnov(init.sample(MANY, DRAW), cdf);
        assertTrue(p > 0.001, init + ": p = " + p);
    }

    private static void refused(String message, Executable action) {
        refused(BadValueException.class, message, action);
    }

    private static void refused(Class<? extends RuntimeException> type, String message, Executable action) {
        String said = String.valueOf(assertThrows(type, action).getMessage());
        assertTrue(said.contains(message), said);
    }
}
