package bouton.conn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.BoutonException;
import bouton.error.ShapeException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Degrees, reproducibility and messages of every connector. */
class ConnectorTest {
    private static final List<Supplier<Connector>> RANDOM = List.of(
            () -> new FixedProb(0.1),
            () -> new FixedProb(0.9),
            () -> new FixedProb(0.1).include_self(false).pre_ratio(0.5),
            () -> new FixedProb(0.3).allow_multi_conn(true),
            () -> new FixedPreNum(7),
            () -> new FixedPreNum(0.4).include_self(false),
            () -> new FixedPostNum(7).allow_multi_conn(true),
            () -> new FixedPostNum(150).include_self(false),
            () -> new FixedTotalNum(1234),
            () -> new FixedTotalNum(0.8));

    @Test
    void sameSeedSameSynapsesOtherSeedOthers() {
        for (Supplier<Connector> make : RANDOM) {
            Csr once = make.get().csr(200, 200, 42);
            assertEquals(once, make.get().csr(200, 200, 42), make.get().toString());
            Connector asked = make.get();
            asked.csr(200, 200, 7);
            assertEquals(once, asked.csr(200, 200, 42), "asking before changes nothing: " + asked);
            assertNotEquals(once, make.get().csr(200, 200, 43), make.get().toString());
            assertSound(once);
        }
    }

    @Test
    void kindsOfConnectorsDoNotShareTheirNumbers() {
        assertNotEquals(new FixedPostNum(20).csr(200, 200, 1), new FixedProb(0.1).csr(200, 200, 1));
    }

    @Test
    void anOwnSeedGoesBeforeTheNetworks() {
        assertEquals(
                new FixedProb(0.1).seed(3).csr(50, 60, 1),
                new FixedProb(0.1).seed(3).csr(50, 60, 2));
        assertEquals(
                new FixedProb(0.1).csr(50, 60, 3), new FixedProb(0.1).seed(3).csr(50, 60, 2));
        assertEquals(3, new FixedPreNum(2).seed(3).require(50, 60).seed());
        assertEquals(
                new FixedPostNum(2).csr(9, 9, 3), new FixedPostNum(2).seed(3).csr(9, 9, 4));
        assertEquals(
                new FixedTotalNum(2).csr(9, 9, 3), new FixedTotalNum(2).seed(3).csr(9, 9, 4));
    }

    @Test
    void requireWithoutASeedDrawsOneAndTellsIt() {
        ConnMatrices drawn = new FixedProb(0.3).require(40, 40);
        assertEquals(drawn.connection(), new FixedProb(0.3).csr(40, 40, drawn.seed()));
        assertNotEquals(drawn.seed(), new FixedProb(0.3).require(40, 40).seed());
    }

    @ParameterizedTest
    @CsvSource({"0.02, 4000, 80", "0.5, 5, 2", "0.5, 7, 4", "0, 10, 0", "1, 10, 10", "0.999, 64, 64", "0.29, 100, 29"})
    void fixedProbHasAnExactOutDegree(double prob, int post, int degree) {
        Csr csr = new FixedProb(prob).csr(30, post, 5);
        assertSound(csr);
        for (int i = 0; i < 30; i++) {
            assertEquals(degree, row(csr, i).length);
            assertDistinct(row(csr, i));
        }
    }

    @Test
    void fixedProbWithoutSelfDropsTheDiagonalAndNothingElse() {
        Csr with = new FixedProb(0.3).csr(100, 100, 5);
        Csr without = new FixedProb(0.3).include_self(false).csr(100, 100, 5);
        int dropped = 0;
        for (int i = 0; i < 100; i++) {
            int self = i;
            assertArrayEquals(Arrays.stream(row(with, i)).filter(j -> j != self).toArray(), row(without, i));
            dropped += row(with, i).length - row(without, i).length;
        }
        assertTrue(dropped > 10 && dropped < 60, "dropped " + dropped);
    }

    @Test
    void fixedProbConnectsAFractionOfThePres() {
        Csr csr = new FixedProb(0.1).pre_ratio(0.29).csr(100, 50, 5);
        long connected =
                IntStream.range(0, 100).filter(i -> row(csr, i).length == 5).count();
        assertEquals(29, connected);
        assertEquals(29 * 5, csr.synapses());
    }

    @Test
    void repeatsComeOnlyWhenAllowed() {
        Csr multi = new FixedProb(0.9).allow_multi_conn(true).csr(50, 50, 5);
        assertTrue(IntStream.range(0, 50)
                .anyMatch(i -> Arrays.stream(row(multi, i)).distinct().count() < 45));
        assertEquals(50 * 45, multi.synapses());
        Csr loops =
                new FixedPostNum(300).allow_multi_conn(true).include_self(false).csr(20, 20, 5);
        assertEquals(20 * 300, loops.synapses());
        assertNoLoops(loops);
    }

    @Test
    void fixedPreNumHasAnExactInDegree() {
        for (var conn : List.of(new FixedPreNum(9), new FixedPreNum(0.09))) {
            Csr csr = conn.csr(100, 70, 5);
            assertSound(csr);
            Csr byPost = csr.transposed().rows();
            for (int j = 0; j < 70; j++) {
                assertEquals(9, row(byPost, j).length);
                assertDistinct(row(byPost, j));
            }
        }
        assertNoLoops(new FixedPreNum(19).include_self(false).csr(20, 20, 5));
    }

    @Test
    void fixedPostNumHasAnExactOutDegree() {
        Csr csr = new FixedPostNum(60).csr(100, 70, 5);
        assertSound(csr);
        for (int i = 0; i < 100; i++) {
            assertEquals(60, row(csr, i).length);
            assertDistinct(row(csr, i));
        }
        Csr all = new FixedPostNum(19).include_self(false).csr(20, 20, 5);
        assertEquals(new All2All().include_self(false).csr(20, 20, 0), all);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "1000", "2999", "3000", "5999", "6000"})
    void fixedTotalNumIsExactAndDistinct(int num) {
        Csr csr = new FixedTotalNum(num).csr(100, 60, 5);
        assertSound(csr);
        assertEquals(num, csr.synapses());
        for (int i = 0; i < 100; i++) {
            assertDistinct(row(csr, i));
        }
    }

    @Test
    void totalsMayRepeatWhenAllowed() {
        Csr csr = new FixedTotalNum(500).allow_multi_conn(true).csr(10, 10, 5);
        assertEquals(500, csr.synapses());
        assertSound(csr);
        assertEquals(1800, new FixedTotalNum(0.3).csr(100, 60, 5).synapses());
    }

    @Test
    void regularConnectors() {
        assertEquals(new Csr(3, 3, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2}), new One2One().csr(3, 3, 0));
        assertEquals(new Csr(2, 3, new int[] {0, 3, 6}, new int[] {0, 1, 2, 0, 1, 2}), new All2All().csr(2, 3, 0));
        assertEquals(
                new Csr(3, 3, new int[] {0, 2, 4, 6}, new int[] {1, 2, 0, 2, 0, 1}),
                new All2All().include_self(false).csr(3, 3, 0));
    }

    @Test
    void givenConnectionsAreKeptAndCopied() {
        int[] i = {1, 0, 1};
        int[] j = {2, 1, 0};
        Connector given = new IJConn(i, j);
        i[0] = 7;
        assertEquals(new Csr(2, 3, new int[] {0, 1, 3}, new int[] {1, 2, 0}), given.csr(2, 3, 0));
        boolean[][] mat = {{false, true, false}, {true, false, true}};
        Csr expected = new Csr(2, 3, new int[] {0, 1, 3}, new int[] {1, 0, 2});
        assertEquals(expected, new MatConn(mat).csr(2, 3, 0));
        assertEquals(expected, new MatConn(new double[][] {{0, 2, 0}, {-1, 0, 1}}).csr(2, 3, 0));
        assertEquals(expected, new CSRConn(new int[] {1, 0, 2}, new int[] {0, 1, 3}).csr(2, 3, 0));
        Csr unordered = new CSRConn(new int[] {1, 2, 0}, new int[] {0, 1, 3}).csr(2, 3, 0);
        assertArrayEquals(new int[] {1, 2, 0}, unordered.indices(), "a user's rows keep their order");
    }

    @Test
    void aUsersConnectorIsCheckedLikeOurs() {
        var wrong = new Connector() {
            @Override
            protected Csr build(int pre, int post, long seed) {
                return new Csr(1, post, new int[] {0, 0}, new int[0]);
            }
        };
        refused(ShapeException.class, "made 1 x 3 for 2 pre and 3 post neurons", () -> wrong.csr(2, 3, 0));
    }

    @Test
    void sizesMayBeGivenBeforehand() {
        Connector conn = new FixedProb(0.5).seed(2).pre(2, 5).post(8);
        assertTrue(conn.sized());
        assertEquals(new FixedProb(0.5).csr(10, 8, 2), conn.csr(0));
        assertEquals(conn.csr(0), conn.require().connection());
        assertEquals(
                conn.csr(0),
                new FixedProb(0.5)
                        .seed(2)
                        .require(new int[] {2, 5}, new int[] {8})
                        .connection());
        refused(ShapeException.class, "FixedProb was made for 10 pre and 8 post neurons", () -> conn.csr(8, 10, 0));
        refused(BoutonException.class, "FixedProb does not know its sizes", () -> new FixedProb(0.5).require());
        refused(BadValueException.class, "One2One.pre must be >= 1, but is 0.", () -> new One2One().pre(0));
        refused(BadValueException.class, "One2One.pre must be between 1", () -> new One2One().pre(100_000, 100_000));
    }

    @Test
    void badInputIsNamed() {
        refused("FixedProb.prob must be between 0 and 1, but is 1.5.", () -> new FixedProb(1.5));
        refused("FixedProb.prob must be between 0 and 1, but is NaN.", () -> new FixedProb(Double.NaN));
        refused("FixedProb.pre_ratio must be between 0 and 1, but is -0.1.", () -> new FixedProb(0.1).pre_ratio(-0.1));
        refused("FixedPostNum.num must be >= 0, but is -1.", () -> new FixedPostNum(-1));
        refused("FixedPreNum.num (as a fraction) must be between 0 and 1, but is 80.0.", () -> new FixedPreNum(80.0));
        refused(
                "FixedPreNum.num must be between 0 and 10 for 10 pre neurons, but is 11; allow_multi_conn",
                () -> new FixedPreNum(11).csr(10, 20, 0));
        refused(
                "FixedPostNum.num must be between 0 and 9 for 10 post neurons without include_self, but is 10",
                () -> new FixedPostNum(10).include_self(false).csr(10, 10, 0));
        refused(
                "FixedTotalNum.num must be between 0 and pre * post = 6, but is 7",
                () -> new FixedTotalNum(7).csr(2, 3, 0));
        refused(
                "FixedProb needs at least one neuron on each side, but has 0 pre",
                () -> new FixedProb(0.1).csr(0, 3, 0));
        refused(
                "at most 2147483639 synapses, but this one has 10000000000",
                () -> new All2All().csr(100_000, 100_000, 0));
        refused(ShapeException.class, "One2One needs equally many pre and post", () -> new One2One().csr(2, 3, 0));
        refused(
                ShapeException.class,
                "FixedProb without include_self needs equally many pre and post neurons, but has 2 and 3.",
                () -> new FixedProb(0.5).include_self(false).csr(2, 3, 0));
        refused(
                "A post index must be between 0 and 1, but is 2 (synapse 1).",
                () -> new IJConn(new int[] {0, 1}, new int[] {0, 2}).csr(2, 2, 0));
        refused(
                "A pre index must be between 0 and 0, but is -1",
                () -> new IJConn(new int[] {-1}, new int[] {0}).csr(1, 2, 0));
        refused("must be between 0 and 1, but is 2", () -> new CSRConn(new int[] {2}, new int[] {0, 1}).csr(1, 2, 0));
        refused(
                ShapeException.class,
                "one row per pre neuron = 3, but has 1",
                () -> new MatConn(new boolean[1][2]).csr(3, 2, 0));
        refused(
                ShapeException.class,
                "Row 0 of a connection matrix must have 3",
                () -> new MatConn(new boolean[1][2]).csr(1, 3, 0));
        refused("is NaN at [0][1]", () -> new MatConn(new double[][] {{0, Double.NaN}}));
    }

    static int[] row(Csr csr, int i) {
        return Arrays.copyOfRange(csr.indices(), csr.indptr()[i], csr.indptr()[i + 1]);
    }

    private static void assertSound(Csr csr) {
        for (int i = 0; i < csr.numPre(); i++) {
            int[] row = row(csr, i);
            int[] sorted = row.clone();
            Arrays.sort(sorted);
            assertArrayEquals(sorted, row, "ascending");
            assertTrue(row.length == 0 || (row[0] >= 0 && row[row.length - 1] < csr.numPost()));
        }
    }

    private static void assertNoLoops(Csr csr) {
        assertSound(csr);
        for (int i = 0; i < csr.numPre(); i++) {
            int self = i;
            assertTrue(Arrays.stream(row(csr, i)).noneMatch(j -> j == self));
        }
    }

    private static void assertDistinct(int[] row) {
        assertEquals(row.length, Arrays.stream(row).distinct().count());
    }

    private static void refused(String message, Executable action) {
        refused(BadValueException.class, message, action);
    }

    private static void refused(Class<? extends RuntimeException> type, String message, Executable action) {
        String said = String.valueOf(assertThrows(type, action).getMessage());
        assertTrue(said.contains(message), said);
    }
}
