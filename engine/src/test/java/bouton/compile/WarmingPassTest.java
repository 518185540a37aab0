package bouton.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

    /** Exits with 0 if the numbers are the same before and after. */
    public static void main(String[] args) {
        Buffer in = new Buffer("in", Buffer.Kind.REAL, Precision.FLOAT32, N, 1);
        for (int i = 0; i < N; i++) {
            in.set(0, i, (i - N / 2) * 0.017);
        }
        float[] vector = run(in, true, false);
        assertArrayEquals(vector, run(in, false, false));
        assertArrayEquals(vector, run(in, false, true));
    }

    /** In a process of its own, as users have it: tests of other widths leave profiles from which the compiler makes poor vector code. */
    @Test
    void theNumbersAreTheSameBeforeAndAfter() throws IOException, InterruptedException {
        Process p = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WarmingPassTest.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertTrue(p.waitFor(2, TimeUnit.MINUTES), "never got warm");
            assertEquals(0, p.exitValue(), new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            p.destroyForcibly();
        }
    }
}
