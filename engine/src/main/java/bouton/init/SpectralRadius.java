package bouton.init;

import bouton.error.BadValueException;
import bouton.error.ShapeException;

/**
 * The largest absolute eigenvalue of a square matrix: Householder reduction to Hessenberg form, then QR steps with double shifts (Francis
 * 1961, doi 10.1093/comjnl/4.3.265). Some 10 n^3 operations.
 */
public final class SpectralRadius {
    private static final int MOST_STEPS = 60;

    private final int n;
    private final double[][] h;

    private SpectralRadius(double[] values, int n) {
        this.n = n;
        this.h = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(values, i * n, h[i], 0, n);
        }
    }

    /**
     * The spectral radius.
     *
     * @param values n x n, row after row
     * @throws ShapeException if there are not n x n
     * @throws BadValueException if one is not finite
     */
    public static double of(double[] values, int n) {
        if (n < 1 || values.length != Math.multiplyExact(n, n)) {
            throw new ShapeException("A spectral radius is of a square matrix; " + values.length + " numbers are not "
                    + n + " x " + n + ".");
        }
        for (double v : values) {
            if (!Double.isFinite(v)) {
                throw new BadValueException("A matrix with " + v + " has no spectral radius.");
            }
        }
        SpectralRadius s = new SpectralRadius(values, n);
        s.reduce();
        return s.radius();
    }

    /** To Hessenberg form: nothing below the first subdiagonal. */
    private void reduce() {
        double[] v = new double[n];
        double[] sums = new double[n];
        for (int k = 0; k < n - 2; k++) {
            double norm = 0;
            for (int i = k + 1; i < n; i++) {
                norm = Math.hypot(norm, h[i][k]);
                v[i] = h[i][k];
            }
            if (norm == 0) {
                continue;
            }
            v[k + 1] += Math.copySign(norm, v[k + 1]);
            double square = 0;
            for (int i = k + 1; i < n; i++) {
                square += v[i] * v[i];
            }
            java.util.Arrays.fill(sums, 0);
            for (int i = k + 1; i < n; i++) {
                for (int j = k; j < n; j++) {
                    sums[j] += v[i] * h[i][j];
                }
            }
            for (int i = k + 1; i < n; i++) {
                double f = 2 * v[i] / square;
                for (int j = k; j < n; j++) {
                    h[i][j] -= f * sums[j];
                }
            }
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = k + 1; j < n; j++) {
                    sum += h[i][j] * v[j];
                }
                double f = 2 * sum / square;
                for (int j = k + 1; j < n; j++) {
                    h[i][j] -= f * v[j];
                }
            }
        }
    }

    private double radius() {
        double radius = 0;
        int last = n - 1;
        int steps = 0;
        while (last >= 0) {
            int first = last;
            while (first > 0 && !isNegligible(first)) {
                first--;
            }
            if (first == last) {
                radius = Math.max(radius, Math.abs(h[last][last]));
                last--;
                steps = 0;
            } else if (first == last - 1) {
                radius = Math.max(radius, ofTwo(first));
                last -= 2;
                steps = 0;
            } else {
                if (++steps > MOST_STEPS) {
                    throw new BadValueException("The eigenvalues of this matrix do not converge.");
                }
                step(first, last, steps % 10 == 0);
            }
        }
        return radius;
    }

    /** Sets an entry of the subdiagonal to 0 if it does not matter. */
    private boolean isNegligible(int i) {
        double scale = Math.abs(h[i - 1][i - 1]) + Math.abs(h[i][i]);
        if (Math.abs(h[i][i - 1]) <= Math.ulp(1.0) * scale || Math.abs(h[i][i - 1]) < Double.MIN_NORMAL) {
            h[i][i - 1] = 0;
            return true;
        }
        return false;
    }

    private double ofTwo(int k) {
        double half = (h[k][k] + h[k + 1][k + 1]) / 2;
        double off = (h[k][k] - h[k + 1][k + 1]) / 2;
        double square = off * off + h[k][k + 1] * h[k + 1][k];
        return square >= 0 ? Math.abs(half) + Math.sqrt(square) : Math.hypot(half, Math.sqrt(-square));
    }

    /** One step with both eigenvalues of the last 2 x 2 block as shifts; with other ones, if these got stuck. */
    private void step(int first, int last, boolean isStuck) {
        double sum = h[last - 1][last - 1] + h[last][last];
        double product = h[last - 1][last - 1] * h[last][last] - h[last - 1][last] * h[last][last - 1];
        if (isStuck) {
            double size = Math.abs(h[last][last - 1]) + Math.abs(h[last - 1][last - 2]);
            sum = 1.5 * size;
            product = size * size;
        }
        double x = h[first][first] * h[first][first]
                + h[first][first + 1] * h[first + 1][first]
                - sum * h[first][first]
                + product;
        double y = h[first + 1][first] * (h[first][first] + h[first + 1][first + 1] - sum);
        double z = h[first + 1][first] * h[first + 2][first + 1];
        for (int k = first; k < last; k++) {
            reflect(first, last, k, x, y, k < last - 1 ? z : 0);
            if (k < last - 1) {
                x = h[k + 1][k];
                y = h[k + 2][k];
                z = k < last - 2 ? h[k + 3][k] : 0;
            }
        }
    }

    /** Mirrors rows and columns k, k + 1, k + 2 so that (x, y, z) becomes a multiple of (1, 0, 0). */
    private void reflect(int first, int last, int k, double x, double y, double z) {
        double norm = Math.hypot(Math.hypot(x, y), z);
        if (norm == 0) {
            return;
        }
        double v0 = x + Math.copySign(norm, x);
        double f = 2 / (v0 * v0 + y * y + z * z);
        boolean three = k + 2 <= last;
        for (int j = Math.max(first, k - 1); j <= last; j++) {
            double s = f * (v0 * h[k][j] + y * h[k + 1][j] + (three ? z * h[k + 2][j] : 0));
            h[k][j] -= s * v0;
            h[k + 1][j] -= s * y;
            if (three) {
                h[k + 2][j] -= s * z;
            }
        }
        for (int i = first; i <= Math.min(last, k + 3); i++) {
            double s = f * (v0 * h[i][k] + y * h[i][k + 1] + (three ? z * h[i][k + 2] : 0));
            h[i][k] -= s * v0;
            h[i][k + 1] -= s * y;
            if (three) {
                h[i][k + 2] -= s * z;
            }
        }
    }
}
