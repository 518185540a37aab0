package bouton.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of the streams: purity, block = scalar, and names. Their distributions are in StreamsDistributionTest. */
class StreamsTest {
    private static final long SEED = 20261123;
    private static final long STREAM = Streams.streamId("test");

    @Test
    void aNumberDependsOnNothingButItsFourCoordinates() {
        long[] forward = new long[1000];
        for (int i = 0; i < forward.length; i++) {
            forward[i] = Streams.bits(SEED, STREAM, i, 7);
        }
        long[] threads = IntStream.range(0, forward.length)
                .parallel()
                .mapToLong(i -> Streams.bits(SEED, STREAM, i, 7))
                .toArray();
        assertArrayEquals(forward, threads);
        for (int i = forward.length - 1; i >= 0; i--) {
            assertEquals(forward[i], Streams.bits(SEED, STREAM, i, 7));
        }
    }

    /** The expected values come from a second implementation, in Python integers. */
    @Test
    void theBitsOfAVersionNeverChange() {
        assertEquals("4787ca68d7537fc8", Long.toHexString(Streams.bits(0, 0, 0, 0)));
        assertEquals("a11a4ceb2eb3667a", Long.toHexString(Streams.bits(42, Streams.streamId("V"), 3, 1000)));
        assertEquals(1.7989107918892975, Streams.normal(42, 1, 2, 3));
    }

    @Test
    void everyCoordinateMatters() {
        Set<Long> seen = new HashSet<>();
        for (int bit = 0; bit < 64; bit++) {
            long one = 1L << bit;
            seen.add(Streams.bits(one, 0, 0, 0));
            seen.add(Streams.bits(0, one, 0, 0));
            seen.add(Streams.bits(0, 0, one, 0));
            seen.add(Streams.bits(0, 0, 0, one));
        }
        assertEquals(4 * 64, seen.size());
    }

    @Test
    void aBlockIsItsElementsBitForBit() {
        long first = (1L << 32) - 50;
        double[] u = new double[103];
        double[] z = new double[103];
        float[] uf = new float[103];
        float[] zf = new float[103];
        Streams.fillUniform(u, 3, 100, SEED, STREAM, first, 9);
        Streams.fillUniform(uf, 3, 100, SEED, STREAM, first, 9);
        Streams.fillNormal(z, 3, 100, SEED, STREAM, first, 9);
        Streams.fillNormal(zf, 3, 100, SEED, STREAM, first, 9);
        for (int i = 0; i < 100; i++) {
            assertEquals(Streams.uniform(SEED, STREAM, first + i, 9), u[3 + i]);
            assertEquals(Streams.uniformFloat(SEED, STREAM, first + i, 9), uf[3 + i]);
            assertEquals(Streams.normal(SEED, STREAM, first + i, 9), z[3 + i]);
            assertEquals(Streams.normalFloat(SEED, STREAM, first + i, 9), zf[3 + i]);
        }
        assertEquals(0, u[0] + u[1] + u[2] + z[0] + uf[0] + zf[0], "nothing before the offset is written");
    }

    @Test
    void floatsComeFromTheBitsOfTheDoubles() {
        for (int i = 0; i < 10_000; i++) {
            double u = Streams.uniform(SEED, STREAM, i, 0);
            float f = Streams.uniformFloat(SEED, STREAM, i, 0);
            assertTrue(Math.abs(u - f) < 0x1p-23);
            assertEquals((float) Streams.normal(SEED, STREAM, i, 0), Streams.normalFloat(SEED, STREAM, i, 0));
        }
    }

    @Test
    void uniformNeverReachesItsEnds() {
        assertEquals(0x1p-53, Streams.toUniform(0));
        assertEquals(1 - 0x1p-53, Streams.toUniform(-1L));
        float lowest = Float.MAX_VALUE;
        float highest = 0;
        for (int i = 0; i < 1 << 22; i++) {
            float f = Streams.uniformFloat(SEED, STREAM, i, 1);
            lowest = Math.min(lowest, f);
            highest = Math.max(highest, f);
        }
        assertTrue(lowest > 0 && lowest < 1e-5 && highest < 1 && highest > 1 - 1e-5);
    }

    @Test
    void streamNamesAreStableAndDistinct() {
        assertEquals("85778919cb3a2f51", Long.toHexString(Streams.streamId("V")));
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(Streams.streamId("E.V" + i));
        }
        assertEquals(10_000, seen.size());
    }

    @Test
    void freshSeedsDifferAndSurviveADouble() {
        long a = Streams.freshSeed();
        assertNotEquals(a, Streams.freshSeed());
        assertTrue(a >= 0 && a == (long) (double) a);
    }

    @Test
    void aSequenceDependsOnItsElementOnly() {
        var sequence = new Sequence(SEED, STREAM);
        sequence.at(5).nextInt(1000);
        long first = sequence.at(8).nextLong();
        int[] draws = IntStream.range(0, 9).map(_ -> sequence.nextInt(17)).toArray();
        sequence.at(3).nextInt(2);
        assertEquals(first, sequence.at(8).nextLong());
        assertArrayEquals(
                draws, IntStream.range(0, 9).map(_ -> sequence.nextInt(17)).toArray());
        assertEquals(Streams.bits(SEED, STREAM, 8, 0), first, "a sequence starts with the number of step 0");
    }
}
