package bouton.random;

import java.util.Arrays;

/** What the distribution tests need: p-values, so that each test can state its confidence. Public for the tests of other packages. */
public final class Statistics {
    private Statistics() {}

    /** Probability that a chi-square variable with {@code freedom} degrees exceeds {@code x} (Wilson and Hilferty 1931). */
    public static double chiSquareTail(double x, int freedom) {
        double spread = 2.0 / (9 * freedom);
        return 1 - normalCdf((Math.cbrt(x / freedom) - (1 - spread)) / Math.sqrt(spread));
    }

    /** p-value of observed counts against equally likely cells. */
    public static double equalCells(long[] observed) {
        double expected = Arrays.stream(observed).sum() / (double) observed.length;
        double x = 0;
        for (long o : observed) {
            x += (o - expected) * (o - expected) / expected;
        }
        return chiSquareTail(x, observed.length - 1);
    }

    /** p-value of counts 0, 1, 2, ... against their probabilities; cells that expect fewer than 10 are merged with their neighbours. */
    public static double counts(int[] sample, java.util.function.IntToDoubleFunction probability, int from, int to) {
        long[] seen = new long[to - from + 1];
        for (int s : sample) {
            seen[Math.min(Math.max(s, from), to) - from]++;
        }
        double x = 0;
        int cells = 0;
        double expected = 0;
        double mass = 0;
        long observed = 0;
        for (int k = from; k <= to; k++) {
            double p = k == to ? 1 - mass : probability.applyAsDouble(k);
            mass += p;
            expected += p * sample.length;
            observed += seen[k - from];
            if (expected >= 10) {
                x += (observed - expected) * (observed - expected) / expected;
                cells++;
                expected = 0;
                observed = 0;
            }
        }
        return chiSquareTail(x, cells - 1);
    }

    /** Asymptotic p-value of the one-sample Kolmogorov-Smirnov statistic. */
    public static double kolmogorovSmirnov(double[] sample, java.util.function.DoubleUnaryOperator cdf) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double d = 0;
        for (int i = 0; i < n; i++) {
            double f = cdf.applyAsDouble(sorted[i]);
            d = Math.max(d, Math.max((i + 1.0) / n - f, f - (double) i / n));
        }
        double z = d * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
        double tail = 0;
        for (int k = 1; k <= 100; k++) {
            tail += 2 * (k % 2 == 1 ? 1 : -1) * Math.exp(-2.0 * k * k * z * z);
        }
        return Math.min(1, Math.max(0, tail));
    }

    /** Standard normal distribution function by its Taylor series (Marsaglia 2004, doi 10.18637/jss.v011.i04). */
    public static double normalCdf(double x) {
        if (Math.abs(x) > 8) {
            return x < 0 ? 0 : 1;
        }
        double sum = x;
        double before = 0;
        double term = x;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /** log k! by summing logarithms. */
    public static double logFactorial(int k) {
        double sum = 0;
        for (int i = 2; i <= k; i++) {
            sum += Math.log(i);
        }
        return sum;
    }
}
