package bouton.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.error.UnknownNameException;
import bouton.frame.SpikeEvents;
import org.junit.jupiter.api.Test;

/** Against brainpy 2.9.0: the numbers marked [b] were printed by {@code src/test/reference/sources_values.py} on 2026-11-23. */
class MeasureTest {
    private static SpikeEvents spikes(boolean silent) {
        boolean[][] s = new boolean[40][5];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 5; j++) {
                s[i][j] = (i * 7 + j * j * 3 + i * j % 5) % 4 == 0 && !(silent && j == 2);
            }
        }
        return Measure.events(s, 0.1);
    }

    private static double[][] voltages() {
        double[][] v = new double[30][4];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 4; j++) {
                v[i][j] = Math.sin(i * 0.3 + j * 0.7) + 0.1 * j;
            }
        }
        return v;
    }

    private static double[][] others() {
        double[][] y = new double[30][4];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 4; j++) {
                y[i][j] = Math.cos(i * 0.2 + j * j * 0.7);
            }
        }
        return y;
    }

    @Test
    void crossCorrelation() {
        double[][] known = {
            {0.1, 0.28},
            {0.5, 0.7675426480542942},
            {1, 0.882842712474619},
            {0.25, 0.428671827783331},
            {0.7, 0.8309401076758504},
            {5, 1}
        }; // [b]
        for (double[] k : known) {
            assertEquals(k[1], Measure.cross_correlation(spikes(false), k[0]), 1e-14, "bin " + k[0]);
        }
        assertEquals(0.43094010767585034, Measure.cross_correlation(spikes(true), 0.5), 1e-14); // [b]
        assertThrows(BadValueException.class, () -> Measure.cross_correlation(spikes(false), 0.04));
        assertThrows(ShapeException.class, () -> Measure.cross_correlation(Measure.events(new double[9], 1, 0.1), 0.1));
    }

    @Test
    void fluctuationsAndCorrelations() {
        assertEquals(0.5161048207652275, Measure.voltage_fluctuation(voltages()), 1e-14); // [b]
        assertEquals(1, Measure.voltage_fluctuation(new double[5][3])); // [b]
        double[][] a = Measure.functional_connectivity(voltages());
        assertArrayEquals(
                new double[] {1, 0.7643805718982714, 0.16912438557390302, -0.505007282999942}, a[0], 1e-14); // [b]
        assertArrayEquals(
                new double[] {0.16912438557390302, 0.7647527042713341, 1, 0.7652726164182359}, a[2], 1e-14); // [b]
        assertArrayEquals(new double[] {0, 1, 0}, Measure.functional_connectivity(new double[5][3])[1]); // [b]
        double[][] b = Measure.functional_connectivity(others());
        assertEquals(-0.4724618502356423, Measure.matrix_correlation(a, b), 1e-13); // [b]
        double[] x = new double[30];
        double[] y = new double[30];
        double[] w = new double[30];
        for (int i = 0; i < 30; i++) {
            x[i] = voltages()[i][0];
            y[i] = others()[i][1];
            w[i] = i;
        }
        assertEquals(0.791921637115245, Measure.weighted_correlation(x, y, w), 1e-14); // [b]
        assertThrows(ShapeException.class, () -> Measure.weighted_correlation(x, y, new double[29]));
        assertThrows(ShapeException.class, () -> Measure.matrix_correlation(a, new double[3][3]));
        assertThrows(ShapeException.class, () -> Measure.voltage_fluctuation(new double[][] {{1, 2}, {1}}));
        double[][] shifted = voltages();
        for (double[] row : shifted) {
            row[0] += 1e8;
        }
        assertEquals(a[1][0], Measure.functional_connectivity(shifted)[1][0], 1e-7, "large means cost few digits");
    }

    @Test
    void rates() {
        double[] rate = Measure.firing_rate(spikes(false), 0.5);
        assertArrayEquals(
                new double[] {1200, 1600, 2000, 800, 1600, 2000}, java.util.Arrays.copyOf(rate, 6), 1e-9); // [b]
        assertEquals(2000, rate[39], 1e-9); // [b]
        assertArrayEquals(rate, Measure.firing_rate(spikes(false), 0.4), "0.4 ms are the same window [b]");
    }

    @Test
    void localFieldPotential() {
        double[] times = new double[400];
        boolean[][] s = new boolean[400][6];
        for (int i = 0; i < 400; i++) {
            times[i] = i * 0.1;
            for (int j = 0; j < 6; j++) {
                s[i][j] = (i * 7 + j * j * 3) % 50 == 0;
            }
        }
        SpikeEvents many = Measure.events(s, 0.1);
        double[] exc = Measure.unitary_LFP(times, many, "exc", 1e-9, 1e-9, 200, 0.2, 2.1, 3.15, "soma layer", 1);
        double[] inh = Measure.unitary_LFP(times, many, "inh", 1e-9, 1e-9, 200, 0.2, 2.1, 3.15, "deep layer", 1);
        int[] at = {0, 50, 100, 200, 399};
        double[] knownExc = {2.43059529935e-03, 0.185677992418, 1.96159184108, 4.54409311784, 4.54605712567}; // [b]
        double[] knownInh = {-9.50100600646e-07, -7.90376722089e-03, -0.475933921257, -1.26345937384, -1.26787175787
        }; // [b]
        for (int k = 0; k < at.length; k++) {
            assertEquals(knownExc[k], exc[at[k]], 1e-7, "places within 1e-9 mm");
            assertEquals(knownInh[k], inh[at[k]], 1e-7);
        }
        double[] wide = Measure.unitary_LFP(times, many, "exc", 1);
        assertTrue(wide[399] < exc[399] && wide[399] > exc[399] * Math.exp(-0.1 * Math.sqrt(2) / 0.2));
        assertThrows(BadValueException.class, () -> Measure.unitary_LFP(times, many, "ex", 1));
        assertThrows(ShapeException.class, () -> Measure.unitary_LFP(new double[3], many, "exc", 1));
        String wrong = assertThrows(
                        UnknownNameException.class,
                        () -> Measure.unitary_LFP(times, many, "exc", 1, 1, 1, 1, 1, 1, "soma layr", 1))
                .getMessage();
        assertTrue(wrong.contains("did you mean 'soma layer'"), wrong);
    }

    @Test
    void denseAndEvents() {
        SpikeEvents e = Measure.events(new double[] {0, 1, 0, 0, 0, 0, 1, 1, 0}, 3, 0.5);
        assertArrayEquals(new int[] {1, 0, 1}, e.neurons());
        assertArrayEquals(new double[] {0, 1, 1}, e.times());
        assertEquals(3, e.steps());
        assertThrows(ShapeException.class, () -> Measure.events(new double[8], 3, 0.5));
        assertArrayEquals(new double[] {3, 4}, Measure.rows(new double[] {1, 2, 3, 4}, 2)[1]);
    }
}
