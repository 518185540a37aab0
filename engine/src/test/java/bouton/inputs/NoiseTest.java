package bouton.inputs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.random.Statistics;
import org.junit.jupiter.api.Test;

/** Distributions by Kolmogorov-Smirnov with alpha 1e-4 at fixed seeds; windows as in brainpy 2.9.0. */
class NoiseTest {
    private static final double ALPHA = 1e-4;

    private static double[] column(double[][] x, int k) {
        double[] c = new double[x.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = x[i][k];
        }
        return c;
    }

    @Test
    void wienerSteps() {
        double[][] w = Inputs.wiener_process(2000, 0.1, 3, 0, 2000, 7);
        assertEquals(20_000, w.length);
        for (int k = 0; k < 3; k++) {
            assertTrue(
                    Statistics.kolmogorovSmirnov(column(w, k), x -> Statistics.normalCdf(x / Math.sqrt(0.1))) > ALPHA);
        }
        assertNotEquals(w[5][0], w[5][1]);
        assertArrayEquals(w, Inputs.wiener_process(2000, 0.1, 3, 0, 2000, 7));
        assertNotEquals(w[0][0], Inputs.wiener_process(2000, 0.1, 3, 0, 2000, 8)[0][0]);
        double[][] part = Inputs.wiener_process(2, 0.1, 2, 0.5, 1.5, 7);
        for (int i = 0; i < 20; i++) {
            assertEquals(i >= 5 && i < 15 ? w[i][1] : 0, part[i][1], "step " + i);
        }
    }

    /** Mean, deviation and correlation in time of 400 processes over 50 correlation times: each within 4 standard errors. */
    @Test
    void ornsteinUhlenbeck() {
        int n = 400;
        double[][] x = Inputs.ou_process(3, 0.1, 10, 500, 0.1, n, 0, 500, 7);
        double[] late = x[4999].clone();
        assertTrue(Statistics.kolmogorovSmirnov(late, v -> Statistics.normalCdf((v - 3) / 0.1)) > ALPHA);
        double[] first = x[0].clone();
        double s1 = 0.1 * Math.sqrt(1 - Math.exp(-0.02));
        assertTrue(
                Statistics.kolmogorovSmirnov(first, v -> Statistics.normalCdf((v - 3) / s1)) > ALPHA,
                "one step from the mean");
        double product = 0;
        for (int k = 0; k < n; k++) {
            product += (x[4999][k] - 3) * (x[4899][k] - 3) / (0.01 * n);
        }
        assertEquals(Math.exp(-1), product, 4 * Math.sqrt((1 + Math.exp(-2)) / n), "10 ms apart");
        double[][] part = Inputs.ou_process(3, 0.1, 10, 2, 0.1, 2, 0.5, 1.5, 1);
        assertEquals(0, part[4][0]);
        assertEquals(3, part[5][0], 0.1);
        assertEquals(0, part[15][1]);
        assertArrayEquals(new double[] {3, 3}, Inputs.ou_process(3, 0, 10, 2, 0.1, 2, 0, 2, 1)[19]);
    }

    /** The exact step does not depend on dt: at dt = 50 tau values are independent and have the stationary deviation (Euler would explode). */
    @Test
    void longStepsAreExact() {
        double[][] x = Inputs.ou_process(0, 2, 1, 250_000, 50, 1, 0, 250_000, 5);
        assertTrue(Statistics.kolmogorovSmirnov(column(x, 0), v -> Statistics.normalCdf(v / 2)) > ALPHA);
    }

    @Test
    void badNoiseIsNamed() {
        assertThrows(BadValueException.class, () -> Inputs.wiener_process(1, 0.1, 0, 0, 1, 1));
        assertThrows(BadValueException.class, () -> Inputs.ou_process(0, -1, 1, 1, 0.1, 1, 0, 1, 1));
        assertThrows(BadValueException.class, () -> Inputs.ou_process(0, 1, 0, 1, 0.1, 1, 0, 1, 1));
        assertThrows(BadValueException.class, () -> Inputs.ou_process(0, 1, 1, 1, 0.1, 1, 0.8, 0.2, 1));
    }
}
