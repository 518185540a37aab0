package bouton.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.frame.SpikeEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RasterTest {
    private static final double DT = 0.1;

    /** {@code spikes[k]} is {@code {step, neuron}}. */
    private static SpikeEvents spikes(String name, int n, int steps, int[]... spikes) {
        SpikeEvents s = SpikeEvents.create(name, n, DT, 0, 1);
        for (int step = 0; step < steps; step++) {
            long[] bits = new long[(n + 63) / 64];
            for (int[] spike : spikes) {
                if (spike[0] == step) {
                    bits[spike[1] / 64] |= 1L << spike[1] % 64;
                }
            }
            s.append(step, bits, 0);
        }
        return s;
    }

    private static SpikeEvents dense(int n, int steps) {
        SpikeEvents s = SpikeEvents.create("E.spike", n, DT, 0, 1);
        for (int step = 0; step < steps; step++) {
            s.append(step, new long[] {(1L << n) - 1}, 0);
        }
        return s;
    }

    private static List<Element> marks(String svg) {
        return Picture.elements(svg, "path").stream()
                .filter(e -> e.getAttribute("d").contains("h"))
                .toList();
    }

    @Test
    void aSpikeIsPaintedAtItsTimeAndNeuron() {
        int[][] excitatory = {{0, 0}, {500, 40}, {999, 79}};
        int[][] inhibitory = {{250, 0}, {700, 19}};
        Picture p = Picture.of(
                Plots.raster(spikes("E.spike", 80, 1000, excitatory), spikes("I.spike", 20, 1000, inhibitory)));
        assertEquals(1520, p.image.getWidth());
        for (int[] s : excitatory) {
            double x = p.left + (p.right - p.left) * s[0] / 1000;
            double y = p.down - (p.down - p.up) * (s[1] + 0.5) / 100;
            assertTrue(p.has(Picture.BLUE, x, y, 2), "no mark of neuron " + s[1] + " at step " + s[0]);
        }
        for (int[] s : inhibitory) {
            double x = p.left + (p.right - p.left) * s[0] / 1000;
            double y = p.down - (p.down - p.up) * (80 + s[1] + 0.5) / 100;
            assertTrue(p.has(Picture.ORANGE, x, y, 2), "no mark of neuron " + s[1] + " at step " + s[0]);
        }
        // Nothing else is painted: five marks of at most 8 x 8 pixels.
        assertTrue(p.count(Picture.BLUE) <= 3 * 64 && p.count(Picture.BLUE) > 0, p.count(Picture.BLUE) + " pixels");
        assertTrue(
                p.count(Picture.ORANGE) <= 2 * 64 && p.count(Picture.ORANGE) > 0, p.count(Picture.ORANGE) + " pixels");
    }

    @Test
    void svgHoldsEachOfAFewMarks() {
        String svg = Plots.raster(
                        spikes("E.spike", 80, 1000, new int[] {0, 0}, new int[] {500, 40}),
                        spikes("I.spike", 20, 1000, new int[] {250, 0}))
                .svg();
        // One path per population, and one per mark of the legend.
        List<String> paths = marks(svg).stream().map(e -> e.getAttribute("d")).toList();
        assertEquals(
                List.of(2, 1, 1, 1),
                paths.stream().map(d -> d.split("M").length - 1).toList());
        assertEquals("#0072b2", marks(svg).getFirst().getAttribute("stroke"));
        assertEquals(0, Picture.elements(svg, "image").size());
        assertTrue(
                Picture.texts(svg).containsAll(List.of("3 spikes", "E", "I", "time (ms)", "neuron", "100", "80")),
                Picture.texts(svg)::toString);
    }

    @Test
    void svgHoldsManyMarksAsAnImage() {
        String limit = Plots.raster(dense(50, 100)).svg();
        assertEquals(5_000, marks(limit).getFirst().getAttribute("d").split("M").length - 1);
        String many = Plots.raster(dense(50, 101)).svg();
        assertEquals(0, marks(many).size());
        List<Element> images = Picture.elements(many, "image");
        assertEquals(1, images.size());
        assertTrue(images.getFirst().getAttribute("href").startsWith("data:image/png;base64,iVBORw0KGgo"));
        assertTrue(Picture.texts(many).contains("5,050 spikes"));
    }

    @Test
    void withoutSpikesThereIsStillAPlot() {
        for (int steps : new int[] {0, 100}) {
            Figure f = Plots.raster(spikes("E.spike", 10, steps));
            assertTrue(Picture.texts(f.svg()).contains("no spikes"));
            assertEquals(0, Picture.of(f).count(Picture.BLUE));
            Figure rate = Plots.rate(spikes("E.spike", 10, steps), 5);
            assertTrue(Picture.texts(rate.svg()).contains("no spikes"));
        }
        assertTrue(assertThrows(BadValueException.class, Plots::raster)
                .getMessage()
                .contains("needs a spike monitor"));
    }

    @Test
    void theSameSpikesGiveTheSameBytes() {
        SpikeEvents s = spikes("E.spike", 80, 1000, new int[] {0, 0}, new int[] {500, 40});
        assertArrayEquals(Plots.raster(s).png(), Plots.raster(s).png());
        assertEquals(Plots.raster(s).svg(), Plots.raster(s).svg());
    }
}
