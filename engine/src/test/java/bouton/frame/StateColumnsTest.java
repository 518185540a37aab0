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

class StateColumnsTest {
    private static final float[] FLOATS = {0, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f};
    private static final double[] DOUBLES = {0, 1.5, 2.5, 3.5, 4.5, 5.5};

    @Test
    void elementsAreRecordedFromTheirBase() {
        StateColumns scattered = StateColumns.create("E.V", "mV", 0.1, 20, 5, new int[] {3, 0}, false, 1, 7);
        scattered.append(FLOATS, 2);
        scattered.append(FLOATS, 1);
        assertEquals(2, scattered.samples());
        assertArrayEquals(new double[] {5.5, 4.5}, scattered.column(0));
        assertArrayEquals(new double[] {2.5, 1.5}, scattered.column(1));
        assertArrayEquals(new double[] {2.0, 2.5}, scattered.times(), 1e-12);
        assertArrayEquals(new float[] {5.5f, 2.5f, 4.5f, 1.5f}, scattered.data().toArray(ValueLayout.JAVA_FLOAT));
        assertEquals(5, scattered.every());
        assertEquals(7, scattered.seed());

        StateColumns neighbours = StateColumns.create("E.V", "mV", 0.1, 0, 1, new int[] {2, 3}, true, 1, 7);
        neighbours.append(DOUBLES, 1);
        assertArrayEquals(new double[] {3.5, 4.5}, neighbours.data().toArray(ValueLayout.JAVA_DOUBLE));
        assertEquals(0, neighbours.data().address() % 64);
    }

    @Test
    void moreSamplesThanExpectedAreKept() {
        StateColumns s = Samples.states(3, true, 0, 1);
        for (int k = 3; k < 1_000; k++) {
            int at = k;
            s.append(i -> 100.0 * at + i);
        }
        assertEquals(1_000, s.samples());
        assertEquals(1, s.get(0, 1));
        assertEquals(99_901, s.get(999, 1));
    }

    @Test
    void tableHasAColumnPerElement() {
        UnitTable t = (UnitTable) Samples.states(4, true, 3, 8).table();
        assertEquals(List.of("t", "V[3]", "V[8]"), t.columnNames());
        assertArrayEquals(
                new double[] {8, 108, 208, 308}, t.doubleColumn("V[8]").asDoubleArray());
        assertArrayEquals(new double[] {0, 0.1, 0.2, 0.3}, t.doubleColumn("t").asDoubleArray(), 1e-12);
        assertEquals("mV", t.unit("V[3]"));
        assertEquals("ms", t.unit("t"));
        assertEquals(List.of("t", "V"), Samples.states(4, true, 3).table().columnNames());
        assertEquals(65, Samples.states(1, true, Samples.range(64)).table().columnCount());
    }

    @Test
    void tableIsLongBeyondSixtyFourElements() {
        Table t = Samples.states(3, false, Samples.range(65)).table();
        assertEquals(List.of("t", "index", "value"), t.columnNames());
        assertEquals(195, t.rowCount());
        assertEquals(0.1, t.doubleColumn("t").get(66), 1e-12);
        assertEquals(1, t.intColumn("index").get(66));
        assertEquals(101, t.doubleColumn("value").get(66));
    }

    @Test
    void summaryCountsWhatIsMissing() {
        StateColumns s = StateColumns.create("E.V", "mV", 0.1, 0, 1, new int[] {0, 1, 2}, true, 4, 1);
        s.append(new double[] {1, Double.NaN, Double.NaN}, 0);
        s.append(new double[] {2, 5, Double.NaN}, 0);
        s.append(new double[] {3, Double.NaN, Double.NaN}, 0);
        Table t = s.summary();
        assertArrayEquals(new long[] {3, 1, 0}, t.longColumn("count").asLongArray());
        assertArrayEquals(new long[] {0, 2, 3}, t.longColumn("missing").asLongArray());
        assertEquals(2, t.doubleColumn("mean").get(0));
        assertEquals(1, t.doubleColumn("std").get(0));
        assertEquals(1, t.doubleColumn("min").get(0));
        assertEquals(3, t.doubleColumn("max").get(0));
        assertEquals(5, t.doubleColumn("mean").get(1));
        assertTrue(t.doubleColumn("mean").isMissing(2));
        assertTrue(t.doubleColumn("max").isMissing(2));
    }

    @Test
    void summaryOfManyElementsIsOneRow() {
        Table t = Samples.states(2, false, Samples.range(101)).summary();
        assertEquals(1, t.rowCount());
        assertEquals("V (101 elements)", t.stringColumn("variable").get(0));
        assertEquals(202, t.longColumn("count").get(0));
        assertEquals(100, t.doubleColumn("mean").get(0), 1e-9);
        assertEquals(200, t.doubleColumn("max").get(0));
    }

    @Test
    void summaryKeepsASmallSpreadAroundALargeMean() {
        StateColumns s = StateColumns.create("E.V", "", 0.1, 0, 1, new int[] {0}, true, 4, 1);
        for (int k = 0; k < 1_000; k++) {
            int sign = k % 2 == 0 ? 1 : -1;
            s.append(_ -> 1e9 + sign);
        }
        assertEquals(Math.sqrt(1_000.0 / 999), s.summary().doubleColumn("std").get(0), 1e-6);
    }

    @Test
    void appendAllocatesNothing() {
        int n = 200;
        float[] floats = new float[n];
        double[] doubles = new double[n];
        int calls = 20_000;
        StateColumns all = StateColumns.create("E.V", "mV", 0.1, 0, 1, Samples.range(n), false, 2L * calls, 1);
        StateColumns some = StateColumns.create("E.V", "mV", 0.1, 0, 1, new int[] {5, 1, 99}, true, 2L * calls, 1);
        long bytes = Samples.allocated(calls, _ -> {
            all.append(floats, 0);
            some.append(doubles, 0);
        });
        assertTrue(bytes < 2_048, bytes + " bytes in " + calls + " samples");
        assertEquals(2 * calls, all.samples());
    }

    @Test
    void whatDoesNotFitIsRefusedByNameBeforeItIsMade() {
        assertEquals(4e9 * 4_000, StateColumns.bytesFor(1_000_000_000, 4_000, false));
        String huge = assertThrows(
                        BadValueException.class,
                        () -> StateColumns.create(
                                "E.V", "mV", 0.1, 0, 1, Samples.range(4_000), false, 1_000_000_000, 1))
                .getMessage();
        assertTrue(huge.contains("Recording E.V would take 16000.0 GB"), huge);
        assertTrue(huge.contains("fewer indices, every k-th step (Monitor.every), or a shorter run"), huge);
        StateColumns s = Samples.states(1_000, false, Samples.range(100));
        Samples.withLimit(1_000_000, () -> {
            String table = assertThrows(BadValueException.class, s::table).getMessage();
            assertTrue(
                    table.contains(
                            "The table of E.V would take 2.00 MB, more than the 1.00 MB allowed here; use summary()"),
                    table);
            assertEquals(100_000, s.summary().longColumn("count").get(0));
            String grown = assertThrows(BadValueException.class, () -> {
                        for (int k = 0; k < 2_000; k++) {
                            s.append(i -> i);
                        }
                    })
                    .getMessage();
            assertTrue(grown.contains("Recording E.V"), grown);
        });
    }

    @Test
    void memoryThatTheMachineHasNotIsRefusedToo() {
        Samples.withLimit(Long.MAX_VALUE, () -> {
            String message = assertThrows(
                            BadValueException.class,
                            () -> StateColumns.create("E.V", "mV", 0.1, 0, 1, new int[] {0}, true, 1L << 50, 1))
                    .getMessage();
            assertTrue(message.contains("not free beside the results kept so far"), message);
        });
    }

    @Test
    void badUseIsNamed() {
        StateColumns s = Samples.states(3, false, 4, 9);
        assertTrue(assertThrows(BadValueException.class, () -> s.append(DOUBLES, 0))
                .getMessage()
                .contains("records floats, but was given doubles"));
        assertTrue(assertThrows(ShapeException.class, () -> s.get(3, 0))
                .getMessage()
                .contains("3 samples of 2 elements"));
        assertTrue(assertThrows(ShapeException.class, () -> s.column(2))
                .getMessage()
                .contains("no column 2"));
        assertEquals(1, s.columnOf(9));
        assertTrue(assertThrows(ShapeException.class, () -> s.columnOf(8))
                .getMessage()
                .contains("the nearest it did record is 9"));
        assertThrows(ShapeException.class, () -> Samples.states(1, true));
        assertThrows(ShapeException.class, () -> Samples.states(1, true, -1));
        assertThrows(
                BadValueException.class, () -> StateColumns.create("E.V", "", 0.1, 0, 0, new int[] {0}, true, 1, 1));
    }
}
