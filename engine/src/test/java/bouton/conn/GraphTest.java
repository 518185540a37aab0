package bouton.conn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Random graphs: counts that are exact, symmetry, and shapes of degree distributions. Counts marked [b] are brainpy 2.9.0's. */
class GraphTest {
    private static boolean[][] matrix(Connector conn, int n, long seed) {
        return new ConnMatrices(conn.csr(n, n, seed), seed).conn_mat();
    }

    private static boolean symmetric(boolean[][] m) {
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < i; j++) {
                if (m[i][j] != m[j][i]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] in(Csr csr) {
        int[] d = new int[csr.numPost()];
        for (int j : csr.indices()) {
            d[j]++;
        }
        return d;
    }

    private static int out(Csr csr, int i) {
        return csr.indptr()[i + 1] - csr.indptr()[i];
    }

    @Test
    void smallWorldKeepsItsNumberOfConnections() {
        for (boolean directed : new boolean[] {false, true}) {
            Csr csr = new SmallWorld(6, 0.3).directed(directed).csr(200, 200, 1);
            assertEquals(1200, csr.synapses()); // [b] for the undirected one; brainpy's directed one does not run
            boolean[][] m = matrix(new SmallWorld(6, 0.3).directed(directed), 200, 1);
            assertEquals(!directed, symmetric(m));
            int kept = 0;
            for (int i = 0; i < 200; i++) {
                assertFalse(m[i][i]);
                for (int d = 1; d <= 3; d++) {
                    kept += (m[i][(i + d) % 200] ? 1 : 0) + (m[i][(i + 197 + d - 1) % 200] ? 1 : 0);
                }
            }
            // A kept connection was not drawn to move (0.7); few come back by chance. 600 or 1200 coins, 4 standard
            // deviations.
            assertEquals(0.7, kept / 1200.0, 4 * Math.sqrt(0.21 / (directed ? 1200 : 600)) + 0.02);
        }
        Csr lattice = new SmallWorld(4, 0).csr(8, 8, 1);
        assertArrayEquals(new int[] {1, 2, 6, 7}, Arrays.copyOf(lattice.indices(), 4)); // [b]
        assertEquals(lattice, new SmallWorld(5, 0).csr(8, 8, 1), "odd counts as even below [b]");
        Csr own = new SmallWorld(6, 1).directed(true).include_self(true).csr(40, 40, 2);
        assertEquals(240, own.synapses());
        assertTrue(Arrays.stream(in(own)).max().getAsInt() > 8);
        assertThrows(BadValueException.class, () -> new SmallWorld(8, 0.1).csr(8, 8, 1));
        assertThrows(
                ShapeException.class, () -> new SmallWorld(2, 0.1).pre(3, 3).csr(9, 9, 1));
    }

    @Test
    void preferentialAttachment() {
        Csr csr = new ScaleFreeBA(3).csr(300, 300, 2);
        assertEquals(1782, csr.synapses()); // [b]
        assertTrue(symmetric(matrix(new ScaleFreeBA(3), 300, 2)));
        Csr directed = new ScaleFreeBA(3).directed(true).csr(300, 300, 2);
        assertEquals(891, directed.synapses()); // [b]
        for (int i = 0; i < 300; i++) {
            assertEquals(i < 3 ? 0 : 3, out(directed, i)); // [b]
            int self = i;
            assertTrue(Arrays.stream(directed.indices(), directed.indptr()[i], directed.indptr()[i + 1])
                    .allMatch(j -> j < self));
        }
        assertArrayEquals(new int[] {0, 1, 2}, Arrays.copyOf(directed.indices(), 3), "the first new one reaches all");
        assertThrows(BadValueException.class, () -> new ScaleFreeBA(3).csr(3, 3, 0));
        assertThrows(BadValueException.class, () -> new ScaleFreeBA(0));
    }

    /** P(k) falls as 2 m (m + 1) / (k (k + 1) (k + 2)) in a large graph (Bollobás et al. 2001): 5 % each, 4 sd of 30,000 neurons allowed. */
    @Test
    void degreesFollowTheCubicLaw() {
        int n = 30_000;
        Csr csr = new ScaleFreeBA(2).csr(n, n, 3);
        int[] count = new int[10];
        for (int i = 0; i < n; i++) {
            if (out(csr, i) < 10) {
                count[out(csr, i)]++;
            }
        }
        for (int k = 2; k < 8; k++) {
            double p = 12.0 / (k * (k + 1.0) * (k + 2.0));
            assertEquals(p, count[k] / (double) n, 4 * Math.sqrt(p * (1 - p) / n) + 0.05 * p, "degree " + k);
        }
        assertTrue(Arrays.stream(in(csr)).max().getAsInt() > 200, "hubs");
    }

    @Test
    void dualMixesTwoNumbers() {
        int n = 4000;
        Csr csr = new ScaleFreeBADual(3, 1, 0.4).directed(true).csr(n, n, 7);
        int three = 0;
        for (int i = 4; i < n; i++) {
            assertTrue(out(csr, i) == 1 || out(csr, i) == 3);
            three += out(csr, i) == 3 ? 1 : 0;
        }
        assertEquals(0.4, three / (n - 4.0), 4 * Math.sqrt(0.24 / n));
        assertEquals(3, out(csr, 3));
    }

    @Test
    void powerLawClosesTriangles() {
        int[] triangles = new int[2];
        for (int k = 0; k < 2; k++) {
            boolean[][] m = matrix(new PowerLaw(3, k * 0.9), 400, 5);
            for (int a = 0; a < 400; a++) {
                for (int b = 0; b < a; b++) {
                    for (int c = 0; m[a][b] && c < b; c++) {
                        triangles[k] += m[a][c] && m[b][c] ? 1 : 0;
                    }
                }
            }
            assertEquals(2 * 397 * 3, new PowerLaw(3, k * 0.9).csr(400, 400, 5).synapses());
        }
        assertTrue(triangles[1] > 3 * triangles[0], triangles[0] + " and " + triangles[1]);
        assertEquals(
                new PowerLaw(3, 0).csr(50, 50, 9).synapses(),
                new ScaleFreeBA(3).csr(50, 50, 9).synapses());
    }
}
