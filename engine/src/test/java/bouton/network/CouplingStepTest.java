package bouton.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bouton.compile.Precision;
import bouton.equation.Fn;
import bouton.random.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a matrix lies in memory, the coupling is the sum that it says, with the same bits for any number of threads. */
final class CouplingStepTest {
    private static final int STEPS = 9;
    private static final double INITIAL = 0.25;

    /** {@code other} is the share of entries that are not {@code common}; {@code delay} is the longest, {@code each} whether they differ. */
    @ParameterizedTest
    @CsvSource({
        "FLOAT64, 0, 1, true, 0, false, 1",
        "FLOAT32, 0, 1, true, 0, false, 2",
        "FLOAT64, 0, 1, false, 4, false, 2",
        "FLOAT64, 0, 0.1, true, 0, false, 1",
        "FLOAT32, 0, 0.1, false, 5, true, 2",
        "FLOAT64, 0, 1, true, 5, true, 1",
        "FLOAT64, 0.3, 0.1, true, 3, false, 2",
        "FLOAT64, 0.3, 0, false, 0, false, 1",
        "FLOAT32, 0.3, 0.05, true, 1, false, 1"
    })
    void is_the_sum_over_the_matrix(
            Precision precision, double common, double other, boolean diffusive, int delay, boolean each, int batch) {
        int n = 130;
        int m = diffusive ? 130 : 200;
        double[] matrix = new double[n * m];
        int[] delays = new int[delay == 0 ? 0 : each ? n * m : 1];
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] = draw(1, k) < other ? 2 * draw(2, k) - 1 : common;
        }
        for (int k = 0; k < delays.length; k++) {
            delays[k] = each ? (int) (draw(3, k) * (delay + 1)) : delay;
        }
        double[] first = run(precision, matrix, diffusive, delays, batch, n, m, 1);
        double[] expected = expected(matrix, diffusive, delays, batch, n, m);
        double tolerance = precision == Precision.FLOAT32 ? 2e-6 : 1e-14;
        double size = 0;
        for (int k = 0; k < n; k++) {
            size += Math.abs(matrix[k]);
        }
        for (int k = 0; k < first.length; k++) {
            assertEquals(expected[k], first[k], tolerance * (n + size) * STEPS, "element " + k);
        }
        assertArrayEquals(first, run(precision, matrix, diffusive, delays, batch, n, m, 2), 0);
        assertArrayEquals(first, run(precision, matrix, diffusive, delays, batch, n, m, 3), 0);
    }

    /** What x is at a step: it changes, so that each delay shows. */
    private static double x(int step, int slice, int i) {
        return draw(4 + slice, i) + 0.0625 * step;
    }

    private static double[] run(
            Precision precision, double[] matrix, boolean diffusive, int[] delays, int batch, int n, int m, int team) {
        Environment env = new Environment(0.1, precision, 7, batch);
        Variable x = Variable.real("x", "", env, n);
        Variable y = Variable.real("y", "", env, m);
        for (int b = 0; b < batch; b++) {
            for (int i = 0; i < n; i++) {
                x.buffer().set(b, i, x(0, b, i));
            }
        }
        Program p = new Program(env);
        double[] initial = {INITIAL};
        CouplingStep.add(p, x, diffusive ? x : null, y, matrix, delays, new CouplingStep.Past(delays, initial));
        p.write(x, p.call(Fn.ADD, p.read(x), p.constant(0.0625)));
        Plan plan = p.compile();
        Clock clock = new Clock(env.dt(), env.seed());
        plan.run(clock, 4, team, (_, _) -> true);
        plan.run(clock, STEPS - 4, team, (_, _) -> true);
        double[] got = new double[batch * m];
        for (int k = 0; k < got.length; k++) {
            got[k] = y.buffer().get(k / m, k % m);
        }
        return got;
    }

    private static double[] expected(double[] matrix, boolean diffusive, int[] delays, int batch, int n, int m) {
        double[] sums = new double[batch * m];
        for (int step = 0; step < STEPS; step++) {
            for (int k = 0; k < sums.length; k++) {
                int b = k / m;
                int j = k % m;
                for (int i = 0; i < n; i++) {
                    int at = i * m + j;
                    int d = delays.length == 0 ? 0 : delays[delays.length == 1 ? 0 : at];
                    int then = step - Math.max(0, d - 1);
                    double before = then < 0 ? INITIAL : x(then, b, i);
                    sums[k] += matrix[at] * (before - (diffusive ? x(step, b, j) : 0));
                }
            }
        }
        return sums;
    }

    private static double draw(int stream, int i) {
        return Streams.uniform(7, stream, i, 0);
    }
}
