package bouton.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import bouton.random.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws in blocks are bit for bit those of {@link Streams} one by one, in scalar and in vector code. */
class DrawsTest {
    private static final long[] ELEMENTS = {0, 5, 0xFFFFFF80L, 0x123456789AL};
    private static final long[] STEPS = {0, 1, 0x7FFFFFFFFL};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void uniform(int lanes) {
        Draws draws = new Draws(lanes);
        for (long element : ELEMENTS) {
            for (long step : STEPS) {
                double[] u = draws.uniform(131, -7, 99, element, step);
                for (int i = 0; i < 131; i++) {
                    assertEquals(Streams.uniform(-7, 99, element + i, step), u[i]);
                }
                Pass.Scratch single = new Pass.Scratch(Precision.FLOAT32, 1);
                draws.uniform(single, 0, 131, -7, 99, element, step);
                float[] f = single.f[0];
                for (int i = 0; i < 131; i++) {
                    assertEquals(Streams.uniformFloat(-7, 99, element + i, step), f[i]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3, 0.8, 1.7, 9.99, 10, 40})
    void poisson(double mean) {
        for (int lanes : new int[] {1, 8}) {
            Draws draws = new Draws(lanes);
            for (long step = 0; step < 40; step++) {
                double[] k = draws.poisson(mean, 256, 3, 4, 1000, step);
                for (int i = 0; i < 256; i++) {
                    assertEquals(Streams.poisson(mean, 3, 4, 1000 + i, step), k[i]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 100, 5000})
    void binomial(int n) {
        double[] terms = Streams.binomialTerms(n, 0.0016);
        assertNotNull(terms);
        for (int lanes : new int[] {1, 8}) {
            Draws draws = new Draws(lanes);
            for (long step = 0; step < 40; step++) {
                double[] k = draws.counts(terms, 200, 3, 4, 1000, step);
                for (int i = 0; i < 200; i++) {
                    assertEquals(Streams.binomial(n, 0.0016, 3, 4, 1000 + i, step), k[i]);
                }
            }
        }
        assertNull(Streams.binomialTerms(20_000, 0.0016));
    }
}
