package bouton.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> texts(double low, double high, int about) {
        Axis a = new Axis("x", low, high);
        return Arrays.stream(a.ticks(about)).mapToObj(v -> a.text(v, about)).toList();
    }

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(List.of("0", "200", "400", "600", "800", "1000"), texts(0, 1000, 5));
        assertEquals(List.of("−60", "−55", "−50"), texts(-61, -49.5, 3));
        assertEquals(List.of("0.0", "0.1", "0.2", "0.3"), texts(0, 0.3, 3));
        assertEquals(List.of("−0.02", "0.00", "0.02"), texts(-0.021, 0.021, 2));
        assertEquals(List.of("100000.0", "100000.5", "100001.0"), texts(100_000, 100_001, 3));
    }

    @Test
    void largeAndSmallNumbersHaveAPowerInTheLabel() {
        assertEquals(List.of("0", "1", "2", "3", "4"), texts(0, 4e6, 4));
        assertEquals("x ×10⁶", new Axis("x", 0, 4e6).fullLabel());
        assertEquals(List.of("0", "200", "400"), texts(0, 4e-4, 2));
        assertEquals("g (nS) ×10⁻⁶", new Axis("g (nS)", 0, 4e-4).fullLabel());
        assertEquals("x", new Axis("x", 0, 1000).fullLabel());
        // Far from zero the power would need many decimals.
        assertEquals(List.of("1000000", "1000005", "1000010"), texts(1e6, 1e6 + 10, 2));
        assertEquals("x", new Axis("x", 1e6, 1e6 + 10).fullLabel());
        assertEquals(List.of("1000000000000", "1000000000001"), texts(1e12, 1e12 + 1, 1));
    }

    @Test
    void oneNumberAloneHasRoomAroundIt() {
        assertEquals(new Axis("x", -1, 1), Axis.over("x", 0, 0));
        assertEquals(new Axis("x", -63, -57), Axis.over("x", -60, -60));
        assertEquals(new Axis("x", 2, 3), Axis.over("x", 2, 3));
        assertEquals(75, new Axis("x", 2, 4).place(3.5, 0, 100));
        assertArrayEquals(new double[] {2, 3, 4}, new Axis("x", 2, 4).ticks(2));
    }
}
