package bouton.inputs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    /** Trap 3: durations where brainpy's run (0.3, 0.7, 2.3 at 0.1) or delays (0.07 at 0.01, 0.14 at 0.02) miss a step. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.1, 3",
        "0.7, 0.1, 7",
        "2.3, 0.1, 23",
        "0.07, 0.01, 7",
        "0.14, 0.01, 14",
        "0.28, 0.01, 28",
        "0.56, 0.01, 56",
        "1.11, 0.01, 111",
        "0.14, 0.02, 7",
        "1000, 0.1, 10000",
        "0, 0.1, 0"
    })
    void multiplesOfDtAreExact(double duration, double dt, long steps) {
        assertEquals(steps, Steps.count(duration, dt));
        assertEquals(steps, Steps.index(duration, dt));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.05, 0.025, 0.02, 0.01})
    void everyMultipleUpToTwoThousandIsExact(double dt) {
        for (int k = 0; k <= 2000; k++) {
            double written = Math.round(k * dt * 1000) / 1000.0;
            assertEquals(k, Steps.count(written, dt), written + " / " + dt);
            assertEquals(k, Steps.index(written, dt), written + " / " + dt);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.35, 0.1, 4, 3", "0.301, 0.1, 4, 3", "0.29999999, 0.1, 3, 3", "0.00001, 0.1, 1, 0", "0.399, 0.1, 4, 3"
    })
    void otherDurationsAreRoundedUpAndOtherTimesDown(double time, double dt, long count, long index) {
        assertEquals(count, Steps.count(time, dt));
        assertEquals(index, Steps.index(time, dt));
    }

    @Test
    void sections() {
        double[] current = Inputs.section_input(new double[] {0, 1, 2}, new double[] {0.3, 0.7, 2.3}, 0.1);
        assertEquals(33, current.length);
        for (int i = 0; i < 33; i++) {
            assertEquals(i < 3 ? 0 : i < 10 ? 1 : 2, current[i]);
        }
        assertArrayEquals(
                new double[] {1, 1, 1, 2, 2},
                Inputs.section_input(new double[] {1, 2}, new double[] {0.25, 0.25}, 0.1));
        double[][] two = Inputs.section_input(new double[][] {{1, 2}, {3, 4}}, new double[] {0.1, 0.2}, 0.1);
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}, {3, 4}}, two);
    }

    @Test
    void constantsComeWithTheirDuration() {
        Inputs.Current current = Inputs.constant_input(new double[][] {{0, 100}, {3, 50}}, 0.1);
        assertEquals(150, current.duration());
        assertEquals(1500, current.values().length);
        assertEquals(500 * 3, Arrays.stream(current.values()).sum());
        assertEquals(current, Inputs.constant_input(new double[][] {{0, 100}, {3, 50}}, 0.1));
    }

    @Test
    void pulses() {
        double[] out = Inputs.spike_input(
                new double[] {0.3, 0.7, 1.9}, new double[] {0.2, 0.1, 5}, new double[] {1, 2, 3}, 2, 0.1);
        double[] expected = new double[20];
        expected[3] = expected[4] = 1;
        expected[7] = 2;
        expected[19] = 3;
        assertArrayEquals(expected, out);
        assertArrayEquals(
                new double[20], Inputs.spike_input(new double[] {50}, new double[] {1}, new double[] {1}, 2, 0.1));
    }

    @Test
    void ramps() {
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75, 1}, Inputs.ramp_input(0, 1, 0.5, 0.1));
        assertArrayEquals(new double[] {0, 2, 3, 4, 0, 0}, Inputs.ramp_input(2, 4, 0.6, 0.1, 0.4, 0.1));
        assertEquals(0.3, Inputs.ramp_input(0.1, 0.3, 100, 0.1)[999], "the end is reached exactly");
        assertArrayEquals(new double[] {7}, Inputs.ramp_input(7, 9, 0.1, 0.1));
    }

    @Test
    void waves() {
        double[] sine = Inputs.sinusoidal_input(2, 50, 20, 0.1, 5, 20, true);
        for (int i = 0; i < 200; i++) {
            assertEquals(i < 50 ? 0 : 2 + 2 * Math.sin(2 * Math.PI * 0.05 * 0.1 * (i - 50)), sine[i], 1e-12);
        }
        assertEquals(0, Arrays.stream(Inputs.sinusoidal_input(2, 50, 20, 0.1)).sum(), 1e-9);
        double[] square = Inputs.square_input(3, 100, 20, 0.1);
        for (int i = 0; i < 200; i++) {
            assertEquals(i / 50 % 2 == 0 ? 3 : -3, square[i], "step " + i);
        }
        double[] raised = Inputs.square_input(3, 100, 20, 0.1, true, 0, 10);
        assertEquals(50 * 6, Arrays.stream(raised).sum());
        assertTrue(Arrays.stream(raised).allMatch(v -> v == 0 || v == 6));
    }

    @Test
    void badInputIsNamed() {
        refused("dt must be > 0 ms and finite, but is 0.0.", () -> Steps.count(1, 0));
        refused("dt must be > 0 ms and finite, but is NaN.", () -> Steps.index(1, Double.NaN));
        refused("A duration must be >= 0 ms and finite, but is -1.0.", () -> Steps.count(-1, 0.1));
        refused("too many steps", () -> Steps.count(1e300, 1e-3));
        refused("steps of dt = 1.0E-6 ms; an array holds at most", () -> Inputs.ramp_input(0, 1, 1e6, 1e-6));
        refused(
                "section_input.values must be a finite number, but is NaN.",
                () -> Inputs.section_input(new double[] {Double.NaN}, new double[] {1}, 0.1));
        refused(
                "ramp_input.t_end must be >= t_start = 3.0 ms, but is 2.0.",
                () -> Inputs.ramp_input(0, 1, 5, 3, 2, 0.1));
        refused(
                "square_input.frequency must be >= 0 Hz and finite, but is -1.0.",
                () -> Inputs.square_input(1, -1, 5, 0.1));
        shapes(
                "one duration per value, but has 2 values and 1 durations",
                () -> Inputs.section_input(new double[] {1, 2}, new double[] {1}, 0.1));
        shapes("at least one value", () -> Inputs.section_input(new double[0], new double[0], 0.1));
        shapes(
                "value 0 has 1 numbers and value 1 has 2",
                () -> Inputs.section_input(new double[][] {{1}, {1, 2}}, new double[] {1, 1}, 0.1));
        shapes("pairs {value, duration}, but item 0 has 1", () -> Inputs.constant_input(new double[][] {{1}}, 0.1));
        shapes(
                "as many sp_times, sp_lens and sp_sizes",
                () -> Inputs.spike_input(new double[1], new double[2], new double[1], 1, 0.1));
    }

    private static void refused(String message, Executable action) {
        String said =
                String.valueOf(assertThrows(BadValueException.class, action).getMessage());
        assertTrue(said.contains(message), said);
    }

    private static void shapes(String message, Executable action) {
        String said = String.valueOf(assertThrows(ShapeException.class, action).getMessage());
        assertTrue(said.contains(message), said);
    }
}
