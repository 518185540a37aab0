package bouton.measure;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.frame.SpikeEvents;
import bouton.random.Streams;
import java.util.List;

/** Measures of activity under brainpy's names. Matrices are [step][neuron]; times are in ms. */
public final class Measure {
    private static final List<String> LOCATIONS =
            List.of("soma layer", "deep layer", "superficial layer", "surface layer");
    private static final double[] EXCITATORY = {0.48, -0.16, 0.24, -0.08};
    private static final double[] INHIBITORY = {3, -0.2, -1.2, 0.3};
    /** Beyond so many standard deviations a Gaussian adds nothing to a double. */
    private static final double REACH = 9;

    private Measure() {}

    /** Rows of so many numbers each, from numbers in row-major order. */
    public static double[][] rows(double[] numbers, int columns) {
        if (columns < 1 || numbers.length % columns != 0) {
            throw new ShapeException(numbers.length + " numbers do not make rows of " + columns + ".");
        }
        double[][] rows = new double[numbers.length / columns][columns];
        for (int k = 0; k < numbers.length; k++) {
            rows[k / columns][k % columns] = numbers[k];
        }
        return rows;
    }

    /**
     * Spike events of a dense matrix: a spike where a number is above 0.5.
     *
     * @param spikes [step][neuron] in row-major order
     * @param neurons number of neurons
     * @param dt length of a step, ms
     */
    public static SpikeEvents events(double[] spikes, int neurons, double dt) {
        if (neurons < 1 || spikes.length % neurons != 0) {
            throw new ShapeException(spikes.length + " numbers do not make rows of " + neurons + " neurons.");
        }
        SpikeEvents events = SpikeEvents.create("spikes", neurons, dt, 0, 0);
        long[] bits = new long[(neurons + Long.SIZE - 1) / Long.SIZE];
        for (int step = 0; step < spikes.length / neurons; step++) {
            java.util.Arrays.fill(bits, 0);
            for (int i = 0; i < neurons; i++) {
                if (spikes[step * neurons + i] > 0.5) {
                    bits[i / Long.SIZE] |= 1L << i;
                }
            }
            events.append(step, bits, 0);
        }
        return events;
    }

    /** {@link #events(double[], int, double)} of a matrix [step][neuron]. */
    public static SpikeEvents events(boolean[][] spikes, double dt) {
        int n = spikes.length == 0 ? 1 : spikes[0].length;
        double[] flat = new double[Math.multiplyExact(spikes.length, n)];
        for (int k = 0; k < flat.length; k++) {
            flat[k] = spikes[k / n][k % n] ? 1 : 0;
        }
        return events(flat, n, dt);
    }

    /** The mean rate of a population at each step, Hz, in a sliding window: {@link SpikeEvents#rate}. */
    public static double[] firing_rate(SpikeEvents spikes, double width) {
        return spikes.rate(width);
    }

    /**
     * How often pairs of neurons spike in the same bins: the mean over all pairs of {@code sum(x y) / sqrt(sum(x) sum(y))}, x and y being 1 in a bin
     * with a spike (Wang and Buzsáki 1996, doi 10.1523/JNEUROSCI.16-20-06402.1996). A pair with a silent neuron counts as 0; the last bin may be
     * shorter.
     *
     * @param bin width of a bin, ms; rounded to steps (halves to even)
     * @return 0 to 1
     */
    public static double cross_correlation(SpikeEvents spikes, double bin) {
        long width = (long) Math.rint(bin / spikes.dt());
        if (width < 1) {
            throw new BadValueException(
                    "cross_correlation.bin must be at least one step = " + spikes.dt() + " ms, but is " + bin + ".");
        }
        int n = spikes.neuronCount();
        if (n < 2) {
            throw new ShapeException("cross_correlation needs at least two neurons, but has " + n + ".");
        }
        long bins = (spikes.steps() + width - 1) / width;
        int words = Math.toIntExact((bins + Long.SIZE - 1) / Long.SIZE);
        long[] on = new long[Math.multiplyExact(n, words)];
        for (int k = 0; k < spikes.size(); k++) {
            long b = (spikes.step(k) - spikes.firstStep()) / width;
            on[spikes.neuron(k) * words + (int) (b / Long.SIZE)] |= 1L << b;
        }
        long[] counts = new long[n];
        for (int k = 0; k < on.length; k++) {
            counts[k / words] += Long.bitCount(on[k]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                long both = 0;
                for (int w = 0; w < words; w++) {
                    both += Long.bitCount(on[i * words + w] & on[j * words + w]);
                }
                sum += both == 0 ? 0 : both / Math.sqrt((double) counts[i] * counts[j]);
            }
        }
        return sum / (0.5 * n * (n - 1.0));
    }

    /**
     * How synchronous potentials are: the variance over time of their mean over the mean of their variances (Golomb and Rinzel 1993, doi
     * 10.1103/PhysRevE.48.4810). 1 for equal traces; 1 also where nothing varies.
     */
    public static double voltage_fluctuation(double[][] potentials) {
        int n = columns("voltage_fluctuation.potentials", potentials);
        double[] mean = new double[potentials.length];
        double variances = 0;
        for (int j = 0; j < n; j++) {
            double[] v = column(potentials, j);
            variances += Correlation.variance(v) / n;
            for (int t = 0; t < v.length; t++) {
                mean[t] += v[t] / n;
            }
        }
        return variances == 0 ? 1 : Correlation.variance(mean) / variances;
    }

    /** Pearson's correlation of each pair of columns; 1 with itself, and 0 with a column that does not vary. */
    public static double[][] functional_connectivity(double[][] activities) {
        int n = columns("functional_connectivity.activities", activities);
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            columns[j] = column(activities, j);
        }
        double[][] fc = new double[n][n];
        for (int i = 0; i < n; i++) {
            fc[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double r = Correlation.pearson(columns[i], columns[j]);
                fc[i][j] = Double.isNaN(r) ? 0 : r;
                fc[j][i] = fc[i][j];
            }
        }
        return fc;
    }

    /** Pearson's correlation of what two square matrices hold above their diagonals. */
    public static double matrix_correlation(double[][] x, double[][] y) {
        int n = columns("matrix_correlation.x", x);
        int m = columns("matrix_correlation.y", y);
        if (n != m || x.length != n || y.length != m || n < 2) {
            throw new ShapeException(
                    "matrix_correlation needs two square matrices of one size, at least 2 x 2, but has " + x.length
                            + " x " + n + " and " + y.length + " x " + m + ".");
        }
        double[] a = new double[n * (n - 1) / 2];
        double[] b = new double[a.length];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                a[k] = x[i][j];
                b[k++] = y[i][j];
            }
        }
        return Correlation.pearson(a, b);
    }

    /** Correlation of x and y in which point k counts {@code w[k]} times. */
    public static double weighted_correlation(double[] x, double[] y, double[] w) {
        if (x.length != y.length || x.length != w.length || x.length == 0) {
            throw new ShapeException("weighted_correlation needs x, y and w of one length, at least 1, but they have "
                    + x.length + ", " + y.length + " and " + w.length + ".");
        }
        return Correlation.weighted(x, y, w);
    }

    /** {@link #unitary_LFP(double[], SpikeEvents, String, double, double, double, double, double, double, String, long)} with the published values. */
    public static double[] unitary_LFP(double[] times, SpikeEvents spikes, String spike_type, long seed) {
        return unitary_LFP(times, spikes, spike_type, 0.2, 0.2, 200, 0.2, 2.1, 2.1 * 1.5, "soma layer", seed);
    }

    /**
     * The local field potential as a sum of unitary ones (Teleńczuk, Teleńczuk and Destexhe 2020, doi 10.1016/j.jneumeth.2020.108871): neurons lie at
     * random in a rectangle, the electrode in its middle; a spike at distance d adds {@code A exp(-d / lambda) exp(-(t - t_spike - 10.4 - 1000 d /
     * va)^2 / (2 sigma^2))}.
     *
     * @param times where the potential is computed, ms, ascending; also the times of the recorded steps
     * @param spike_type {@code exc} or {@code inh}
     * @param xmax side of the rectangle, mm
     * @param ymax side of the rectangle, mm
     * @param va axonal velocity, mm/s
     * @param lambda_ space constant, mm
     * @param sig_i width for inhibitory neurons, ms
     * @param sig_e width for excitatory neurons, ms
     * @param location {@code soma layer}, {@code deep layer}, {@code superficial layer} or {@code surface layer}
     * @param seed for the places of the neurons
     */
    public static double[] unitary_LFP(
            double[] times,
            SpikeEvents spikes,
            String spike_type,
            double xmax,
            double ymax,
            double va,
            double lambda_,
            double sig_i,
            double sig_e,
            String location,
            long seed) {
        if (!spike_type.equals("exc") && !spike_type.equals("inh")) {
            throw new BadValueException("unitary_LFP.spike_type must be exc or inh, but is '" + spike_type + "'.");
        }
        if (!LOCATIONS.contains(location)) {
            throw new bouton.error.UnknownNameException("location of unitary_LFP", location, LOCATIONS);
        }
        if (times.length != spikes.steps()) {
            throw new ShapeException("unitary_LFP needs one time per recorded step = " + spikes.steps() + ", but has "
                    + times.length + ".");
        }
        boolean excitatory = spike_type.equals("exc");
        double sigma = excitatory ? sig_e : sig_i;
        if (!(sigma > 0 && va > 0 && lambda_ > 0 && xmax >= 0 && ymax >= 0)) {
            throw new BadValueException("unitary_LFP needs sig_i, sig_e, va, lambda_ > 0 and xmax, ymax >= 0.");
        }
        double peak = (excitatory ? EXCITATORY : INHIBITORY)[LOCATIONS.indexOf(location)];
        double[] amplitude = new double[spikes.neuronCount()];
        double[] delay = new double[amplitude.length];
        long stream = Streams.streamId("measure.unitary_LFP");
        for (int i = 0; i < amplitude.length; i++) {
            double x = (Streams.uniform(seed, stream, i, 0) - 0.5) * xmax;
            double y = (Streams.uniform(seed, stream, i, 1) - 0.5) * ymax;
            double distance = Math.sqrt(x * x + y * y);
            amplitude[i] = peak * StrictMath.exp(-distance / lambda_);
            delay[i] = 10.4 + 1000 * distance / va;
        }
        double[] lfp = new double[times.length];
        for (int k = 0; k < spikes.size(); k++) {
            int i = spikes.neuron(k);
            double centre = times[(int) (spikes.step(k) - spikes.firstStep())] + delay[i];
            for (int t = SpikeTrains.lowerBound(times, centre - REACH * sigma);
                    t < times.length && times[t] <= centre + REACH * sigma;
                    t++) {
                double z = (times[t] - centre) / sigma;
                lfp[t] += amplitude[i] * StrictMath.exp(-0.5 * z * z);
            }
        }
        return lfp;
    }

    private static int columns(String what, double[][] matrix) {
        if (matrix.length == 0 || matrix[0].length == 0) {
            throw new ShapeException(what + " is empty.");
        }
        for (double[] row : matrix) {
            if (row.length != matrix[0].length) {
                throw new ShapeException(what + " needs rows of one length, but they have " + matrix[0].length + " and "
                        + row.length + " numbers.");
            }
        }
        return matrix[0].length;
    }

    private static double[] column(double[][] matrix, int j) {
        double[] c = new double[matrix.length];
        for (int t = 0; t < c.length; t++) {
            c[t] = matrix[t][j];
        }
        return c;
    }
}
