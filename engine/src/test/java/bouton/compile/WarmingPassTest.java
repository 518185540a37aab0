package bouton.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A kernel that begins as scalar code and ends as vector code never changes its numbers. */
class WarmingPassTest {
    private static final int N = 1000;

    private static float[] run(Buffer in, boolean atOnce, boolean untilWarm) {
        Graph g = new Graph();
        Buffer out = new Buffer("out", Buffer.Kind.REAL, Precision.FLOAT32, N, 1);
        Node x = g.load(in, 0);
        Node y = g.apply(Op.ADD, g.apply(Op.EXP, g.apply(Op.MUL, x, g.constant(0.37))), g.apply(Op.TANH, x));
        Kernel k = KernelBuilder.build("test", g, Precision.FLOAT32, N, Map.of(out, y), 8, atOnce);
        Object scratch = k.newScratch();
        do {
            k.run(0, 0, N, scratch, 0, 0);
        } while (untilWarm && !k.isWarm());
        return out.floats().clone();
    }

    @Test
    void theNumbersAreTheSameBeforeAndAfter() {
        Buffer in = new Buffer("in", Buffer.Kind.REAL, Precision.FLOAT32, N, 1);
        for (int i = 0; i < N; i++) {
            in.set(0, i, (i - N / 2) * 0.017);
        }
        float[] vector = run(in, true, false);
        assertArrayEquals(vector, run(in, false, false));
        assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> assertArrayEquals(vector, run(in, false, true)), "never got warm");
    }
}
