package bouton.conn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.ShapeException;
import bouton.error.UnknownNameException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every connector: all structures describe the same synapses, a seed decides them all. */
class StructureTest {
    static Stream<Connector> all() {
        return Connectors.ALL.stream().map(s -> s.get());
    }

    /** Each synapse as one number, in order of the structure it is read from. */
    private static int pair(int pre, int post) {
        return pre * Connectors.N + post;
    }

    @ParameterizedTest
    @MethodSource("all")
    void allStructuresAreOneConnection(Connector conn) {
        ConnMatrices m = conn.require(Connectors.N, Connectors.N);
        int[] pre = m.pre_ids();
        int[] post = m.post_ids();
        int[] expected = new int[pre.length];
        for (int k = 0; k < pre.length; k++) {
            expected[k] = pair(pre[k], post[k]);
        }
        assertTrue(pre.length > 0);
        assertArrayEquals(pre, m.coo()[0]);
        assertArrayEquals(post, m.coo()[1]);

        int[][] csr = m.csr();
        int[] bySyn = new int[pre.length];
        for (int i = 0; i < Connectors.N; i++) {
            for (int k = csr[1][i]; k < csr[1][i + 1]; k++) {
                bySyn[k] = pair(i, csr[0][k]);
            }
        }
        assertArrayEquals(expected, bySyn, "csr");
        assertArrayEquals(csr, m.pre2post());

        int[][] csc = m.csc();
        int[][] post2syn = m.post2syn();
        assertArrayEquals(csc, m.post2pre());
        assertArrayEquals(csc[1], post2syn[1]);
        Set<Integer> seen = new TreeSet<>();
        for (int j = 0; j < Connectors.N; j++) {
            for (int k = csc[1][j]; k < csc[1][j + 1]; k++) {
                assertEquals(expected[post2syn[0][k]], pair(csc[0][k], j), "post2syn and csc");
                seen.add(post2syn[0][k]);
            }
        }
        assertEquals(pre.length, seen.size());

        int[][] pre2syn = m.pre2syn();
        for (int i = 0; i < Connectors.N; i++) {
            for (int k = pre2syn[1][i]; k < pre2syn[1][i + 1]; k++) {
                assertEquals(i, pre[pre2syn[0][k]], "pre2syn");
            }
        }

        boolean[][] mat = m.conn_mat();
        Set<Integer> fromMatrix = new TreeSet<>();
        for (int i = 0; i < Connectors.N; i++) {
            for (int j = 0; j < Connectors.N; j++) {
                if (mat[i][j]) {
                    fromMatrix.add(pair(i, j));
                }
            }
        }
        Set<Integer> fromPairs = new TreeSet<>();
        for (int e : expected) {
            fromPairs.add(e);
        }
        assertEquals(fromPairs, fromMatrix);
        for (String name : ConnMatrices.names()) {
            assertTrue(m.get(name) != null, name);
        }
        assertThrows(UnknownNameException.class, () -> m.get("conn_mt"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSeedDecides(Connector conn) {
        Csr once = conn.csr(Connectors.N, Connectors.N, 11);
        assertEquals(once, conn.csr(Connectors.N, Connectors.N, 11));
        if (conn instanceof RandomConnector) {
            assertTrue(!once.equals(conn.csr(Connectors.N, Connectors.N, 12)), conn.toString());
        } else {
            assertEquals(once, conn.csr(Connectors.N, Connectors.N, 12));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void sizesThatDoNotFitAreRefused(Connector conn) {
        boolean free = conn instanceof FixedProb
                || conn instanceof FixedNumber
                || conn instanceof FixedTotalNum
                || conn instanceof IJConn
                || conn instanceof CSRConn
                || conn.toString().equals("All2All(include_self=true)");
        if (!free) {
            assertThrows(ShapeException.class, () -> conn.csr(Connectors.N, Connectors.N + 1, 1), conn.toString());
        }
    }

    /** A connector that is not in the list would not be tested. */
    @Test
    void theListIsComplete() throws Exception {
        Set<String> listed =
                all().map(c -> c.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        Path classes =
                Path.of(Connector.class.getResource("Connector.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path f : (Iterable<Path>) files::iterator) {
                String name = f.getFileName().toString().replace(".class", "");
                if (name.contains("$") || name.equals("package-info")) {
                    continue;
                }
                Class<?> type = Class.forName("bouton.conn." + name);
                if (Connector.class.isAssignableFrom(type)
                        && !Modifier.isAbstract(type.getModifiers())
                        && Files.isSameFile(
                                classes.getParent().getParent(),
                                Path.of(type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI()))) {
                    there.add(name);
                }
            }
        }
        assertEquals(there, listed);
    }
}
