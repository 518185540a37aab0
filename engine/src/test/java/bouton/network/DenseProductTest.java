package bouton.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bouton.compile.Precision;
import bouton.init.Values;
import bouton.random.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product is the sum that it says, and its bits do not depend on the number of threads. */
final class DenseProductTest {
    private static final int STEPS = 2;

    @ParameterizedTest
    @CsvSource({
        "FLOAT32, 37, 2100, false, 1",
        "FLOAT64, 37, 2100, true, 2",
        "FLOAT32, 1100, 1100, true, 2",
        "FLOAT64, 1100, 1100, false, 1",
        "FLOAT64, 1101, 63, true, 1",
        "FLOAT32, 3, 5, true, 1"
    })
    void is_the_sum_over_pre_neurons(Precision precision, int pre, int post, boolean skipDiagonal, int batch) {
        Environment env = new Environment(0.1, precision, 7, batch);
        double[] w = draws(pre * post, 1);
        Variable x = Variable.real("x", "", env, pre);
        for (int b = 0; b < batch; b++) {
            double[] drawn = draws(pre, 2 + b);
            for (int i = 0; i < pre; i++) {
                // A third of them is silent.
                x.buffer().set(b, i, i % 3 == 1 ? 0 : drawn[i]);
            }
        }
        Variable y = Variable.real("y", "", env, post);
        Program p = new Program(env);
        Weights weights = new Weights("W", Values.of(0), new int[] {pre, post}, env).each();
        weights.variable().set(w);
        p.write(y, DenseProduct.of(p, weights, pre, post, skipDiagonal, p.read(x)));
        Plan plan = p.compile();
        double[][] first = new double[batch][];
        for (int threads : new int[] {1, 2, 3}) {
            y.buffer().fill(9);
            plan.run(new Clock(env.dt(), env.seed()), STEPS, threads, (_, _) -> true);
            for (int b = 0; b < batch; b++) {
                double[] got = new double[post];
                for (int j = 0; j < post; j++) {
                    got[j] = y.buffer().get(b, j);
                }
                if (threads == 1) {
                    first[b] = got;
                    check(got, x, b, weights.values(), skipDiagonal, precision);
                }
                assertArrayEquals(first[b], got, 0);
            }
        }
    }

    private static void check(
            double[] got, Variable x, int slice, double[] w, boolean skipDiagonal, Precision precision) {
        int post = got.length;
        double eps = precision == Precision.FLOAT32 ? 0x1p-24 : 0x1p-53 * x.size();
        for (int j = 0; j < post; j++) {
            double sum = 0;
            double size = 0;
            for (int i = 0; i < x.size(); i++) {
                double term = skipDiagonal && i == j ? 0 : x.buffer().get(slice, i) * w[i * post + j];
                sum += term;
                size += Math.abs(term);
            }
            assertEquals(sum, got[j], 1.01 * eps * size, "column " + j);
        }
    }

    private static double[] draws(int n, int stream) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = 2 * Streams.uniform(7, stream, i, 0) - 1;
        }
        return v;
    }
}
