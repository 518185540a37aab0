package bouton.conn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.error.UnknownNameException;
import bouton.init.Draw;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A list of synapses through every door and back. */
class EdgesTest {
    private static Edges sample() {
        return Edges.of(3, 4, new int[] {2, 0, 2, 1}, new int[] {3, 1, 0, 2})
                .withWeight(0.5, -1, 2, 4)
                .withDelay(1, 2, 3, 4);
    }

    @Test
    void weightsAndDelaysFollowTheirSynapses() {
        Edges e = sample();
        assertArrayEquals(new int[] {0, 1, 2, 2}, e.pre());
        assertArrayEquals(new int[] {1, 2, 3, 0}, e.post());
        assertArrayEquals(new double[] {-1, 4, 0.5, 2}, e.weight());
        assertArrayEquals(new double[] {2, 4, 1, 3}, e.delay());
        assertEquals(e.csr(), e.connector().require().connection());
        assertArrayEquals(e.weight(), e.weights().sample("w", new int[] {4}, new Draw(0, 0)));
        assertArrayEquals(new double[] {7, 7, 7, 7}, e.withWeight(7).weight());
    }

    @Test
    void matrixBothWays() {
        double[][] m = sample().matrix();
        assertArrayEquals(new double[] {2, 0, 0, 0.5}, m[2]);
        Edges back = Edges.fromMatrix(m);
        assertArrayEquals(new double[] {-1, 4, 2, 0.5}, back.weight());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(m[i], back.matrix()[i]);
        }
        double[][] twice = Edges.of(1, 2, new int[] {0, 0}, new int[] {1, 1})
                .withWeight(3, 4)
                .matrix();
        assertArrayEquals(new double[] {0, 7}, twice[0], "repeated pairs add");
    }

    @Test
    void tableBothWays() {
        Table t = sample().table();
        assertEquals(java.util.List.of("pre", "post", "weight", "delay"), t.columnNames());
        Edges back = Edges.fromTable(t, 3, 4);
        assertArrayEquals(sample().weight(), back.weight());
        assertArrayEquals(sample().delay(), back.delay());
        assertEquals(sample().csr(), back.csr());
        Table bare = Table.create("t", IntColumn.create("pre", new int[] {1}), IntColumn.create("post", new int[] {0}));
        assertArrayEquals(new double[] {1}, Edges.fromTable(bare, 2, 2).weight());
        assertEquals(0, Edges.fromTable(bare, 2, 2).delay().length);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        refused(ShapeException.class, "one weight for all or one each = 4", () -> sample().withWeight(1, 2));
        refused(ShapeException.class, "one delay for all or one each = 4", () -> sample().withDelay(1, 2, 3));
        refused(BadValueException.class, "delay must be >= 0", () -> sample().withDelay(-1));
        refused(
                BadValueException.class,
                "weight must be a finite number, but that of synapse 1",
                () -> sample().withWeight(1, Double.NaN, 1, 1));
        refused(
                BadValueException.class,
                "post index must be between 0 and 3",
                () -> Edges.of(3, 4, new int[] {0}, new int[] {4}));
        refused(ShapeException.class, "as many pre as post", () -> Edges.of(3, 4, new int[] {0}, new int[2]));
        refused(ShapeException.class, "row 1 has 1", () -> Edges.fromMatrix(new double[][] {{1, 2}, {1}}));
        Table wrong =
                Table.create("t", IntColumn.create("prae", new int[] {1}), IntColumn.create("post", new int[] {0}));
        refused(UnknownNameException.class, "'pre'; did you mean 'prae'?", () -> Edges.fromTable(wrong, 2, 2));
        Table text = Table.create("t", StringColumn.create("pre", "a"), IntColumn.create("post", new int[] {0}));
        refused(BadValueException.class, "must hold numbers", () -> Edges.fromTable(text, 2, 2));
    }

    private static void refused(
            Class<? extends RuntimeException> type, String part, org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(type, action).getMessage();
        assertTrue(message.contains(part), message);
    }
}
