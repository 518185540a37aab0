package bouton.random;

import bouton.error.BadValueException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Random numbers as a pure function of (seed, stream, element, step): nothing is stored, so neither the number of threads nor the way
 * a run is cut into pieces changes a bit, and nothing is allocated.
 *
 * <p>The generator is Philox4x32-10 (Salmon et al. 2011, doi 10.1145/2063384.2063405). Its key is mixed from seed and stream with the
 * finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195), one-to-one in each of the two; its counter
 * is (element, step), 64 bits each. {@code bits} are the first two of a block's four words. Counts that need more than one
 * uniform take both halves of the block, then blocks of further keys derived from the first.
 *
 * <p>The float functions use the same bits: {@code uniformFloat} the leading 23 of the 52 behind {@code uniform}, so the two
 * differ by less than 2^-23, and {@code normalFloat} is {@code normal} rounded to float.
 */
public final class Streams {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Streams() {}

    /** 64 uniformly distributed bits. */
    public static long bits(long seed, long stream, long element, long step) {
        return Philox.low(element, step, key(seed, stream));
    }

    /** Uniform in the open interval (0, 1): the midpoints of 2^52 equal cells. */
    public static double uniform(long seed, long stream, long element, long step) {
        return toUniform(bits(seed, stream, element, step));
    }

    /** Uniform in the open interval (0, 1): the midpoints of 2^23 equal cells. */
    public static float uniformFloat(long seed, long stream, long element, long step) {
        return toUniformFloat(bits(seed, stream, element, step));
    }

    /** Standard normal, mean 0 and standard deviation 1, by inversion of {@link #uniform}. */
    public static double normal(long seed, long stream, long element, long step) {
        return NormalQuantile.at(uniform(seed, stream, element, step));
    }

    /** {@link #normal} rounded to float. */
    public static float normalFloat(long seed, long stream, long element, long step) {
        return (float) normal(seed, stream, element, step);
    }

    /**
     * Poisson count.
     *
     * @param lambda its mean, 0 to 1e9
     * @throws BadValueException if lambda is outside
     */
    public static int poisson(double lambda, long seed, long stream, long element, long step) {
        return Counts.poisson(lambda, key(seed, stream), element, step);
    }

    /**
     * Binomial count: how many of n trials succeed.
     *
     * @param n number of trials, at least 0
     * @param p probability of success, 0 to 1
     * @throws BadValueException if n or p is outside
     */
    public static int binomial(int n, double p, long seed, long stream, long element, long step) {
        return Counts.binomial(n, p, key(seed, stream), element, step);
    }

    /**
     * Probabilities t of the counts 0, 1, ... by which {@link #poisson} turns a uniform number u into a count: the first k at which
     * {@code u - t[0] - ... - t[k - 1] <= t[k]}, or their number. Null where the mean is so large that it does otherwise.
     */
    public static double @Nullable [] poissonTerms(double lambda) {
        return Counts.poissonTerms(lambda);
    }

    /** The same of {@link #binomial}; null also where p is above one half. */
    public static double @Nullable [] binomialTerms(int n, double p) {
        return Counts.binomialTerms(n, p);
    }

    /** {@code out[off + i] = uniform(seed, stream, firstElement + i, step)} for i below n, bit for bit. */
    public static void fillUniform(double[] out, int off, int n, long seed, long stream, long firstElement, long step) {
        long key = key(seed, stream);
        for (int i = 0; i < n; i++) {
            out[off + i] = toUniform(Philox.low(firstElement + i, step, key));
        }
    }

    /** {@code out[off + i] = uniformFloat(seed, stream, firstElement + i, step)} for i below n, bit for bit. */
    public static void fillUniform(float[] out, int off, int n, long seed, long stream, long firstElement, long step) {
        long key = key(seed, stream);
        for (int i = 0; i < n; i++) {
            out[off + i] = toUniformFloat(Philox.low(firstElement + i, step, key));
        }
    }

    /** {@code out[off + i] = normal(seed, stream, firstElement + i, step)} for i below n, bit for bit. */
    public static void fillNormal(double[] out, int off, int n, long seed, long stream, long firstElement, long step) {
        long key = key(seed, stream);
        for (int i = 0; i < n; i++) {
            out[off + i] = NormalQuantile.at(toUniform(Philox.low(firstElement + i, step, key)));
        }
    }

    /** {@code out[off + i] = normalFloat(seed, stream, firstElement + i, step)} for i below n, bit for bit. */
    public static void fillNormal(float[] out, int off, int n, long seed, long stream, long firstElement, long step) {
        long key = key(seed, stream);
        for (int i = 0; i < n; i++) {
            out[off + i] = (float) NormalQuantile.at(toUniform(Philox.low(firstElement + i, step, key)));
        }
    }

    /** The x below which a standard normal number falls with probability u, 0 &lt; u &lt; 1 (Wichura 1988, doi 10.2307/2347330). */
    public static double normalQuantile(double u) {
        if (!(u > 0 && u < 1)) {
            throw new BadValueException("normalQuantile: u must be between 0 and 1, both excluded, but is " + u + ".");
        }
        return NormalQuantile.at(u);
    }

    /** The probability that a standard normal number is at most x. */
    public static double normalProbability(double x) {
        return NormalQuantile.probability(x);
    }

    /** The stream of a name: FNV-1a (64 bit) over its UTF-8 bytes, then mixed; the same in every process. */
    public static long streamId(String name) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** A seed for a run that was given none: unpredictable, not negative, below 2^53 so that every number format keeps it. */
    public static long freshSeed() {
        return new SecureRandom().nextLong() >>> 11;
    }

    /** The key of the block function for all draws of a stream. */
    public static long key(long seed, long stream) {
        return mix(mix(seed + GOLDEN) ^ stream);
    }

    /** Uniform number {@code draw} (0, 1, 2, ...) of one counter position; number 0 is {@link #uniform}. */
    static double subUniform(long key, long element, long step, int draw) {
        long block = (long) draw >>> 1;
        long blockKey = block == 0 ? key : mix(key + block * GOLDEN);
        return toUniform((draw & 1) == 0 ? Philox.low(element, step, blockKey) : Philox.high(element, step, blockKey));
    }

    static double toUniform(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    private static float toUniformFloat(long bits) {
        return ((int) (bits >>> 41) + 0.5f) * 0x1p-23f;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
