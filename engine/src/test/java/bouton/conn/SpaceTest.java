package bouton.conn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.random.Statistics;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Connectors that know where neurons lie. Rows marked [b] are what brainpy 2.9.0 gave for the same grid (probe of 2026-11-23, conn_mat). */
class SpaceTest {
    private static final double ALPHA = 1e-4;

    private static int[] row(Csr csr, int i) {
        return Arrays.copyOfRange(csr.indices(), csr.indptr()[i], csr.indptr()[i + 1]);
    }

    private static int[] degrees(Csr csr) {
        int[] d = new int[csr.numPre()];
        for (int i = 0; i < d.length; i++) {
            d[i] = csr.indptr()[i + 1] - csr.indptr()[i];
        }
        return d;
    }

    @Test
    void gridsOfBrainpy() {
        Csr four = new GridFour().pre(3, 4).csr(12, 12, 0);
        assertArrayEquals(new int[] {1, 4}, row(four, 0)); // [b]
        assertArrayEquals(new int[] {2, 3, 3, 2, 3, 4, 4, 3, 2, 3, 3, 2}, degrees(four)); // [b]
        Csr ring = new GridFour().periodic_boundary(true).pre(3, 4).csr(12, 12, 0);
        assertArrayEquals(new int[] {1, 3, 4, 8}, row(ring, 0)); // [b]
        Csr small = new GridFour()
                .periodic_boundary(true)
                .include_self(true)
                .pre(2, 2)
                .csr(4, 4, 0);
        assertArrayEquals(new int[] {0, 1, 2}, row(small, 0)); // [b]
        Csr cube = new GridFour().pre(2, 3, 2).csr(12, 12, 0);
        assertArrayEquals(new int[] {0, 3, 4, 8}, row(cube, 2)); // [b]
        Csr eight = new GridEight().pre(3, 4).csr(12, 12, 0);
        assertArrayEquals(new int[] {0, 2, 4, 5, 6}, row(eight, 1)); // [b]
        assertArrayEquals(new int[] {3, 5, 5, 3, 5, 8, 8, 5, 3, 5, 5, 3}, degrees(eight)); // [b]
        assertArrayEquals(
                new int[] {1, 3, 4, 5, 7, 8, 9, 11},
                row(new GridEight().periodic_boundary(true).pre(3, 4).csr(12, 12, 0), 0)); // [b]
        assertArrayEquals(new int[] {1, 2, 2, 2, 1}, degrees(new GridFour().csr(5, 5, 0))); // [b]
        assertArrayEquals(new int[] {2, 3, 4, 4, 3, 2}, degrees(new GridN(2).csr(6, 6, 0))); // [b]
        assertEquals(eight, new GridN().pre(3, 4).csr(12, 12, 0));
    }

    @Test
    void neighbourhoodsAreCompleteInside() {
        int[] inside = degrees(new GridN(2).periodic_boundary(true).pre(6, 7, 8).csr(336, 336, 0));
        assertTrue(Arrays.stream(inside).allMatch(d -> d == 124), "(2 * 2 + 1)^3 - 1");
        assertThrows(BadValueException.class, () -> new GridN(0));
        assertThrows(BadValueException.class, () -> new GridN(3000).pre(6, 6).csr(36, 36, 0));
        assertThrows(ShapeException.class, () -> new GridFour().csr(5, 6, 0));
    }

    @Test
    void distancesOfBrainpy() {
        assertArrayEquals(
                new int[] {0, 1, 5}, row(new ProbDist(1).pre(4, 5).post(4, 5).csr(20, 20, 0), 0)); // [b]
        Csr diagonal = new ProbDist(1.5).pre(4, 5).post(4, 5).csr(20, 20, 0);
        assertEquals(130, diagonal.synapses()); // [b]
        assertArrayEquals(new int[] {0, 1, 2, 5, 6, 7}, row(diagonal, 1)); // [b]
        Csr two = new ProbDist(2).include_self(false).pre(4, 5).post(4, 5).csr(20, 20, 0);
        assertEquals(154, two.synapses()); // [b]
        assertArrayEquals(new int[] {0, 1, 6, 7, 10, 11, 15}, row(two, 5)); // [b]
        Csr unequal = new ProbDist(1).pre(3, 3).post(4, 4).csr(9, 16, 0);
        assertArrayEquals(new int[] {6, 9, 10, 11, 14}, row(unequal, 8)); // [b]
        Csr line = new ProbDist(1).csr(4, 6, 0);
        assertArrayEquals(new int[] {2, 3, 4}, row(line, 3)); // [b]
        assertEquals(2, new ProbDist(0.5).csr(6, 2, 0).synapses(), "pre neurons beyond the post grid reach none");
        assertThrows(
                ShapeException.class, () -> new ProbDist(1).pre(4, 4).post(16).csr(16, 16, 0));
        assertThrows(BadValueException.class, () -> new ProbDist(-1));
    }

    /** Coins: counts within 4 standard deviations, so a sound generator fails once in 16,000 seeds; the seeds are fixed. */
    @Test
    void eachPairWithinReachHasItsCoin() {
        Csr csr = new ProbDist(1000, 0.29).csr(300, 300, 5);
        double sd = Math.sqrt(90_000 * 0.29 * 0.71);
        assertEquals(90_000 * 0.29, csr.synapses(), 4 * sd);
        int[] counts = degrees(csr);
        assertTrue(Statistics.counts(counts, k -> binomial(300, 0.29, k), 50, 130) > ALPHA, "binomial out-degrees");
        Csr half = new ProbDist(1000, 1).pre_ratio(0.55).csr(20, 20, 5);
        assertEquals(11 * 20, half.synapses());
    }

    private static double binomial(int n, double p, int k) {
        return Math.exp(Statistics.logFactorial(n)
                - Statistics.logFactorial(k)
                - Statistics.logFactorial(n - k)
                + k * Math.log(p)
                + (n - k) * Math.log1p(-p));
    }

    @Test
    void gaussianProbabilitiesFallWithDistance() {
        int runs = 4000;
        int[][] hits = new int[7][7];
        for (int s = 0; s < runs; s++) {
            Csr csr = new GaussianProb(1).encoding_values(new double[] {-3, 3}).csr(7, 7, s);
            for (int i = 0; i < 7; i++) {
                for (int j : row(csr, i)) {
                    hits[i][j]++;
                }
            }
        }
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                double d = (i - j) * 6 / 7.0;
                double p = Math.exp(-d * d / 2);
                double sd = Math.sqrt(runs * p * (1 - p));
                assertEquals(runs * p, hits[i][j], 4.5 * sd + 1e-9, i + " to " + j);
            }
        }
    }

    /** brainpy numbers the positions of a grid with its first axis fastest, unlike its neurons; here a neuron lies where its index says. */
    @Test
    void aNeuronLiesWhereItsIndexSays() {
        int near = 0;
        int far = 0;
        for (int s = 0; s < 500; s++) {
            int[] r = row(new GaussianProb(0.6).include_self(false).pre(2, 30).csr(60, 60, s), 0);
            near += (int) Arrays.stream(r).filter(j -> j == 1 || j == 30).count();
            far += (int) Arrays.stream(r).filter(j -> j == 29 || j == 2).count();
        }
        double p = Math.exp(-1 / (2 * 0.36));
        assertEquals(1000 * p, near, 4 * Math.sqrt(1000 * p * (1 - p)));
        assertTrue(far < 25, "29 and 2 are two or more steps away, but were reached " + far + " times");
        assertThrows(
                ShapeException.class,
                () -> new GaussianProb(1)
                        .encoding_values(new double[] {0, 1}, new double[] {0, 1})
                        .csr(5, 5, 0));
        assertThrows(BadValueException.class, () -> new GaussianProb(1).encoding_values(new double[] {1, 1}));
        assertThrows(BadValueException.class, () -> new GaussianProb(0));
    }
}
