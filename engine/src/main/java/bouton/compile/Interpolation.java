package bouton.compile;

import java.util.function.DoubleUnaryOperator;

/** Polynomials that equal a function in the points of Chebyshev (Abramowitz and Stegun 1964, 22.3.15): near the best of their degree. */
final class Interpolation {
    private Interpolation() {}

    /** The coefficients of a polynomial in s that is near f(centre + reach s) for |s| <= 1, lowest power first. */
    static double[] powers(DoubleUnaryOperator f, double centre, double reach, int terms) {
        double[] series = series(f, centre, reach, terms);
        double[] powers = new double[terms];
        double[] before = new double[terms];
        double[] now = new double[terms];
        before[0] = 1;
        now[1] = 1;
        for (double c : series) {
            double[] next = new double[terms];
            for (int i = 0; i < terms; i++) {
                powers[i] += c * before[i];
                next[i] = (i == 0 ? 0 : 2 * now[i - 1]) - before[i];
            }
            before = now;
            now = next;
        }
        return powers;
    }

    private static double[] series(DoubleUnaryOperator f, double centre, double reach, int terms) {
        double[] series = new double[terms];
        for (int j = 0; j < terms; j++) {
            double angle = Math.PI * (j + 0.5) / terms;
            double y = f.applyAsDouble(centre + reach * Math.cos(angle));
            for (int k = 0; k < terms; k++) {
                series[k] += (k == 0 ? 1.0 : 2.0) / terms * y * Math.cos(k * angle);
            }
        }
        return series;
    }
}
