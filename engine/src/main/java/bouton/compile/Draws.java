package bouton.compile;

import bouton.random.Philox;
import bouton.random.Streams;
import org.jspecify.annotations.Nullable;

/**
 * Draws for up to {@link #MOST} elements at a time, the same numbers as those of {@link Streams} one by one, but as vector code: the block function
 * and the inversion of counts are passes like those of kernels. A work space for one thread.
 */
public final class Draws {
    /** Elements that can be drawn at once. */
    public static final int MOST = Pass.Scratch.BLOCK;
    /** Counts found by vector code; larger ones, which are rare, one by one. */
    private static final int TERMS = 12;

    private static final long LOW = 0xFFFFFFFFL;
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final PassCode UNIFORM = uniformCode(52);
    private static final PassCode UNIFORM_FLOAT = uniformCode(23);
    private static final PassCode INVERT = invertCode();

    private final int lanes;
    private final Pass uniform;
    private final Pass uniformFloat;
    private final Pass invert;
    private final Pass.Frame uniforms = new Pass.Frame(UNIFORM, MOST);
    private final Pass.Frame inversion = new Pass.Frame(INVERT, MOST);
    private final Pass.Scratch scratch = new Pass.Scratch(Precision.FLOAT64, 2);
    private double lambda = Double.NaN;
    private double @Nullable [] terms;

    /** With vectors as wide as the machine has them, once their code is compiled. */
    public Draws() {
        this.lanes = VectorWidth.lanes(Precision.FLOAT64);
        this.uniform = PassClasses.warming(UNIFORM, lanes);
        this.uniformFloat = PassClasses.warming(UNIFORM_FLOAT, lanes);
        this.invert = PassClasses.warming(INVERT, lanes);
    }

    /** With vectors of so many elements from the start. */
    Draws(int lanes) {
        this.lanes = lanes;
        this.uniform = PassClasses.get(UNIFORM, lanes);
        this.uniformFloat = PassClasses.get(UNIFORM_FLOAT, lanes);
        this.invert = PassClasses.get(INVERT, lanes);
    }

    /**
     * Uniform numbers in (0, 1), as {@link Streams#uniform}.
     *
     * @param element the first of {@code count} elements
     * @return an array that the next call writes again
     */
    public double[] uniform(int count, long seed, long stream, long element, long step) {
        return uniform(uniform, count, seed, stream, element, step);
    }

    /** Uniform numbers in (0, 1) into a block, as {@link Streams#uniformFloat} or {@link Streams#uniform} has them for its precision. */
    void uniform(Pass.Scratch to, int block, int count, long seed, long stream, long element, long step) {
        Pass pass = to.f.length > 0 ? uniformFloat : uniform;
        double[] u = uniform(pass, count, seed, stream, element, step);
        for (int i = 0; i < count; i++) {
            to.put(block, i, u[i]);
        }
    }

    private double[] uniform(Pass pass, int count, long seed, long stream, long element, long step) {
        double[] u = scratch.d[0];
        int rounded = (count + lanes - 1) / lanes * lanes;
        for (int i = 0; i < rounded; i++) {
            u[i] = Double.longBitsToDouble(element + i);
        }
        long key = Streams.key(seed, stream);
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        uniforms.un[0] = (int) step;
        uniforms.un[1] = (int) (step >>> 32);
        for (int round = 0; round < Philox.ROUNDS; round++) {
            uniforms.un[2 + 2 * round] = k0 + round * Philox.W0;
            uniforms.un[3 + 2 * round] = k1 + round * Philox.W1;
        }
        pass.run(uniforms, scratch, 0, 0, rounded);
        return u;
    }

    /** Poisson counts of one mean, as {@link Streams#poisson}. */
    double[] poisson(double mean, int count, long seed, long stream, long element, long step) {
        if (mean != lambda) {
            terms = Streams.poissonTerms(mean);
            lambda = mean;
        }
        double[] t = terms;
        if (t != null) {
            return counts(t, count, seed, stream, element, step);
        }
        double[] k = scratch.d[1];
        for (int i = 0; i < count; i++) {
            k[i] = Streams.poisson(mean, seed, stream, element + i, step);
        }
        return k;
    }

    /**
     * Counts found by inversion.
     *
     * @param probabilities of 0, 1, ..., as {@link Streams#poissonTerms} and {@link Streams#binomialTerms} give them
     * @return an array that the next call writes again
     */
    public double[] counts(double[] probabilities, int count, long seed, long stream, long element, long step) {
        double[] u = uniform(count, seed, stream, element, step);
        for (int k = 0; k < TERMS; k++) {
            // No number is above infinity: the count ends there.
            inversion.ud[k] = k < probabilities.length ? probabilities[k] : Double.POSITIVE_INFINITY;
        }
        invert.run(inversion, scratch, 0, 0, (count + lanes - 1) / lanes * lanes);
        double[] counts = scratch.d[1];
        for (int i = 0; i < count; i++) {
            if (counts[i] >= TERMS) {
                counts[i] = invert(probabilities, u[i]);
            }
        }
        return counts;
    }

    private static int invert(double[] probabilities, double u) {
        double rest = u;
        int k = 0;
        while (k < probabilities.length && rest > probabilities[k]) {
            rest -= probabilities[k];
            k++;
        }
        return k;
    }

    /**
     * The middle of one of 2^kept cells, by Philox4x32-10 of (element, step); upper halves of 64-bit words may hold anything, since only lower halves
     * are multiplied and kept.
     */
    private static PassCode uniformCode(int kept) {
        PassCode c = new PassCode(Precision.FLOAT64);
        int low = integer(c, LOW);
        int half = integer(c, 32);
        // Both factors are masked so that the compiler sees a product of halves, a third of the work of one of whole
        // words.
        int m0 = c.add(Op.INT_AND, integer(c, Philox.M0), low);
        int m1 = c.add(Op.INT_AND, integer(c, Philox.M1), low);
        int c0 = c.add(Op.BITS_OF, c.scratch(0));
        int c1 = c.add(Op.SHIFT_DOWN, c0, half);
        int c2 = c.intUniform(0);
        int c3 = c.intUniform(1);
        for (int round = 0; round < Philox.ROUNDS; round++) {
            int p0 = c.add(Op.INT_MUL, m0, c.add(Op.INT_AND, c0, low));
            int p1 = c.add(Op.INT_MUL, m1, c.add(Op.INT_AND, c2, low));
            c0 = c.add(Op.INT_XOR, c.add(Op.INT_XOR, c.add(Op.SHIFT_DOWN, p1, half), c1), c.intUniform(2 + 2 * round));
            c2 = c.add(Op.INT_XOR, c.add(Op.INT_XOR, c.add(Op.SHIFT_DOWN, p0, half), c3), c.intUniform(3 + 2 * round));
            c1 = p1;
            c3 = p0;
        }
        int bits = c.add(Op.INT_ADD, c.add(Op.SHIFT_LEFT, c1, half), c.add(Op.INT_AND, c0, low));
        int leading = c.add(Op.SHIFT_DOWN, bits, integer(c, 64 - kept));
        int mantissa = kept == 52 ? leading : c.add(Op.SHIFT_LEFT, leading, integer(c, 52 - kept));
        int from1to2 = c.add(Op.REAL_OF_BITS, c.add(Op.INT_ADD, mantissa, integer(c, ONE)));
        int middle = c.constant(Op.CONST, Math.scalb(1.0, -1 - kept));
        int u = c.add(Op.ADD, c.add(Op.SUB, from1to2, c.constant(Op.CONST, 1)), middle);
        c.writeScratch(0, u);
        return c;
    }

    private static int integer(PassCode c, long value) {
        return c.constant(Op.INT_CONST, Double.longBitsToDouble(value));
    }

    /** Takes probabilities from u as long as they are smaller. */
    private static PassCode invertCode() {
        PassCode c = new PassCode(Precision.FLOAT64);
        int rest = c.scratch(0);
        int count = c.constant(Op.CONST, 0);
        int over = c.constant(Op.CONST, -1);
        for (int k = 0; k < TERMS; k++) {
            int term = c.uniform(k);
            int more = c.add(Op.GT, rest, term);
            count = c.add(Op.SELECT, more, c.constant(Op.CONST, k + 1), count);
            rest = c.add(Op.SELECT, more, c.add(Op.SUB, rest, term), over);
        }
        c.writeScratch(1, count);
        return c;
    }
}
