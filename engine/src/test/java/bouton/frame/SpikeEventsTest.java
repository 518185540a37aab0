package bouton.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class SpikeEventsTest {
    @Test
    void eventsAreInOrderOfTimeAndNeuron() {
        SpikeEvents s = Samples.spikes(130, 5, 10, new int[] {6, 129, 0, 64}, new int[] {9, 63}, new int[] {14, 128});
        assertEquals(5, s.size());
        assertArrayEquals(new int[] {0, 64, 129, 63, 128}, s.neurons());
        assertArrayEquals(new double[] {0.6, 0.6, 0.6, 0.9, 1.4}, s.times(), 1e-12);
        assertEquals(9, s.step(3));
        assertEquals(128, s.neuron(4));
        assertEquals(10, s.steps());
        assertEquals(Samples.SEED, s.seed());
        assertArrayEquals(new long[] {6, 6, 6, 9, 14}, s.stepData().toArray(ValueLayout.JAVA_LONG));
        assertArrayEquals(s.neurons(), s.neuronData().toArray(ValueLayout.JAVA_INT));
        assertEquals(0, s.stepData().address() % 64);
    }

    @Test
    void bitsBehindTheLastNeuronAreNoSpikes() {
        SpikeEvents s = SpikeEvents.create("E.spike", 70, 0.1, 0, 1);
        s.append(0, new long[] {7, 0, -1L}, 1);
        assertArrayEquals(new int[] {64, 65, 66, 67, 68, 69}, s.neurons());
    }

    @Test
    void manySpikesGrowTheColumnsAndOldViewsStay() {
        SpikeEvents s = SpikeEvents.create("E.spike", 64, 0.1, 0, 1);
        s.append(0, new long[] {1}, 0);
        var early = s.neuronData();
        for (int k = 1; k < 3_000; k++) {
            s.append(k, new long[] {-1L}, 0);
        }
        assertEquals(1 + 2_999 * 64, s.size());
        assertEquals(63, s.neuron(s.size() - 1));
        assertEquals(2_999, s.step(s.size() - 1));
        assertEquals(0, early.getAtIndex(ValueLayout.JAVA_INT, 0));
        assertEquals(4, early.byteSize());
    }

    @Test
    void ratesCountTheWholeDuration() {
        SpikeEvents s = Samples.spikes(
                3, 0, 1000, new int[] {0, 1}, new int[] {100, 1, 2}, new int[] {200, 1}, new int[] {400, 1});
        assertArrayEquals(new int[] {0, 4, 1}, s.counts());
        assertEquals(4, s.count(1));
        assertArrayEquals(new double[] {0, 40, 10}, s.rates(), 1e-9);
        assertEquals(50.0 / 3, s.meanRate(), 1e-9);
        // Neuron 1 has the intervals 100, 100 and 200 steps: mean 133.3, standard deviation 47.1.
        assertEquals(Math.sqrt(20_000.0 / 9) / (400.0 / 3), s.cvOfIntervals(), 1e-12);
        boolean[][] dense = s.dense();
        assertEquals(1000, dense.length);
        assertArrayEquals(new boolean[] {false, true, true}, dense[100]);
        assertArrayEquals(new boolean[3], dense[101]);
    }

    @Test
    void aSlidingRateIsAConvolution() {
        SpikeEvents s = Samples.spikes(
                4, 7, 300, new int[] {7, 0, 1}, new int[] {100, 1, 2, 3}, new int[] {104, 0}, new int[] {306, 2});
        for (double window : new double[] {0.1, 0.5, 5, 200}) {
            int half = (int) (window / 2 / Samples.DT);
            double[] rate = s.rate(window);
            assertEquals(300, rate.length);
            for (int k = 0; k < 300; k++) {
                int inside = 0;
                for (int e = 0; e < s.size(); e++) {
                    inside += Math.abs(s.step(e) - 7 - k) <= half ? 1 : 0;
                }
                assertEquals(
                        1000 * inside / (4 * (2 * half + 1) * Samples.DT), rate[k], 1e-9, window + " ms, step " + k);
            }
        }
        assertTrue(assertThrows(BadValueException.class, () -> s.rate(0.05))
                .getMessage()
                .contains("at least dt = 0.1 ms"));
        assertThrows(BadValueException.class, () -> s.rate(Double.NaN));
    }

    @Test
    void aRunWithoutSpikesHasTables() {
        SpikeEvents s = Samples.spikes(4, 0, 10);
        assertEquals(0, s.table().rowCount());
        Table summary = s.summary();
        assertEquals(0, summary.intColumn("spikes").get(0));
        assertEquals(0, summary.doubleColumn("mean rate").get(0));
        assertEquals(1, summary.doubleColumn("CV of ISI").countMissing());
        assertEquals(0, SpikeEvents.create("E.spike", 4, 0.1, 0, 1).meanRate());
    }

    @Test
    void tablesHaveTimeAndNeuron() {
        UnitTable t = (UnitTable) Samples.spikes(130, 0, 10, new int[] {6, 129}, new int[] {9, 63})
                .table();
        assertEquals(List.of("t", "neuron"), t.columnNames());
        assertEquals(0.6, t.doubleColumn("t").get(0), 1e-12);
        assertEquals(63, t.intColumn("neuron").get(1));
        assertEquals("ms", t.unit("t"));
        assertEquals("", t.unit("neuron"));
    }

    @Test
    void appendAllocatesNothing() {
        SpikeEvents s = SpikeEvents.create("E.spike", 256, 0.1, 0, 1);
        long[] bits = {1L << 3, 0, 0, 1L << 63};
        // The columns grow by doubling, on few of the steps; a growth makes two small objects.
        long bytes = Samples.allocated(40_000, step -> s.append(step, bits, 0));
        assertTrue(bytes < 4_096, bytes + " bytes in 40,000 steps");
        assertEquals(160_000, s.size());
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        SpikeEvents s = Samples.spikes(1000, 0, 2000, new int[] {6, 129});
        Samples.withLimit(1_000_000, () -> {
            String message = assertThrows(BadValueException.class, s::dense).getMessage();
            assertTrue(message.contains("dense form of E.spike would take 2.03 MB, more than the 1.00 MB"), message);
            assertTrue(message.contains("use the events"), message);
            SpikeEvents storm = SpikeEvents.create("I.spike", 64, 0.1, 0, 1);
            long[] all = {-1L};
            String storms = assertThrows(BadValueException.class, () -> {
                        for (int k = 0; k < 100_000; k++) {
                            storm.append(k, all, 0);
                        }
                    })
                    .getMessage();
            assertTrue(storms.contains("Recording I.spike") && storms.contains("shorter run"), storms);
        });
    }

    @Test
    void badUseIsNamed() {
        SpikeEvents s = Samples.spikes(4, 3, 10, new int[] {6, 1});
        String late = assertThrows(BadValueException.class, () -> s.append(12, new long[1], 0))
                .getMessage();
        assertTrue(late.contains("up to step 12; step 12 is not later"), late);
        assertTrue(
                assertThrows(ShapeException.class, () -> s.step(1)).getMessage().contains("E.spike has 1 spikes"));
        assertTrue(assertThrows(ShapeException.class, () -> s.count(4))
                .getMessage()
                .contains("0 to 3"));
        assertThrows(ShapeException.class, () -> SpikeEvents.create("E.spike", 0, 0.1, 0, 1));
        assertThrows(BadValueException.class, () -> SpikeEvents.create("E.spike", 1, 0, 0, 1));
    }
}
