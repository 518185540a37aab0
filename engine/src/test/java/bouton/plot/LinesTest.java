package bouton.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.frame.StateColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static double[] numbers(int n, java.util.function.IntToDoubleFunction f) {
        return java.util.stream.IntStream.range(0, n).mapToDouble(f).toArray();
    }

    private static List<double[][]> stretches(double[] px, double[] py) {
        List<double[][]> all = new ArrayList<>();
        LinePath.draw(px, py, (x, y, n) -> all.add(new double[][] {Arrays.copyOf(x, n), Arrays.copyOf(y, n)}));
        return all;
    }

    @Test
    void aLinePassesThroughItsPoints() {
        Picture p = Picture.of(Plots.lines("l", "x", "y", new double[] {0, 10}, Map.of("y", new double[] {-1, 3})));
        // Four percent of the range are left free above and below.
        for (double f : new double[] {0.1, 0.5, 0.9}) {
            double x = p.left + f * (p.right - p.left);
            double y = p.down - (f + 0.04) / 1.08 * (p.down - p.up);
            assertTrue(p.has(Picture.BLUE, x, y, 2), "no line at " + f);
            assertTrue(
                    !p.has(Picture.BLUE, x, y - 20, 10) && !p.has(Picture.BLUE, x, y + 20, 10),
                    "more than a line at " + f);
        }
    }

    @Test
    void thinningLosesNoSpike() {
        int n = 1_000_000;
        double[] px = numbers(n, k -> 600.0 * k / n);
        double[] py = numbers(n, k -> k == 123_456 ? -500 : k == 777_777 ? 900 : 100 + k % 7);
        List<double[][]> all = stretches(px, py);
        assertEquals(1, all.size());
        double[] y = all.getFirst()[1];
        assertTrue(y.length <= 4 * 1200, y.length + " points for 1,200 half pixels");
        assertEquals(-500, Arrays.stream(y).min().orElseThrow());
        assertEquals(900, Arrays.stream(y).max().orElseThrow());
        double[] x = all.getFirst()[0];
        for (int k = 1; k < x.length; k++) {
            assertTrue(x[k] >= x[k - 1], "goes back at " + k);
        }
        assertEquals(px[n - 1], x[x.length - 1]);
        assertEquals(py[0], y[0]);
    }

    @Test
    void fewPointsStayAsTheyAreAlsoBackwards() {
        double[] px = {5, 5.1, 5.2, 4, 3, 8};
        double[] py = {1, 3, 2, 4, 0, 9};
        double[][] only = stretches(px, py).getFirst();
        assertArrayEquals(px, only[0]);
        assertArrayEquals(py, only[1]);
    }

    @Test
    void whatIsNotFiniteIsAGap() {
        double[] px = numbers(9, k -> 10.0 * k);
        double[] py = {1, 2, Double.NaN, 4, Double.POSITIVE_INFINITY, Double.NaN, 7, 8, Double.NaN};
        assertEquals(
                List.of(2, 1, 2),
                stretches(px, py).stream().map(s -> s[0].length).toList());
        String svg = Plots.lines("l", "x", "y", px, Map.of("y", py)).svg();
        assertTrue(Picture.texts(svg).contains("4 numbers are not finite"), Picture.texts(svg)::toString);
        assertTrue(!svg.contains("NaN") && !svg.contains("Infinity"), svg);
        String one = Plots.lines("l", "x", "y", new double[] {0, 1}, Map.of("y", new double[] {1, Double.NaN}))
                .svg();
        assertTrue(Picture.texts(one).contains("1 number is not finite"), Picture.texts(one)::toString);
        String none = Plots.lines(
                        "l", "x", "y", new double[] {0, 1}, Map.of("y", new double[] {Double.NaN, Double.NaN}))
                .svg();
        assertTrue(
                Picture.texts(none).containsAll(List.of("nothing recorded", "2 numbers are not finite")),
                Picture.texts(none)::toString);
    }

    @Test
    void tracesAreOfTheElementsAskedFor() {
        StateColumns v = StateColumns.create("E.V", "mV", 0.1, 100, 5, new int[] {3, 8, 12}, true, 20, 1);
        for (int k = 0; k < 20; k++) {
            v.append(i -> -50 - i);
        }
        List<String> all = Picture.texts(Plots.traces(v).svg());
        assertTrue(
                all.containsAll(List.of("E.V", "V[3]", "V[8]", "V[12]", "V (mV)", "time (ms)", "10", "20")),
                all::toString);
        List<String> one = Picture.texts(Plots.traces(v, 12).svg());
        assertTrue(one.stream().noneMatch("V[3]"::equals), one::toString);
        assertTrue(assertThrows(ShapeException.class, () -> Plots.traces(v, 9))
                .getMessage()
                .contains("nearest it did record is 8"));
        StateColumns many = StateColumns.create("E.V", "mV", 0.1, 0, 1, numbersOf(100), true, 1, 1);
        many.append(i -> i);
        assertTrue(Picture.texts(Plots.traces(many).svg()).contains("E.V: 7 of 100 elements"));
    }

    private static int[] numbersOf(int n) {
        return java.util.stream.IntStream.range(0, n).toArray();
    }

    @Test
    void namesAreEscapedAndManyAreWrapped() {
        Map<String, double[]> ys = new LinkedHashMap<>();
        for (int k = 0; k < 20; k++) {
            ys.put("<line & number " + k + ">\u0007", new double[] {k, k + 1});
        }
        String svg = Plots.lines("a < b", "x", "y", new double[] {0, 1}, ys).svg();
        List<String> texts = Picture.texts(svg);
        assertTrue(
                texts.containsAll(List.of("a < b", "<line & number 0>", "<line & number 13>", "first 14 of 20 named")),
                texts::toString);
        assertTrue(texts.stream().noneMatch("<line & number 14>"::equals), texts::toString);
        for (var e : Picture.elements(svg, "text")) {
            double x = e.getAttribute("x").isEmpty() ? 0 : Double.parseDouble(e.getAttribute("x"));
            assertTrue(x >= 0 && x < 760, e.getTextContent() + " at " + x);
        }
        // The eighth line has the first colour again, dashed.
        assertEquals(
                7,
                Picture.elements(svg, "path").stream()
                        .filter(e -> e.hasAttribute("stroke-dasharray"))
                        .filter(e -> e.getAttribute("stroke-width").equals("1.40"))
                        .count());
    }

    @Test
    void badLinesAreNamed() {
        double[] x = {0, 1};
        assertTrue(assertThrows(ShapeException.class, () -> Plots.lines("", "", "", x, Map.of("g", new double[3])))
                .getMessage()
                .contains("The line g has 3 points, but x has 2"));
        assertTrue(assertThrows(
                        BadValueException.class,
                        () -> Plots.lines("", "", "", new double[] {0, Double.NaN}, Map.of("g", x)))
                .getMessage()
                .contains("element 1"));
        assertThrows(BadValueException.class, () -> Plots.lines("", "", "", x, Map.of()));
    }
}
