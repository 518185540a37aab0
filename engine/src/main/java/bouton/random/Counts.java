package bouton.random;

import bouton.error.BadValueException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Poisson and binomial counts of one counter position. Both are exact to double precision: no normal approximation anywhere. */
final class Counts {
    /** Means below this are inverted by summing probabilities, larger ones sampled by transformed rejection. */
    private static final double INVERSION_LIMIT = 10;

    private static final double MAX_LAMBDA = 1e9;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double NEGLIGIBLE = 0x1p-60;
    /** More terms than a mean below {@link #INVERSION_LIMIT} has above {@link #NEGLIGIBLE}. */
    private static final int MOST_TERMS = 200;

    private static final double[] SMALL_CORRECTION = smallCorrections();

    private Counts() {}

    static int poisson(double lambda, long key, long element, long step) {
        if (!(lambda >= 0 && lambda <= MAX_LAMBDA)) {
            throw new BadValueException("poisson: lambda must be between 0 and 1e9, but is " + lambda + ".");
        }
        return lambda < INVERSION_LIMIT
                ? invertPoisson(lambda, Streams.subUniform(key, element, step, 0))
                : rejectPoisson(lambda, key, element, step);
    }

    static int binomial(int n, double p, long key, long element, long step) {
        if (n < 0) {
            throw new BadValueException("binomial: n must be >= 0, but is " + n + ".");
        }
        if (!(p >= 0 && p <= 1)) {
            throw new BadValueException("binomial: p must be between 0 and 1, but is " + p + ".");
        }
        if (p > 0.5) {
            return n - halfBinomial(n, 1 - p, key, element, step);
        }
        return halfBinomial(n, p, key, element, step);
    }

    private static int halfBinomial(int n, double p, long key, long element, long step) {
        if (n == 0 || p == 0) {
            return 0;
        }
        return n * p < INVERSION_LIMIT
                ? invertBinomial(n, p, Streams.subUniform(key, element, step, 0))
                : rejectBinomial(n, p, key, element, step);
    }

    private static int invertPoisson(double lambda, double u) {
        double term = noPoisson(lambda);
        double rest = u;
        int k = 0;
        while (rest > term && !isLast(term, k, lambda)) {
            rest -= term;
            k++;
            term = nextPoisson(term, lambda, k);
        }
        return k;
    }

    private static int invertBinomial(int n, double p, double u) {
        double term = noBinomial(n, p);
        double rest = u;
        int k = 0;
        while (rest > term && k < n && !isLast(term, k, n * p)) {
            rest -= term;
            k++;
            term = nextBinomial(term, n, p, k);
        }
        return k;
    }

    private static double noPoisson(double lambda) {
        return StrictMath.exp(-lambda);
    }

    /** The probability of k from that of k - 1. */
    private static double nextPoisson(double term, double lambda, int k) {
        return term * (lambda / k);
    }

    private static double noBinomial(int n, double p) {
        return StrictMath.exp(n * StrictMath.log1p(-p));
    }

    /** The probability of k from that of k - 1. */
    private static double nextBinomial(double term, int n, double p, int k) {
        return term * (p / (1 - p) * (n - k + 1) / k);
    }

    /** Sums stop where a further term is below the rounding of u itself; without that a u next to 1 could outrun the sum. */
    private static boolean isLast(double term, int k, double mean) {
        return term < NEGLIGIBLE && k > mean;
    }

    /** The terms by which {@link #poisson} is inverted up to the last one; null where it is not. */
    static double @Nullable [] poissonTerms(double lambda) {
        if (!(lambda >= 0 && lambda < INVERSION_LIMIT)) {
            return null;
        }
        double[] terms = new double[MOST_TERMS];
        double term = noPoisson(lambda);
        int k = 0;
        while (!isLast(term, k, lambda)) {
            terms[k] = term;
            k++;
            term = nextPoisson(term, lambda, k);
        }
        return Arrays.copyOf(terms, k);
    }

    /** The same of {@link #binomial}. */
    static double @Nullable [] binomialTerms(int n, double p) {
        if (n == 0 || p == 0) {
            return new double[0];
        }
        if (!(n > 0 && p > 0 && p <= 0.5 && n * p < INVERSION_LIMIT)) {
            return null;
        }
        double[] terms = new double[MOST_TERMS];
        double term = noBinomial(n, p);
        int k = 0;
        while (k < n && !isLast(term, k, n * p)) {
            terms[k] = term;
            k++;
            term = nextBinomial(term, n, p, k);
        }
        return Arrays.copyOf(terms, k);
    }

    /** PTRS: transformed rejection with squeeze (Hoermann 1993, doi 10.1016/0167-6687(93)90997-4). */
    private static int rejectPoisson(double lambda, long key, long element, long step) {
        double b = 0.931 + 2.53 * StrictMath.sqrt(lambda);
        double a = -0.059 + 0.02483 * b;
        double logInverseAlpha = StrictMath.log(1.1239 + 1.1328 / (b - 3.4));
        double vr = 0.9277 - 3.6224 / (b - 2);
        for (int draw = 0; ; draw += 2) {
            double u = Streams.subUniform(key, element, step, draw) - 0.5;
            double v = Streams.subUniform(key, element, step, draw + 1);
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + lambda + 0.43);
            if (us >= 0.07 && v <= vr) {
                return (int) k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double logRatio = StrictMath.log(v) + logInverseAlpha - StrictMath.log(a / (us * us) + b);
            if (logRatio <= logPoisson(k, lambda)) {
                return (int) k;
            }
        }
    }

    /** Logarithm of e^-lambda lambda^k / k!, arranged so that the large terms cancel before they are rounded. */
    private static double logPoisson(double k, double lambda) {
        double next = k + 1;
        return k * StrictMath.log1p((lambda - next) / next)
                + (next - lambda)
                - 0.5 * StrictMath.log(next)
                - HALF_LOG_TWO_PI
                - correction(k);
    }

    /** BTRS: transformed rejection with squeeze (Hoermann 1993, doi 10.1080/00949659308811496); p at most 0.5, n p at least 10. */
    private static int rejectBinomial(int n, double p, long key, long element, long step) {
        double spread = StrictMath.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double alpha = (2.83 + 5.1 / b) * spread;
        double vr = 0.92 - 4.2 / b;
        double odds = p / (1 - p);
        double mode = Math.floor((n + 1.0) * p);
        for (int draw = 0; ; draw += 2) {
            double u = Streams.subUniform(key, element, step, draw) - 0.5;
            double v = Streams.subUniform(key, element, step, draw + 1);
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + n * p + 0.5);
            if (us >= 0.07 && v <= vr) {
                return (int) k;
            }
            if (k < 0 || k > n) {
                continue;
            }
            double bound = (mode + 0.5) * StrictMath.log((mode + 1) / (odds * (n - mode + 1)))
                    + (n + 1.0) * StrictMath.log((n - mode + 1) / (n - k + 1))
                    + (k + 0.5) * StrictMath.log(odds * (n - k + 1) / (k + 1))
                    + correction(mode)
                    + correction(n - mode)
                    - correction(k)
                    - correction(n - k);
            if (StrictMath.log(v * alpha / (a / (us * us) + b)) <= bound) {
                return (int) k;
            }
        }
    }

    /** log k! minus its Stirling form (k + 1/2) log(k + 1) - (k + 1) + log(2 pi) / 2. */
    private static double correction(double k) {
        if (k < SMALL_CORRECTION.length) {
            return SMALL_CORRECTION[(int) k];
        }
        double r = 1 / (k + 1);
        double r2 = r * r;
        return r * (1.0 / 12 - r2 * (1.0 / 360 - r2 * (1.0 / 1260 - r2 / 1680)));
    }

    private static double[] smallCorrections() {
        double[] table = new double[20];
        double factorial = 1;
        for (int k = 0; k < table.length; k++) {
            factorial *= Math.max(k, 1);
            table[k] = StrictMath.log(factorial) - ((k + 0.5) * StrictMath.log(k + 1.0) - (k + 1) + HALF_LOG_TWO_PI);
        }
        return table;
    }
}
