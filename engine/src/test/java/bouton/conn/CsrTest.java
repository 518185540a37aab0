package bouton.conn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.error.UnknownNameException;
import bouton.random.Sequence;
import bouton.random.Statistics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The structures of a connection agree with each other; subsets are drawn fairly. */
class CsrTest {
    @Test
    void allStructuresDescribeTheSameSynapses() {
        ConnMatrices all = new FixedProb(0.2).seed(1).require(30, 40);
        boolean[][] mat = all.conn_mat();
        int[][] coo = (int[][]) all.get("coo");
        assertArrayEquals(all.pre_ids(), coo[0]);
        assertArrayEquals(all.post_ids(), coo[1]);
        assertEquals(all.connection(), Csr.fromCoo(30, 40, coo[0], coo[1]));
        assertEquals(all.connection(), Csr.fromMatrix(40, mat));
        assertEquals(all.connection(), Csr.validated(30, 40, all.csr()[1], all.csr()[0]));
        int[][] csc = (int[][]) all.get("post2pre");
        int[][] byPost = (int[][]) all.get("post2syn");
        assertArrayEquals(csc[1], byPost[1]);
        for (int j = 0; j < 40; j++) {
            for (int k = csc[1][j]; k < csc[1][j + 1]; k++) {
                assertEquals(j, coo[1][byPost[0][k]]);
                assertEquals(csc[0][k], coo[0][byPost[0][k]]);
            }
        }
        assertArrayEquals(all.csr()[1], all.pre2syn()[1]);
        for (int k = 0; k < coo[0].length; k++) {
            assertEquals(k, all.pre2syn()[0][k]);
            assertTrue(mat[coo[0][k]][coo[1][k]]);
        }
    }

    @Test
    void transposingTwiceGivesTheOriginal() {
        Csr csr = new FixedTotalNum(300).csr(20, 50, 1);
        Csr.Transposed there = csr.transposed();
        Csr.Transposed back = there.rows().transposed();
        assertEquals(csr, back.rows());
        for (int k = 0; k < 300; k++) {
            assertEquals(k, there.synapses()[back.synapses()[k]]);
        }
    }

    @Test
    void everyStructureHasAName() {
        ConnMatrices all = new One2One().require(3, 3);
        for (String name : ConnMatrices.names()) {
            assertEquals(
                    switch (name) {
                        case "conn_mat" -> boolean[][].class;
                        case "pre_ids", "post_ids" -> int[].class;
                        default -> int[][].class;
                    },
                    all.get(name).getClass());
        }
        refused(UnknownNameException.class, "did you mean 'pre2post'?", () -> all.get("pre2pst"));
    }

    @Test
    void unsoundArraysAreRefused() {
        refused(ShapeException.class, "one more = 3, but has 2", () -> new Csr(2, 2, new int[] {0, 1}, new int[] {0}));
        refused(BadValueException.class, "must begin with 0", () -> new Csr(1, 2, new int[] {1, 1}, new int[] {0}));
        refused(
                BadValueException.class,
                "must not decrease, but goes from 2 to 1",
                () -> new Csr(2, 2, new int[] {0, 2, 1}, new int[] {0}));
        refused(ShapeException.class, "ends with = 1, but has 2", () -> new Csr(1, 2, new int[] {0, 1}, new int[2]));
        refused(BadValueException.class, "sizes >= 0", () -> new Csr(-1, 2, new int[0], new int[0]));
        refused(
                BadValueException.class,
                "must be between 0 and 1, but is -1",
                () -> Csr.validated(1, 2, new int[] {0, 1}, new int[] {-1}));
        refused(ShapeException.class, "as many pre as post", () -> Csr.fromCoo(1, 1, new int[1], new int[2]));
    }

    /** Confidence 99.9 % each: all subsets of 0..5 of every size, with and without an excluded index. */
    @Test
    void everySubsetIsEquallyLikely() {
        var subsets = new Subsets(6);
        var random = new Sequence(1, 2);
        for (int excluded : new int[] {-1, 0, 3, 5}) {
            int candidates = excluded < 0 ? 6 : 5;
            for (int k = 0; k <= candidates; k++) {
                Map<Integer, Long> seen = new HashMap<>();
                for (int trial = 0; trial < 20_000; trial++) {
                    int[] out = new int[k];
                    subsets.draw(random.at(trial + 100_000L * (k + 10 * excluded)), k, excluded, out, 0);
                    int mask = Arrays.stream(out).map(i -> 1 << i).sum();
                    assertEquals(k, Integer.bitCount(mask));
                    assertTrue(excluded < 0 || (mask >> excluded & 1) == 0);
                    seen.merge(mask, 1L, Long::sum);
                }
                assertEquals(choose(candidates, k), seen.size());
                if (seen.size() > 1) {
                    double p = Statistics.equalCells(
                            seen.values().stream().mapToLong(Long::longValue).toArray());
                    assertTrue(p > 0.001, "k = " + k + ", p = " + p);
                }
            }
        }
    }

    @Test
    void fewOfManyAreDrawnFairlyToo() {
        var subsets = new Subsets(6400);
        var random = new Sequence(3, 4);
        long[] cells = new long[64];
        for (int trial = 0; trial < 20_000; trial++) {
            int[] out = new int[5];
            subsets.draw(random.at(trial), 5, 99, out, 0);
            assertEquals(5, Arrays.stream(out).distinct().filter(j -> j != 99).count());
            for (int j : out) {
                cells[j % 64]++;
            }
        }
        double p = Statistics.equalCells(cells);
        assertTrue(p > 0.001, "p = " + p);
    }

    @Test
    void pairsOfATotalAreEquallyLikely() {
        long[] cells = new long[12];
        for (int seed = 0; seed < 6000; seed++) {
            int[][] coo = new FixedTotalNum(seed % 2 == 0 ? 4 : 9)
                    .seed(seed)
                    .require(3, 4)
                    .coo();
            for (int k = 0; k < coo[0].length; k++) {
                cells[4 * coo[0][k] + coo[1][k]]++;
            }
        }
        // Draws without replacement vary less than independent ones, so this is a bound from one side.
        assertTrue(Statistics.equalCells(cells) > 0.001);
    }

    private static int choose(int n, int k) {
        return k == 0 ? 1 : choose(n - 1, k - 1) * n / k;
    }

    private static void refused(Class<? extends RuntimeException> type, String message, Executable action) {
        String said = String.valueOf(assertThrows(type, action).getMessage());
        assertTrue(said.contains(message), said);
    }
}
