package bouton.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.frame.SpikeEvents;
import bouton.random.Streams;
import org.junit.jupiter.api.Test;

/** Worked by hand, by closed forms, and by the integrals that define the distances. */
class SpikeTrainTest {
    /** Neuron 0 spikes at 1, 2, 4, 7 ms, neuron 1 at 3 ms, neuron 2 never, neuron 3 every 2 ms from 0. */
    private static SpikeEvents trains() {
        boolean[][] s = new boolean[100][4];
        for (int step : new int[] {10, 20, 40, 70}) {
            s[step][0] = true;
        }
        s[30][1] = true;
        for (int k = 0; k < 100; k += 20) {
            s[k][3] = true;
        }
        return Measure.events(s, 0.1);
    }

    @Test
    void intervals() {
        double[][] isi = SpikeTrains.isi(trains());
        assertArrayEquals(new double[] {1, 2, 3}, isi[0], 1e-12);
        assertEquals(0, isi[1].length);
        assertEquals(0, isi[2].length);
        assertArrayEquals(new double[] {1, 2, 3}, SpikeTrains.isi(SpikeTrains.times(trains())[0]), 1e-12);
        assertThrows(BadValueException.class, () -> SpikeTrains.isi(new double[] {2, 1}));
    }

    @Test
    void variation() {
        assertArrayEquals(
                new double[] {Math.sqrt(2 / 3.0) / 2, Double.NaN, Double.NaN, 0}, SpikeTrains.cv(trains()), 1e-15);
        assertArrayEquals(
                new double[] {(2 / 3.0 + 2 / 5.0) / 2, Double.NaN, Double.NaN, 0}, SpikeTrains.cv2(trains()), 1e-15);
        assertArrayEquals(
                new double[] {3 * (1 / 9.0 + 1 / 25.0) / 2, Double.NaN, Double.NaN, 0},
                SpikeTrains.lv(trains()),
                1e-15);
        double mean = 0;
        for (double cv : SpikeTrains.cv(trains())) {
            mean += Double.isNaN(cv) ? 0 : cv / 2;
        }
        assertEquals(trains().cvOfIntervals(), mean, 1e-12, "the summary's number");
    }

    @Test
    void fano() {
        // Windows of 2.5 ms: neuron 0 has 2, 1, 1, 0; neuron 1 has 0, 1, 0, 0; neuron 3 (0, 2, 4, 6, 8 ms) has 2, 1, 1,
        // 1.
        assertArrayEquals(
                new double[] {0.5, 0.75, Double.NaN, 0.1875 / 1.25}, SpikeTrains.fano_factor(trains(), 2.5), 1e-15);
        assertThrows(BadValueException.class, () -> SpikeTrains.fano_factor(trains(), 6));
        assertThrows(BadValueException.class, () -> SpikeTrains.fano_factor(trains(), 0));
    }

    /** 200 Poisson neurons, p = 0.002 per step, 50 windows of 1000 steps: CV, CV2, LV and Fano factor are 1 (but for the binomial's 1 - p). */
    @Test
    void aPoissonProcessHasOnes() {
        int n = 200;
        double[] s = new double[50_000 * n];
        for (int k = 0; k < s.length; k++) {
            s[k] = Streams.uniform(3, 4, k % n, k / n) < 0.002 ? 1 : 0;
        }
        SpikeEvents e = Measure.events(s, n, 0.1);
        assertEquals(1, mean(SpikeTrains.fano_factor(e, 100)) * 50 / 49, 0.06);
        assertEquals(1, mean(SpikeTrains.cv(e)), 0.03);
        assertEquals(1, mean(SpikeTrains.cv2(e)), 0.03);
        assertEquals(1, mean(SpikeTrains.lv(e)), 0.03);
    }

    private static double mean(double[] x) {
        return java.util.Arrays.stream(x).average().orElse(Double.NaN);
    }

    @Test
    void victorPurpura() {
        double[] a = {1, 5, 9};
        double[] b = {1.5, 9};
        assertEquals(1 + 0.05, SpikeDistances.victor_purpura(a, b, 0.1), 1e-15, "move by 0.5 ms, remove one");
        assertEquals(3, SpikeDistances.victor_purpura(a, b, 100), 1e-15, "remove two, add one");
        assertEquals(1, SpikeDistances.victor_purpura(a, b, 0), 1e-15, "counts only");
        assertEquals(3, SpikeDistances.victor_purpura(a, b, Double.POSITIVE_INFINITY), "9 is in both");
        assertEquals(3, SpikeDistances.victor_purpura(a, new double[0], 1));
        assertEquals(0, SpikeDistances.victor_purpura(a, a, 7));
        assertThrows(BadValueException.class, () -> SpikeDistances.victor_purpura(a, b, -1));
        assertThrows(BadValueException.class, () -> SpikeDistances.victor_purpura(new double[] {2, 1}, b, 1));
    }

    @Test
    void vanRossum() {
        double[] none = {};
        assertEquals(Math.sqrt(0.5), SpikeDistances.van_rossum(new double[] {3}, none, 10), 1e-15);
        assertEquals(
                Math.sqrt(1 - Math.exp(-0.7)),
                SpikeDistances.van_rossum(new double[] {3}, new double[] {10}, 10),
                1e-15);
        assertEquals(1, SpikeDistances.van_rossum(new double[] {3}, new double[] {1e6}, 10), 1e-12);
        double[] a = {1, 4, 4.5, 30, 31};
        double[] b = {2, 4, 28, 60};
        assertEquals(0, SpikeDistances.van_rossum(a, a, 3), 1e-7);
        assertEquals(integral(a, b, 3), SpikeDistances.van_rossum(a, b, 3), 1e-4);
        assertEquals(SpikeDistances.van_rossum(b, a, 3), SpikeDistances.van_rossum(a, b, 3), 1e-14);
        assertTrue(Double.isFinite(SpikeDistances.van_rossum(new double[] {0, 1e5}, b, 1e-3)));
        assertThrows(BadValueException.class, () -> SpikeDistances.van_rossum(a, b, 0));
    }

    /** The definition, summed at the middles of steps of 0.001 ms. */
    private static double integral(double[] a, double[] b, double tau) {
        double sum = 0;
        for (int k = 0; k < 120_000; k++) {
            double t = (k + 0.5) * 1e-3;
            double f = 0;
            for (double s : a) {
                f += s <= t ? Math.exp((s - t) / tau) : 0;
            }
            for (double s : b) {
                f -= s <= t ? Math.exp((s - t) / tau) : 0;
            }
            sum += f * f * 1e-3;
        }
        return Math.sqrt(sum / tau);
    }

    @Test
    void isiDistance() {
        // Intervals 0-4-10 against 0-5-10: |4-5|/5 for 4 ms, |6-5|/6 for 1 ms and for 5 ms.
        double expected = (4 * 0.2 + 6 / 6.0) / 10;
        assertEquals(expected, SpikeDistances.isi_distance(new double[] {4}, new double[] {5}, 0, 10), 1e-15);
        assertEquals(0, SpikeDistances.isi_distance(new double[] {4}, new double[] {4}, 0, 10));
        // Every 1 ms against every 2 ms.
        double[] fast = new double[9];
        double[] slow = new double[4];
        for (int k = 1; k < 10; k++) {
            fast[k - 1] = k;
            if (k % 2 == 0) {
                slow[k / 2 - 1] = k;
            }
        }
        assertEquals(0.5, SpikeDistances.isi_distance(fast, slow, 0, 10), 1e-15);
        assertEquals(0.5, SpikeDistances.isi_distance(slow, fast, 0, 10), 1e-15);
        assertEquals(0, SpikeDistances.isi_distance(new double[0], new double[0], 0, 10));
        assertEquals(0, SpikeDistances.isi_distance(new double[] {0, 10}, new double[0], 0, 10), "spikes at the ends");
        assertThrows(
                BadValueException.class, () -> SpikeDistances.isi_distance(new double[] {11}, new double[0], 0, 10));
    }
}
