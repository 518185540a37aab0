package bouton.init;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Weights by distance, against numbers of brainpy 2.9.0: {@code bp.init.GaussianDecay(sigma, max_w, ...)(size)[0]} and {@code bp.init.DOGDecay(...)
 * (size)[0]}, printed with 6 digits on 2026-11-23.
 */
class DecayTest {
    private static final double DIGITS = 5.1e-7;
    private static final Draw DRAW = new Draw(1, 2);

    private static double[] row(double[] w, int n) {
        return Arrays.copyOf(w, n);
    }

    @Test
    void gaussianOfBrainpy() {
        assertArrayEquals(
                new double[] {1, .882497, .606531, .324652, .135335, .043937, .011109},
                row(new GaussianDecay(2, 1).matrix(7), 7),
                DIGITS);
        assertArrayEquals(
                new double[] {1, .882497, .606531, .324652, .324652, .606531, .882497},
                row(new GaussianDecay(2, 1).periodic_boundary(true).matrix(7), 7),
                DIGITS);
        assertArrayEquals(
                new double[] {3, 2.647491, 1.819592, 2.647491, 2.336402, 1.605784, 1.819592, 1.605784, 1.103638},
                row(new GaussianDecay(2, 3).matrix(3, 3), 9),
                DIGITS);
        assertArrayEquals(
                new double[] {1, .692569, .230066, .036658, 0, 0, 0},
                row(
                        new GaussianDecay(1, 1)
                                .encoding_values(new double[] {-3, 3})
                                .matrix(7),
                        7),
                DIGITS);
        assertArrayEquals(
                new double[] {1, .692569, .230066, .036658, .036658, .230066, .692569},
                row(
                        new GaussianDecay(1, 1)
                                .encoding_values(new double[] {-3, 3})
                                .periodic_boundary(true)
                                .matrix(7),
                        7),
                DIGITS);
        assertArrayEquals(
                new double[] {1, .606531, .135335, 0, 0},
                row(new GaussianDecay(1, 1).min_w(.1).matrix(9), 5),
                DIGITS);
        assertArrayEquals(
                new double[] {0, 2.647491, 1.819592},
                row(new GaussianDecay(2, 3).normalize(true).include_self(false).matrix(7), 3),
                DIGITS);
    }

    @Test
    void negativeWeightsFallOffToo() {
        double[] up = new GaussianDecay(1, 2).matrix(9);
        double[] down = new GaussianDecay(1, -2).matrix(9);
        for (int k = 0; k < up.length; k++) {
            assertEquals(-up[k], down[k], 0.0);
        }
    }

    @Test
    void mexicanHatOfBrainpy() {
        double[] sigmas = {1, 2};
        double[] heights = {1, .7};
        assertArrayEquals(
                new double[] {1, -.037391, -.964121, -.720492, -.314664, -.102507, -.025921, -.005104, 0},
                row(new DOGDecay(sigmas, heights).matrix(9), 9),
                DIGITS);
        assertArrayEquals(
                new double[] {.3, -.011217, -.289236, -.216148, -.094399, -.030752, -.007776, 0, 0},
                row(new DOGDecay(sigmas, heights).normalize(false).matrix(9), 9),
                DIGITS);
        assertArrayEquals(
                new double[] {1, 0, -.964121, -.720492, -.314664, 0, 0, 0, 0},
                row(new DOGDecay(sigmas, heights).min_w(.2).matrix(9), 9),
                DIGITS);
        assertArrayEquals(
                new double[] {-.863213, -1, -.930307, -.550899, -.233357, -.075851, -.019179, -.003777, 0},
                row(new DOGDecay(sigmas, new double[] {.5, 1}).matrix(12), 9),
                DIGITS);
        assertArrayEquals(
                new double[] {.9, .518281, .074682, -.021356, -.013198, -.00439, -.001111, 0},
                row(new DOGDecay(sigmas, new double[] {1, .1}).normalize(false).matrix(14), 8),
                DIGITS);
        assertArrayEquals(
                new double[] {.586171, .894742, 1, .619146},
                row(new DOGDecay(new double[] {2, 1}, heights).matrix(12), 4),
                DIGITS);
    }

    /** brainpy places the neurons of a grid with its first axis fastest, unlike their indices; for square grids both are the same. */
    @Test
    void gridsThatAreNotSquareLieAsTheirIndices() {
        double[] w = new GaussianDecay(1, 1).min_w(0).matrix(2, 3);
        assertEquals(Math.exp(-0.5), w[1], 1e-15, "(0, 0) to (0, 1)");
        assertEquals(Math.exp(-2), w[2], 1e-15, "(0, 0) to (0, 2)");
        assertEquals(Math.exp(-0.5), w[3], 1e-15, "(0, 0) to (1, 0)");
        assertEquals(Math.exp(-2.5), w[5], 1e-15, "(0, 0) to (1, 2)");
    }

    @Test
    void asWeights() {
        assertArrayEquals(
                new GaussianDecay(1, 1).matrix(6), new GaussianDecay(1, 1).sample("w", new int[] {6, 6}, DRAW));
        assertArrayEquals(
                new GaussianDecay(1, 1).matrix(2, 3),
                new GaussianDecay(1, 1).grid(2, 3).sample("w", new int[] {6, 6}, DRAW));
        assertThrows(ShapeException.class, () -> new GaussianDecay(1, 1).sample(new int[] {6, 7}, DRAW));
        assertThrows(
                ShapeException.class, () -> new GaussianDecay(1, 1).grid(2, 4).sample(new int[] {6, 6}, DRAW));
        assertThrows(BadValueException.class, () -> new GaussianDecay(0, 1));
        assertThrows(ShapeException.class, () -> new DOGDecay(new double[] {1}, new double[] {1, 2}));
        assertEquals(new GaussianDecay(1, 1), new GaussianDecay(1, 1));
        assertNotEquals(new GaussianDecay(1, 1), new GaussianDecay(1, 1).min_w(.1));
    }

    /** Gram matrix of the shorter side times scale squared, as brainpy's: orthonormal to the last digits. */
    private static void orthonormal(double[] w, int rows, int columns, double scale) {
        boolean byRow = rows < columns;
        for (int a = 0; a < Math.min(rows, columns); a++) {
            for (int b = 0; b <= a; b++) {
                double dot = 0;
                for (int i = 0; i < Math.max(rows, columns); i++) {
                    dot += byRow ? w[a * columns + i] * w[b * columns + i] : w[i * columns + a] * w[i * columns + b];
                }
                assertEquals(a == b ? scale * scale : 0, dot, 1e-12);
            }
        }
    }

    @Test
    void orthogonalMatrices() {
        orthonormal(new Orthogonal(2, -1).sample(new int[] {30, 40}, DRAW), 30, 40, 2);
        orthonormal(new Orthogonal().sample(new int[] {40, 30}, DRAW), 40, 30, 1);
        orthonormal(new Orthogonal(1, -1).sample(new int[] {2, 3, 4}, DRAW), 6, 4, 1);
        double[] first = new Orthogonal(1, 0).sample(new int[] {5, 3}, DRAW);
        double[] last = new Orthogonal(1, -1).sample(new int[] {3, 5}, DRAW);
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 5; c++) {
                assertEquals(last[r * 5 + c], first[c * 3 + r]);
            }
        }
        assertThrows(ShapeException.class, () -> new Orthogonal(1, 2).sample(new int[] {3, 4}, DRAW));
    }

    /** The first entry of a Haar 3 x 3 matrix is uniform on (-1, 1), as any coordinate on a sphere (Archimedes): Kolmogorov-Smirnov, alpha 1e-4. */
    @Test
    void orthogonalMatricesAreEquallyLikely() {
        double[] first = new double[5000];
        for (int s = 0; s < first.length; s++) {
            first[s] = new Orthogonal().sample(new int[] {3, 3}, new Draw(s, 5))[4];
        }
        org.junit.jupiter.api.Assertions.assertTrue(
                bouton.random.Statistics.kolmogorovSmirnov(first, x -> (x + 1) / 2) > 1e-4);
    }

    @Test
    void deltaOrthogonalLivesInTheCentre() {
        double[] w = new DeltaOrthogonal(2, -1).sample(new int[] {4, 3, 2, 3}, DRAW);
        int centre = (1 * 3 + 1) * 6;
        orthonormal(Arrays.copyOfRange(w, centre, centre + 6), 2, 3, 2);
        for (int k = 0; k < w.length; k++) {
            if (k < centre || k >= centre + 6) {
                assertEquals(0, w[k]);
            }
        }
        assertThrows(ShapeException.class, () -> new DeltaOrthogonal().sample(new int[] {3, 4, 3}, DRAW));
        assertThrows(ShapeException.class, () -> new DeltaOrthogonal().sample(new int[] {4, 3}, DRAW));
    }
}
