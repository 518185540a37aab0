package bouton.measure;

import bouton.error.BadValueException;

/** How far two spike trains are from each other; 0 for equal ones. Trains are ascending times, ms. */
public final class SpikeDistances {
    private SpikeDistances() {}

    /**
     * The least cost of turning one train into the other (Victor and Purpura 1996, doi 10.1152/jn.1996.76.2.1310): 1 to add or remove a spike,
     * {@code cost} per ms to move one.
     *
     * @param cost per ms, at least 0: at 0 only counts matter, at infinity only coincidences
     */
    public static double victor_purpura(double[] a, double[] b, double cost) {
        check("victor_purpura", a, b);
        if (!(cost >= 0)) {
            throw new BadValueException("victor_purpura.cost must be >= 0 per ms, but is " + cost + ".");
        }
        double[] row = new double[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            double diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                double apart = Math.abs(a[i - 1] - b[j - 1]);
                double moved = diagonal + (apart == 0 ? 0 : cost * apart);
                diagonal = row[j];
                row[j] = Math.min(moved, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length];
    }

    /**
     * The distance of the trains filtered with a decaying exponential (van Rossum 2001, doi 10.1162/089976601300014321): {@code sqrt(1 / tau
     * integral (f - g)^2 dt)}. One spike more is {@code sqrt(1/2)}; two spikes far apart are 1.
     *
     * @param tau time constant, ms, above 0
     */
    public static double van_rossum(double[] a, double[] b, double tau) {
        check("van_rossum", a, b);
        if (!(tau > 0) || Double.isInfinite(tau)) {
            throw new BadValueException("van_rossum.tau must be > 0 ms and finite, but is " + tau + ".");
        }
        double square = 0.5 * (product(a, a, tau) + product(b, b, tau)) - product(a, b, tau);
        return Math.sqrt(Math.max(0, square));
    }

    /** The sum of {@code exp(-|s - t| / tau)} over all pairs, in one walk through both trains. */
    private static double product(double[] a, double[] b, double tau) {
        return upTo(a, b, tau, true) + upTo(b, a, tau, false);
    }

    /** Pairs in which the spike of b comes before that of a, or with it if so wished. */
    private static double upTo(double[] a, double[] b, double tau, boolean together) {
        double sum = 0;
        double trace = 0;
        double at = 0;
        int next = 0;
        for (double t : a) {
            while (next < b.length && (b[next] < t || (together && b[next] == t))) {
                trace = (next == 0 ? 0 : trace * Math.exp((at - b[next]) / tau)) + 1;
                at = b[next++];
            }
            sum += next == 0 ? 0 : trace * Math.exp((at - t) / tau);
        }
        return sum;
    }

    /**
     * The ISI-distance (Kreuz et al. 2007, doi 10.1016/j.jneumeth.2007.05.031): the mean over time of {@code |x - y| / max(x, y)}, x and y being the
     * present intervals of the trains, 0 to 1. Both ends of the stretch count as spikes.
     *
     * @param from start of the stretch, ms
     * @param to end of the stretch, ms, after {@code from}; all spikes must lie between
     */
    public static double isi_distance(double[] a, double[] b, double from, double to) {
        check("isi_distance", a, b);
        double[] s = framed(a, from, to);
        double[] t = framed(b, from, to);
        double sum = 0;
        double now = from;
        int i = 1;
        int j = 1;
        while (now < to) {
            while (s[i] <= now) {
                i++;
            }
            while (t[j] <= now) {
                j++;
            }
            double x = s[i] - s[i - 1];
            double y = t[j] - t[j - 1];
            double end = Math.min(s[i], t[j]);
            sum += (end - now) * Math.abs(x - y) / Math.max(x, y);
            now = end;
        }
        return sum / (to - from);
    }

    private static double[] framed(double[] train, double from, double to) {
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new BadValueException("isi_distance needs from < to, but has " + from + " and " + to + " ms.");
        }
        double[] framed = new double[train.length + 2];
        framed[0] = from;
        framed[train.length + 1] = to;
        for (int k = 0; k < train.length; k++) {
            if (train[k] < from || train[k] > to) {
                throw new BadValueException("isi_distance needs all spikes between " + from + " and " + to
                        + " ms, but one is at " + train[k] + ".");
            }
            framed[k + 1] = train[k];
        }
        return framed;
    }

    private static void check(String what, double[] a, double[] b) {
        for (double[] train : new double[][] {a, b}) {
            for (int k = 0; k < train.length; k++) {
                if (!Double.isFinite(train[k]) || (k > 0 && train[k] < train[k - 1])) {
                    throw new BadValueException(
                            what + " needs finite, ascending times, but spike " + k + " is at " + train[k] + ".");
                }
            }
        }
    }
}
