package bouton.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The math functions: how far they are from the truth, and that every vector width gives the scalar bits. */
class MathFunctionsTest {
    private static final int N = 20_000;

    private static double[] apply(Op op, Precision precision, double[] x, int lanes) {
        Graph g = new Graph();
        Buffer in = new Buffer("x", Buffer.Kind.REAL, precision, x.length, 1);
        Buffer out = new Buffer("y", Buffer.Kind.REAL, precision, x.length, 1);
        in.assign(x);
        Kernel k = KernelBuilder.build(
                "test", g, precision, x.length, Map.of(out, g.apply(op, g.load(in, 0))), lanes, true);
        k.run(0, 0, x.length, k.newScratch(), 0, 0);
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = out.get(0, i);
        }
        return y;
    }

    private static double[] arguments(Precision precision, double low, double high) {
        double[] x = new double[N];
        for (int i = 0; i < N; i++) {
            double u = (i + 0.5) / N;
            x[i] = precision.round(
                    i % 2 == 0 ? low + u * (high - low) : Math.copySign(Math.pow(10, -12 * u), i % 4 - 2));
            if (x[i] < low || x[i] > high) {
                x[i] = precision.round(low + u * (high - low));
            }
        }
        return x;
    }

    private static double worstUlps(Op op, Precision precision, double low, double high, DoubleUnaryOperator truth) {
        double[] x = arguments(precision, low, high);
        double[] y = apply(op, precision, x, 1);
        double worst = 0;
        for (int i = 0; i < N; i++) {
            double t = truth.applyAsDouble(x[i]);
            double ulp = precision == Precision.FLOAT32 ? Math.ulp((float) t) : Math.ulp(t);
            worst = Math.max(worst, Math.abs(y[i] - t) / ulp);
        }
        return worst;
    }

    private static DoubleUnaryOperator truth(Op op) {
        return switch (op) {
            case EXP -> StrictMath::exp;
            case EXPM1 -> StrictMath::expm1;
            case EXPREL -> x -> x == 0 ? 1 : StrictMath.expm1(x) / x;
            case LOG -> StrictMath::log;
            case TANH -> StrictMath::tanh;
            case EXPREL_PRIME -> x -> bouton.equation.Evaluate.apply(bouton.equation.Fn.EXPREL_PRIME, x, 0, 0);
            default -> throw new IllegalArgumentException(op.name());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "EXP, FLOAT32, -86, 88.5, 1.5", "EXP, FLOAT64, -707, 709, 2",
        "EXPM1, FLOAT32, -86, 88, 2", "EXPM1, FLOAT64, -700, 709, 2.5",
        "EXPREL, FLOAT32, -86, 88, 3", "EXPREL, FLOAT64, -700, 709, 20",
        "LOG, FLOAT32, 1e-30, 1e30, 2", "LOG, FLOAT64, 1e-300, 1e300, 2",
        "TANH, FLOAT32, -12, 12, 4", "TANH, FLOAT64, -25, 25, 4",
        "EXPREL_PRIME, FLOAT32, -20, 20, 12", "EXPREL_PRIME, FLOAT64, -20, 20, 12",
    })
    void staysWithinItsBound(Op op, Precision precision, double low, double high, double bound) {
        double worst = worstUlps(op, precision, low, high, truth(op));
        assertTrue(worst <= bound, op + " " + precision + ": " + worst + " ulps, more than " + bound);
    }

    @ParameterizedTest
    @CsvSource({"EXP", "EXPM1", "EXPREL", "EXPREL_PRIME", "LOG", "TANH"})
    void everyWidthGivesTheScalarBits(Op op) {
        for (Precision precision : Precision.values()) {
            double[] x = arguments(precision, -90, 90);
            x[0] = Double.NaN;
            x[1] = Double.POSITIVE_INFINITY;
            x[2] = Double.NEGATIVE_INFINITY;
            x[3] = 0;
            x[4] = -0.0;
            x[5] = 1e-320;
            double[] scalar = apply(op, precision, x, 1);
            for (int bits : new int[] {128, 256, 512}) {
                assertArrayEquals(
                        scalar,
                        apply(op, precision, x, bits / (8 * precision.bytes())),
                        op + " " + precision + " " + bits);
            }
        }
    }

    @Test
    void endsOfTheRange() {
        for (Precision p : Precision.values()) {
            double[] x = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1000, -1000, 0};
            assertArrayEquals(
                    new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, 0, 1},
                    apply(Op.EXP, p, x, 1));
            double[] l = apply(Op.LOG, p, new double[] {0, -1, Double.POSITIVE_INFINITY, 1, Double.NaN}, 1);
            assertArrayEquals(
                    new double[] {Double.NEGATIVE_INFINITY, Double.NaN, Double.POSITIVE_INFINITY, 0, Double.NaN}, l);
            assertEquals(1, apply(Op.TANH, p, new double[] {1000}, 1)[0], 1e-7);
        }
    }
}
