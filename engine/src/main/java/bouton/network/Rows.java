package bouton.network;

import bouton.conn.Csr;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Synapses onto one stretch of post neurons, row by row: what one thread works on. The arrays of targets and weights are the same for all
 * threads; only where rows begin and end differs.
 */
final class Rows {
    final int[] start;
    final int[] end;
    final int[] targets;
    /** Where the weight of a synapse lies; null if at the synapse's own position. */
    final int @Nullable [] at;

    private Rows(int[] start, int[] end, int[] targets, int @Nullable [] at) {
        this.start = start;
        this.end = end;
        this.targets = targets;
        this.at = at;
    }

    /**
     * One part per thread, with the bounds that the plan gives arrays of the post neurons.
     *
     * @param at where the weight of each synapse lies; null if in the order of {@code csr.indices()}
     */
    static Rows[] parts(Csr csr, int @Nullable [] at, int threads) {
        Rows all = new Rows(csr.indptr(), Arrays.copyOfRange(csr.indptr(), 1, csr.indptr().length), csr.indices(), at);
        if (threads == 1) {
            return new Rows[] {all};
        }
        Rows sorted = isAscending(csr) ? all : sorted(all);
        int[] bounds = Plan.bounds(csr.numPost(), threads);
        Rows[] parts = new Rows[threads];
        int[] from = all.start;
        for (int k = 0; k < threads; k++) {
            int[] to = all.end;
            if (k < threads - 1) {
                to = new int[csr.numPre()];
                for (int r = 0; r < to.length; r++) {
                    to[r] = firstFrom(sorted.targets, from[r], all.end[r], bounds[k + 1]);
                }
            }
            parts[k] = new Rows(from, to, sorted.targets, sorted.at);
            from = to;
        }
        return parts;
    }

    private static boolean isAscending(Csr csr) {
        for (int r = 0; r < csr.numPre(); r++) {
            for (int k = csr.indptr()[r] + 1; k < csr.indptr()[r + 1]; k++) {
                if (csr.indices()[k] < csr.indices()[k - 1]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Synapses of a row by post neuron; those onto one post neuron keep their order, and so the order of its sum. */
    private static Rows sorted(Rows rows) {
        int[] targets = rows.targets.clone();
        int[] at = new int[targets.length];
        for (int r = 0; r < rows.end.length; r++) {
            int from = rows.start[r];
            long[] keys = new long[rows.end[r] - from];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = ((long) rows.targets[from + k] << 32) | k;
            }
            Arrays.sort(keys);
            for (int k = 0; k < keys.length; k++) {
                targets[from + k] = (int) (keys[k] >>> 32);
                int synapse = from + (int) keys[k];
                at[from + k] = rows.at == null ? synapse : rows.at[synapse];
            }
        }
        return new Rows(rows.start, rows.end, targets, at);
    }

    private static int firstFrom(int[] targets, int from, int to, int bound) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (targets[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Adds an amount to each target of a row. */
    void add(float[] g, int base, int row, float amount) {
        int last = end[row];
        for (int k = start[row]; k < last; k++) {
            g[base + targets[k]] += amount;
        }
    }

    /** Adds an amount times its weight to each target of a row; {@code first} is where the weights begin. */
    void add(float[] g, int base, int row, float amount, float[] weights, int first) {
        int last = end[row];
        if (at == null) {
            for (int k = start[row]; k < last; k++) {
                g[base + targets[k]] += amount * weights[first + k];
            }
        } else {
            for (int k = start[row]; k < last; k++) {
                g[base + targets[k]] += amount * weights[first + at[k]];
            }
        }
    }

    /** Adds an amount to each target of a row. */
    void add(double[] g, int base, int row, double amount) {
        int last = end[row];
        for (int k = start[row]; k < last; k++) {
            g[base + targets[k]] += amount;
        }
    }

    /** Adds an amount times its weight to each target of a row; {@code first} is where the weights begin. */
    void add(double[] g, int base, int row, double amount, double[] weights, int first) {
        int last = end[row];
        if (at == null) {
            for (int k = start[row]; k < last; k++) {
                g[base + targets[k]] += amount * weights[first + k];
            }
        } else {
            for (int k = start[row]; k < last; k++) {
                g[base + targets[k]] += amount * weights[first + at[k]];
            }
        }
    }
}
