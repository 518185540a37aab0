package bouton.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.BoutonException;
import bouton.frame.SpikeEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    private final SpikeEvents spikes = spikes();
    private final Figure lines = Plots.lines("lines", "x", "y", new double[] {0, 1}, Map.of("y", new double[] {0, 1}));

    private static SpikeEvents spikes() {
        SpikeEvents s = SpikeEvents.create("E.spike", 10, 0.1, 0, 1);
        for (int k = 0; k < 1000; k++) {
            s.append(k, new long[] {k % 100 == 0 ? 5 : 0}, 0);
        }
        return s;
    }

    @Test
    void filesHoldWhatTheirEndingSays(@TempDir Path folder) throws IOException {
        lines.save(folder.resolve("a.PNG"));
        assertArrayEquals(lines.png(), Files.readAllBytes(folder.resolve("a.PNG")));
        lines.save(folder.resolve("a.svg").toString());
        assertEquals(lines.svg(), Files.readString(folder.resolve("a.svg"), StandardCharsets.UTF_8));
        String ending = assertThrows(BadValueException.class, () -> lines.save(folder.resolve("a.pdf")))
                .getMessage();
        assertTrue(ending.contains("must end with .png or .svg"), ending);
        String nowhere = assertThrows(
                        BoutonException.class,
                        () -> lines.save(folder.resolve("no").resolve("a.png")))
                .getMessage();
        assertTrue(nowhere.contains("there is no folder"), nowhere);
    }

    @Test
    void optionsMakeANewFigure() {
        Figure wide = lines.size(1000, 500).title("other");
        assertEquals(1000, wide.width());
        assertEquals(500, wide.height());
        assertEquals(2000, Picture.of(wide).image.getWidth());
        assertEquals(1000, Picture.of(wide).image.getHeight());
        assertTrue(Picture.texts(wide.svg()).contains("other"));
        assertEquals(760, lines.width());
        assertTrue(Picture.texts(lines.svg()).contains("lines"));
        assertEquals(300, lines.height(300).height());
        assertEquals(400, lines.width(400).width());
        assertEquals("figure, 760 x 280 pixels: lines", lines.toString());
        for (int[] bad : new int[][] {{100, 300}, {300, 50}, {20_000, 300}, {300, 20_000}}) {
            assertTrue(assertThrows(BadValueException.class, () -> lines.size(bad[0], bad[1]))
                    .getMessage()
                    .contains("must be 200 to 10000"));
        }
    }

    @Test
    void aStackHasOneLabelForOneAxis() {
        Figure same = Plots.stack(Plots.raster(spikes), Plots.rate(spikes, 5));
        assertEquals(1, Collections.frequency(Picture.texts(same.svg()), "time (ms)"));
        assertEquals(1, Collections.frequency(Picture.texts(same.svg()), "100"));
        Figure other = Plots.stack(Plots.raster(spikes), lines);
        assertEquals(1, Collections.frequency(Picture.texts(other.svg()), "time (ms)"));
        assertEquals(1, Collections.frequency(Picture.texts(other.svg()), "x"));
        assertEquals(Plots.raster(spikes).height() + lines.height(), other.height());
        Figure small = other.size(400, 401);
        assertEquals(401, small.height());
        assertEquals(
                List.of("20 spikes", "lines"),
                small.panels().stream().map(Panel::title).toList());
        assertThrows(BadValueException.class, Plots::stack);
    }
}
