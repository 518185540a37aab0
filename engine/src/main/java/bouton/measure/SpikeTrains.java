package bouton.measure;

import bouton.error.BadValueException;
import bouton.frame.SpikeEvents;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** How regular spike trains are. One number per neuron; NaN for a neuron with too few spikes. */
public final class SpikeTrains {
    private SpikeTrains() {}

    /** Spike times of each neuron, ms. */
    public static double[][] times(SpikeEvents spikes) {
        int[] counts = spikes.counts();
        double[][] times = new double[counts.length][];
        for (int i = 0; i < times.length; i++) {
            times[i] = new double[counts[i]];
        }
        int[] next = new int[counts.length];
        for (int k = 0; k < spikes.size(); k++) {
            int i = spikes.neuron(k);
            times[i][next[i]++] = spikes.step(k) * spikes.dt();
        }
        return times;
    }

    /** Intervals between the spikes of a train, in the unit of its times. */
    public static double[] isi(double[] times) {
        double[] intervals = new double[Math.max(0, times.length - 1)];
        for (int k = 0; k < intervals.length; k++) {
            intervals[k] = times[k + 1] - times[k];
            if (!(intervals[k] >= 0)) {
                throw new BadValueException("Spike times must ascend, but spike " + (k + 1) + " at " + times[k + 1]
                        + " follows one at " + times[k] + ".");
            }
        }
        return intervals;
    }

    /** Intervals between the spikes of each neuron, ms: whole numbers of steps times dt. */
    public static double[][] isi(SpikeEvents spikes) {
        double[][] steps = steps(spikes);
        for (int i = 0; i < steps.length; i++) {
            for (int k = 0; k < steps[i].length; k++) {
                steps[i][k] *= spikes.dt();
            }
        }
        return steps;
    }

    /** Coefficient of variation of the intervals, standard deviation over mean: 0 for a clock, 1 for a Poisson process. */
    public static double cv(double[] intervals) {
        return intervals.length < 2
                ? Double.NaN
                : Math.sqrt(Correlation.variance(intervals)) / Correlation.mean(intervals);
    }

    /** {@link #cv(double[])} of each neuron; NaN below three spikes. */
    public static double[] cv(SpikeEvents spikes) {
        return each(spikes, SpikeTrains::cv);
    }

    /**
     * The mean of {@code 2 |b - a| / (b + a)} over neighbouring intervals a, b (Holt et al. 1996, doi 10.1152/jn.1996.75.5.1806): like
     * {@link #cv(double[])}, but blind to slow changes of rate.
     */
    public static double cv2(double[] intervals) {
        double sum = 0;
        for (int k = 1; k < intervals.length; k++) {
            sum += 2 * Math.abs(contrast(intervals, k));
        }
        return intervals.length < 2 ? Double.NaN : sum / (intervals.length - 1);
    }

    /** {@link #cv2(double[])} of each neuron; NaN below three spikes. */
    public static double[] cv2(SpikeEvents spikes) {
        return each(spikes, SpikeTrains::cv2);
    }

    /** Local variation: the mean of {@code 3 ((b - a) / (b + a))^2} over neighbouring intervals (Shinomoto et al. 2003, doi 10.1162/089976603322518759). */
    public static double lv(double[] intervals) {
        double sum = 0;
        for (int k = 1; k < intervals.length; k++) {
            double c = contrast(intervals, k);
            sum += 3 * c * c;
        }
        return intervals.length < 2 ? Double.NaN : sum / (intervals.length - 1);
    }

    /** {@link #lv(double[])} of each neuron; NaN below three spikes. */
    public static double[] lv(SpikeEvents spikes) {
        return each(spikes, SpikeTrains::lv);
    }

    /**
     * Fano factor of each neuron: variance over mean of its spike counts in windows that follow each other; 1 for a Poisson process. A last, incomplete
     * window is left out; NaN for a neuron that is silent in all.
     *
     * @param window ms, at least one step, at most half of the recording; rounded to steps
     */
    public static double[] fano_factor(SpikeEvents spikes, double window) {
        long width = (long) Math.rint(window / spikes.dt());
        if (!(width >= 1) || 2 * width > spikes.steps()) {
            throw new BadValueException("fano_factor.window must be between one step = " + spikes.dt()
                    + " ms and half of the recording = " + spikes.steps() * spikes.dt() / 2 + " ms, but is " + window
                    + ".");
        }
        int windows = Math.toIntExact(spikes.steps() / width);
        double[][] counts = new double[spikes.neuronCount()][windows];
        for (int k = 0; k < spikes.size(); k++) {
            long w = (spikes.step(k) - spikes.firstStep()) / width;
            if (w < windows) {
                counts[spikes.neuron(k)][(int) w]++;
            }
        }
        return Arrays.stream(counts)
                .mapToDouble(c -> Correlation.variance(c) / Correlation.mean(c))
                .toArray();
    }

    /** Index of the first number that is at least x, in ascending numbers. */
    static int lowerBound(double[] ascending, double x) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double contrast(double[] intervals, int k) {
        double sum = intervals[k] + intervals[k - 1];
        return sum == 0 ? 0 : (intervals[k] - intervals[k - 1]) / sum;
    }

    private static double[] each(SpikeEvents spikes, ToDoubleFunction<double[]> measure) {
        return Arrays.stream(steps(spikes)).mapToDouble(measure).toArray();
    }

    private static double[][] steps(SpikeEvents spikes) {
        int[] counts = spikes.counts();
        double[][] steps = new double[counts.length][];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new double[Math.max(0, counts[i] - 1)];
        }
        long[] last = new long[counts.length];
        int[] seen = new int[counts.length];
        for (int k = 0; k < spikes.size(); k++) {
            int i = spikes.neuron(k);
            if (seen[i] > 0) {
                steps[i][seen[i] - 1] = spikes.step(k) - last[i];
            }
            seen[i]++;
            last[i] = spikes.step(k);
        }
        return steps;
    }
}
