package bouton.measure;

/** Second moments, from deviations so that large means cost no digits. */
final class Correlation {
    private Correlation() {}

    static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    /** The mean square of the deviations from the mean. */
    static double variance(double[] x) {
        double mean = mean(x);
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return sum / x.length;
    }

    /** NaN where one does not vary. */
    static double pearson(double[] x, double[] y) {
        double[] ones = new double[x.length];
        java.util.Arrays.fill(ones, 1);
        return weighted(x, y, ones);
    }

    static double weighted(double[] x, double[] y, double[] w) {
        double total = 0;
        double mx = 0;
        double my = 0;
        for (int k = 0; k < x.length; k++) {
            total += w[k];
            mx += w[k] * x[k];
            my += w[k] * y[k];
        }
        mx /= total;
        my /= total;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int k = 0; k < x.length; k++) {
            xx += w[k] * (x[k] - mx) * (x[k] - mx);
            yy += w[k] * (y[k] - my) * (y[k] - my);
            xy += w[k] * (x[k] - mx) * (y[k] - my);
        }
        return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
    }
}
