package bouton.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BadValueException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Distributions, each tested at a confidence of 99.9 %: with another fixed seed a perfect generator would fail one of a thousand of
 * these tests. The seeds are fixed, so the outcome is too.
 */
class StreamsDistributionTest {
    private static final double ALPHA = 0.001;
    private static final int N = 200_000;

    private interface At {
        double of(long seed, long stream, long element, long step);
    }

    @Test
    void uniformIsUniformInItsLeadingAndTrailingBits() {
        long[] leading = new long[1024];
        long[] trailing = new long[1024];
        for (int i = 0; i < 1 << 20; i++) {
            double u = Streams.uniform(1, 2, i, 3);
            leading[(int) (u * 1024)]++;
            trailing[(int) (u * 0x1p52) & 1023]++;
        }
        assertPlausible(Statistics.equalCells(leading));
        long low = 0;
        for (int i = 0; i < 1 << 20; i++) {
            low += (long) (Streams.uniform(1, 2, i, 3) * 0x1p52) & 1;
        }
        assertPlausible(Statistics.equalCells(new long[] {low, (1 << 20) - low}));
    }

    @Test
    void uniformFloatIsUniform() {
        long[] cells = new long[512];
        for (int i = 0; i < 1 << 20; i++) {
            cells[(int) (Streams.uniformFloat(5, 6, i, 7) * 512)]++;
        }
        assertPlausible(Statistics.equalCells(cells));
    }

    @Test
    void everyBitIsFair() {
        int n = 1 << 17;
        for (int bit = 0; bit < 64; bit++) {
            long ones = 0;
            for (int i = 0; i < n; i++) {
                ones += (Streams.bits(11, 12, i, 13) >>> bit) & 1;
            }
            // 64 tests in one: each at a sixty-fourth of the error
            assertTrue(Statistics.equalCells(new long[] {ones, n - ones}) > ALPHA / 64, "bit " + bit);
        }
    }

    @Test
    void neighboursInEveryCoordinateAreIndependent() {
        At here = Streams::uniform;
        assertPlausible(pairs(here, (s, t, e, i) -> Streams.uniform(s, t, e + 1, i)));
        assertPlausible(pairs(here, (s, t, e, i) -> Streams.uniform(s, t, e, i + 1)));
        assertPlausible(pairs(here, (s, t, e, i) -> Streams.uniform(s, t + 1, e, i)));
        assertPlausible(pairs(here, (s, t, e, i) -> Streams.uniform(s + 1, t, e, i)));
        assertPlausible(pairs(here, (s, t, e, i) -> Streams.uniform(t, s, e, i)));
        assertPlausible(pairs(here, (s, t, e, i) -> Streams.uniform(s, t, i, e + 100_000)));
    }

    @Test
    void theTestOfIndependenceCanFail() {
        At here = Streams::uniform;
        assertTrue(pairs(
                        here,
                        (s, t, e, i) -> 0.95 * Streams.uniform(s, t, e, i) + 0.05 * Streams.uniform(s, t, e, i + 1))
                < 1e-9);
    }

    @Test
    void furtherDrawsOfOnePositionAreIndependent() {
        long key = Streams.key(3, 4);
        assertPlausible(pairs(Streams::uniform, (_, _, e, i) -> Streams.subUniform(key, e, i, 1)));
        assertPlausible(pairs(
                (_, _, e, i) -> Streams.subUniform(key, e, i, 1), (_, _, e, i) -> Streams.subUniform(key, e, i, 2)));
        assertPlausible(pairs(
                (_, _, e, i) -> Streams.subUniform(key, e, i, 2), (_, _, e, i) -> Streams.subUniform(key, e, i, 3)));
    }

    @Test
    void normalIsNormal() {
        double[] z = new double[N];
        Streams.fillNormal(z, 0, N, 21, 22, 0, 23);
        assertPlausible(Statistics.kolmogorovSmirnov(z, Statistics::normalCdf));
        assertTrue(
                Statistics.kolmogorovSmirnov(z, x -> Statistics.normalCdf(x - 0.02)) < ALPHA,
                "a shift of 0.02 is seen");
        float[] f = new float[N];
        Streams.fillNormal(f, 0, N, 24, 22, 0, 23);
        double[] widened = IntStream.range(0, N).mapToDouble(i -> f[i]).toArray();
        assertPlausible(Statistics.kolmogorovSmirnov(widened, Statistics::normalCdf));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.9, 1.2815515655446004",
        "0.075, -1.4395314709384563",
        "1e-3, -3.090232306167813",
        "1e-9, -5.997807015007686",
        "1e-15, -7.941345326170998"
    })
    void quantilesOfTheNormal(double u, double expected) {
        assertEquals(expected, NormalQuantile.at(u), 4e-15 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void quantileInvertsTheDistributionFunctionAndIsOdd() {
        for (double x = -5; x <= 5; x += 0.01) {
            double u = Statistics.normalCdf(x);
            assertEquals(x, NormalQuantile.at(u), 1e-15 / Math.exp(-x * x / 2) * 3 + 1e-14, "x = " + x);
        }
        for (int i = 1; i < 1000; i++) {
            double u = i / 2048.0;
            assertEquals(-NormalQuantile.at(u), NormalQuantile.at(1 - u));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "-3, 1.3498980316300946e-3",
        "-10, 7.619853024160526e-24",
        "-30, 4.906713927148187e-198",
        "2, 0.9772498680518208"
    })
    void probabilitiesOfTheNormal(double x, double expected) {
        assertEquals(expected, Streams.normalProbability(x), 1e-12 * expected);
        assertEquals(1 - expected, Streams.normalProbability(-x), 1e-15);
    }

    @Test
    void quantilesRefuseTheEnds() {
        assertEquals(
                "normalQuantile: u must be between 0 and 1, both excluded, but is 1.0.",
                assertThrows(BadValueException.class, () -> Streams.normalQuantile(1))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.5, 3, 9.99, 10, 10.01, 35.5, 200, 1000})
    void poissonCounts(double lambda) {
        int[] k = IntStream.range(0, N)
                .map(i -> Streams.poisson(lambda, 31, 32, i, 33))
                .toArray();
        int span = (int) Math.ceil(8 * Math.sqrt(lambda) + 8);
        int from = Math.max(0, (int) lambda - span);
        double below = 0;
        for (int j = 0; j < from; j++) {
            below += poissonMass(j, lambda);
        }
        double lost = below;
        assertPlausible(
                Statistics.counts(k, j -> poissonMass(j, lambda) + (j == from ? lost : 0), from, (int) lambda + span));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "8, 0.5",
        "100, 0.02",
        "100, 0.1",
        "100, 0.0999",
        "100, 0.5",
        "100, 0.93",
        "4000, 0.25",
        "100000, 0.00005"
    })
    void binomialCounts(int n, double p) {
        int[] k = IntStream.range(0, N)
                .map(i -> Streams.binomial(n, p, 41, 42, i, 43))
                .toArray();
        int span = (int) Math.ceil(8 * Math.sqrt(n * p * (1 - p)) + 8);
        int from = Math.max(0, (int) (n * p) - span);
        int to = Math.min(n, (int) (n * p) + span);
        assertPlausible(Statistics.counts(k, j -> binomialMass(j, n, p), from, to));
        assertTrue(IntStream.of(k).allMatch(j -> j >= 0 && j <= n));
    }

    @Test
    void largeCountsHaveTheirMeanAndVariance() {
        double lambda = 1e8;
        double[] scaled = IntStream.range(0, 20_000)
                .mapToDouble(i -> (Streams.poisson(lambda, 51, 52, i, 0) - lambda) / Math.sqrt(lambda))
                .toArray();
        assertPlausible(Statistics.kolmogorovSmirnov(scaled, Statistics::normalCdf));
        int n = 2_000_000_000;
        double[] many = IntStream.range(0, 20_000)
                .mapToDouble(i -> (Streams.binomial(n, 0.7, 53, 54, i, 0) - n * 0.7) / Math.sqrt(n * 0.21))
                .toArray();
        assertPlausible(Statistics.kolmogorovSmirnov(many, Statistics::normalCdf));
    }

    @Test
    void countsAtTheirEdges() {
        assertEquals(0, Streams.poisson(0, 1, 2, 3, 4));
        assertEquals(0, Streams.binomial(0, 0.5, 1, 2, 3, 4));
        assertEquals(0, Streams.binomial(50, 0, 1, 2, 3, 4));
        assertEquals(50, Streams.binomial(50, 1, 1, 2, 3, 4));
        assertEquals(
                "poisson: lambda must be between 0 and 1e9, but is NaN.",
                assertThrows(BadValueException.class, () -> Streams.poisson(Double.NaN, 1, 2, 3, 4))
                        .getMessage());
        assertEquals(
                "binomial: p must be between 0 and 1, but is 1.5.",
                assertThrows(BadValueException.class, () -> Streams.binomial(3, 1.5, 1, 2, 3, 4))
                        .getMessage());
        assertEquals(
                "binomial: n must be >= 0, but is -1.",
                assertThrows(BadValueException.class, () -> Streams.binomial(-1, 0.5, 1, 2, 3, 4))
                        .getMessage());
    }

    @Test
    void boundedIntegersAreEquallyLikely() {
        for (int bound : new int[] {2, 7, 1000}) {
            long[] cells = new long[bound];
            var sequence = new Sequence(61, 62).at(bound);
            for (int i = 0; i < N; i++) {
                cells[sequence.nextInt(bound)]++;
            }
            assertPlausible(Statistics.equalCells(cells));
        }
        var sequence = new Sequence(61, 62).at(-1);
        long[] thirds = new long[3];
        int huge = 1_500_000_000;
        for (int i = 0; i < N; i++) {
            thirds[sequence.nextInt(huge) / 500_000_000]++;
        }
        assertPlausible(Statistics.equalCells(thirds));
        long[] longs = new long[3];
        long huger = 3L << 60;
        for (int i = 0; i < N; i++) {
            longs[(int) (sequence.nextLong(huger) >>> 60)]++;
        }
        assertPlausible(Statistics.equalCells(longs));
        assertEquals(
                "nextLong: bound must be >= 1, but is -1.",
                assertThrows(BadValueException.class, () -> sequence.nextLong(-1))
                        .getMessage());
        assertEquals(
                "nextInt: bound must be >= 1, but is 0.",
                assertThrows(BadValueException.class, () -> sequence.nextInt(0)).getMessage());
    }

    private static void assertPlausible(double p) {
        assertTrue(p > ALPHA, "p = " + p);
    }

    /** p-value of the joint distribution of two uniforms over 16 x 16 equally likely cells. */
    private static double pairs(At first, At second) {
        long[] cells = new long[256];
        for (int element = 0; element < 500; element++) {
            for (int step = 0; step < 500; step++) {
                int x = (int) (16 * first.of(3, 4, element, step));
                int y = (int) (16 * second.of(3, 4, element, step));
                cells[16 * x + y]++;
            }
        }
        return Statistics.equalCells(cells);
    }

    private static double poissonMass(int k, double lambda) {
        return Math.exp(k * Math.log(lambda) - lambda - Statistics.logFactorial(k));
    }

    private static double binomialMass(int k, int n, double p) {
        return Math.exp(Statistics.logFactorial(n)
                - Statistics.logFactorial(k)
                - Statistics.logFactorial(n - k)
                + k * Math.log(p)
                + (n - k) * Math.log1p(-p));
    }
}
