package bouton.network;

import java.util.Arrays;
import java.util.List;

/**
 * The matrix C of a coupling: one value for all entries, and the entries that differ from it, by target. Where too many differ, the value is 0 and
 * the entries stand as full rows.
 *
 * @param common what all other entries are
 * @param pointer where the entries of each target begin; empty for full rows
 * @param pres of each entry
 * @param weights what each entry is more than {@code common}; all of them, row after row, for full rows
 * @param delays of each entry, in steps; empty where all have one
 * @param totals the sum of each target's column of C
 */
record CouplingMatrix(double common, int[] pointer, int[] pres, double[] weights, int[] delays, double[] totals) {
    /** A full row is read several times faster per entry than entries one by one. */
    private static final int DENSER = 4;

    static CouplingMatrix of(double[] matrix, int[] delays, int numPost) {
        int n = numPost == 0 ? 0 : matrix.length / numPost;
        double[] totals = new double[numPost];
        for (int at = 0; at < matrix.length; at++) {
            totals[at % numPost] += matrix[at];
        }
        boolean each = Arrays.stream(delays).distinct().count() > 1;
        double common = each ? 0 : majority(matrix);
        int others = 0;
        for (double c : matrix) {
            others += c == common ? 0 : 1;
        }
        if (!each && (long) others * DENSER > matrix.length) {
            return new CouplingMatrix(0, new int[0], new int[0], matrix.clone(), new int[0], totals);
        }
        int[] pointer = new int[numPost + 1];
        int[] pres = new int[others];
        double[] weights = new double[others];
        int[] delayOf = new int[each ? others : 0];
        int next = 0;
        for (int j = 0; j < numPost; j++) {
            for (int i = 0; i < n; i++) {
                int at = i * numPost + j;
                if (matrix[at] != common) {
                    pres[next] = i;
                    weights[next] = matrix[at] - common;
                    if (each) {
                        delayOf[next] = delays[at];
                    }
                    next++;
                }
            }
            pointer[j + 1] = next;
        }
        return new CouplingMatrix(common, pointer, pres, weights, delayOf, totals);
    }

    /** The value that more than half of the entries have, if there is one; any of them else. */
    private static double majority(double[] matrix) {
        double candidate = 0;
        int votes = 0;
        for (double c : matrix) {
            if (votes == 0) {
                candidate = c;
            }
            votes += c == candidate ? 1 : -1;
        }
        return candidate;
    }

    boolean isFull() {
        return pointer.length == 0;
    }

    boolean hasDelayEach() {
        return delays.length > 0;
    }

    /** What the entries of target j bring; four sums, so that additions need not wait for each other. */
    double sum(int j, double[] x) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = pointer[j];
        int end = pointer[j + 1];
        for (; k + 3 < end; k += 4) {
            s0 += weights[k] * x[pres[k]];
            s1 += weights[k + 1] * x[pres[k + 1]];
            s2 += weights[k + 2] * x[pres[k + 2]];
            s3 += weights[k + 3] * x[pres[k + 3]];
        }
        for (; k < end; k++) {
            s0 += weights[k] * x[pres[k]];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /**
     * The same with a delay each.
     *
     * @param present x now
     * @param history slots of {@code stride} numbers, x of this slice from {@code shift} on
     * @param head the slot that the present x will have
     * @param depth number of slots
     */
    double sum(int j, double[] present, double[] history, int head, int depth, int stride, int shift) {
        double sum = 0;
        for (int k = pointer[j]; k < pointer[j + 1]; k++) {
            int i = pres[k];
            int slot = head - delays[k] + 1;
            double x = delays[k] <= 1 ? present[i] : history[(slot < 0 ? slot + depth : slot) * stride + shift + i];
            sum += weights[k] * x;
        }
        return sum;
    }

    List<Object> arrays() {
        return List.of(pointer, pres, weights, delays, totals);
    }

    /** Bytes read in a step. */
    long bytes() {
        return (long) Integer.BYTES * (pointer.length + pres.length + delays.length)
                + (long) Double.BYTES * (weights.length + totals.length);
    }
}
