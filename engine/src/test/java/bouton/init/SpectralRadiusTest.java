package bouton.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralRadiusTest {
    @Test
    void smallMatricesHaveTheirClosedForms() {
        assertEquals(3, SpectralRadius.of(new double[] {-3}, 1));
        assertEquals(5, SpectralRadius.of(new double[] {3, -4, 4, 3}, 2), 1e-15);
        assertEquals(0, SpectralRadius.of(new double[] {0, 1, 2, 0, 0, 3, 0, 0, 0}, 3));
        assertEquals(1, SpectralRadius.of(new double[] {0, 1, 0, 0, 0, 1, 1, 0, 0}, 3), 1e-14);
        // The companion matrix of (x - 1)(x - 2)(x - 4)(x + 8) = x^4 + x^3 - 42 x^2 + 104 x - 64.
        double[] companion = {-1, 42, -104, 64, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        assertEquals(8, SpectralRadius.of(companion, 4), 1e-13);
    }

    /** Random reflections of a matrix of known eigenvalues, among them pairs of complex ones, keep these. */
    @ParameterizedTest
    @ValueSource(ints = {5, 12, 60})
    void similarMatricesHaveTheSame(int n) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 0.9 * Streams.uniform(1, 1, i, 0);
            for (int j = i + 2; j < n; j++) {
                a[i][j] = Streams.uniform(1, 2, i, j) - 0.5;
            }
        }
        a[1][1] = 0.6;
        a[2][2] = 0.6;
        a[1][2] = -0.8;
        a[2][1] = 0.8;
        for (int k = 0; k < 4; k++) {
            a = reflected(a, k);
        }
        double[] flat = java.util.Arrays.stream(a)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
        assertEquals(1, SpectralRadius.of(flat, n), 1e-8);
    }

    private static double[][] reflected(double[][] a, int seed) {
        int n = a.length;
        double[] v = new double[n];
        double square = 0;
        for (int i = 0; i < n; i++) {
            v[i] = Streams.uniform(9, seed, i, 0) - 0.5;
            square += v[i] * v[i];
        }
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q[i][j] = (i == j ? 1 : 0) - 2 * v[i] * v[j] / square;
            }
        }
        return times(times(q, a), q);
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < a.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    @Test
    void whatIsNoMatrixIsRefused() {
        assertThrows(ShapeException.class, () -> SpectralRadius.of(new double[5], 2));
        assertThrows(BadValueException.class, () -> SpectralRadius.of(new double[] {Double.NaN}, 1));
    }
}
