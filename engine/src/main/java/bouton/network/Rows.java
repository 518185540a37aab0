package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Precision;
import bouton.conn.Csr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Synapses onto one stretch of post neurons, row by row: what one thread works on at a time. The arrays of targets and weights are the same
 * for all stretches; only where rows begin and end differs. Where a stretch has no more than 65,536 neurons, its targets are counted from the
 * first of them and take 2 bytes each: rows of neurons that have not spiked for long come from far away, and half the bytes are half the wait.
 */
final class Rows {
    private static final int NEAR = 1 << 16;
    /** Rows cut to less than this are not worth 2-byte targets. */
    private static final int SHORTEST = 24;
    /** Arrays beyond this do not stay in the second-level cache. */
    private static final int CACHED_BYTES = 1 << 19;

    final int[] start;
    final int[] end;
    final int[] targets;
    /** Where the weight of a synapse lies; null if at the synapse's own position. */
    final int @Nullable [] at;
    /** The targets counted from {@link #first}, or null. */
    private final char @Nullable [] near;

    private final int first;
    private final boolean far;

    private Rows(int[] start, int[] end, int[] targets, int @Nullable [] at, char @Nullable [] near, int first) {
        this.start = start;
        this.end = end;
        this.targets = targets;
        this.at = at;
        this.near = near;
        this.first = first;
        this.far = (long) targets.length * (near == null ? Integer.BYTES : Character.BYTES) > CACHED_BYTES;
    }

    /** Its arrays; some are those of other stretches too. */
    List<Object> arrays() {
        List<Object> arrays = new ArrayList<>(List.of(start, end, targets));
        if (at != null) {
            arrays.add(at);
        }
        if (near != null) {
            arrays.add(near);
        }
        return arrays;
    }

    /** Whether targets take 2 bytes. */
    boolean isNear() {
        return near != null;
    }

    /**
     * The stretches of each thread, within the bounds that the plan gives arrays of the post neurons.
     *
     * @param at where the weight of each synapse lies; null if in the order of {@code csr.indices()}
     */
    static Rows[][] parts(Csr csr, int @Nullable [] at, int threads) {
        return parts(csr, at, threads, at == null);
    }

    /** One stretch per thread. */
    static Rows[] perThread(Csr csr, int @Nullable [] at, int threads) {
        Rows[] each = new Rows[threads];
        Rows[][] parts = parts(csr, at, threads, false);
        for (int k = 0; k < threads; k++) {
            each[k] = parts[k][0];
        }
        return each;
    }

    private static Rows[][] parts(Csr csr, int @Nullable [] at, int threads, boolean mayBeNear) {
        int[] ends = Arrays.copyOfRange(csr.indptr(), 1, csr.indptr().length);
        Rows all = new Rows(csr.indptr(), ends, csr.indices(), at, null, 0);
        int[] bounds = Plan.bounds(csr.numPost(), threads);
        int[] cuts = cuts(csr, bounds, mayBeNear);
        Rows sorted = cuts.length == 2 || isAscending(csr) ? all : sorted(all);
        char[] near = mayBeNear && sorted.at == null ? near(csr, sorted.targets, cuts) : null;
        Rows[][] parts = new Rows[threads][];
        int[] from = all.start;
        int cut = 0;
        for (int k = 0; k < threads; k++) {
            List<Rows> mine = new ArrayList<>();
            while (cut < cuts.length - 1 && cuts[cut] < bounds[k + 1]) {
                int[] to = cut == cuts.length - 2 ? all.end : until(sorted, from, cuts[cut + 1]);
                mine.add(new Rows(from, to, sorted.targets, sorted.at, near, near == null ? 0 : cuts[cut]));
                from = to;
                cut++;
            }
            if (mine.isEmpty()) {
                mine.add(new Rows(from, from, sorted.targets, sorted.at, near, 0));
            }
            parts[k] = mine.toArray(Rows[]::new);
        }
        return parts;
    }

    /** Where the post neurons are cut: at the bounds of the threads, and finer where that makes targets near and rows stay long. */
    private static int[] cuts(Csr csr, int[] bounds, boolean mayBeNear) {
        double perRow = csr.indices().length / (double) Math.max(1, csr.numPre());
        boolean finer = mayBeNear && perRow * NEAR / Math.max(1, csr.numPost()) >= SHORTEST;
        IntStream.Builder cuts = IntStream.builder();
        for (int k = 0; k + 1 < bounds.length; k++) {
            for (int c = bounds[k]; c < bounds[k + 1]; c = finer ? Math.min(c + NEAR, bounds[k + 1]) : bounds[k + 1]) {
                cuts.add(c);
            }
        }
        return cuts.add(csr.numPost()).build().toArray();
    }

    private static char @Nullable [] near(Csr csr, int[] targets, int[] cuts) {
        for (int k = 0; k + 1 < cuts.length; k++) {
            if (cuts[k + 1] - cuts[k] > NEAR) {
                return null;
            }
        }
        char[] near = new char[targets.length];
        for (int r = 0; r < csr.numPre(); r++) {
            int cut = 0;
            for (int k = csr.indptr()[r]; k < csr.indptr()[r + 1]; k++) {
                while (cuts.length > 2 && targets[k] >= cuts[cut + 1]) {
                    cut++;
                }
                near[k] = (char) (targets[k] - cuts[cut]);
            }
        }
        return near;
    }

    private static int[] until(Rows rows, int[] from, int bound) {
        int[] to = new int[rows.end.length];
        for (int r = 0; r < to.length; r++) {
            to[r] = firstFrom(rows.targets, from[r], rows.end[r], bound);
        }
        return to;
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
        return new Rows(rows.start, rows.end, targets, at, null, 0);
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

    /** Whether rows come from so far away that they are worth asking for ahead of their use. */
    boolean isFar() {
        return far;
    }

    /** Asks for the rows of {@code list[from .. to - 1]} all at once. The sum means nothing, but must be kept for the reads to be done. */
    int touch(int[] list, int from, int to) {
        int sum = 0;
        for (int q = from; q < to; q++) {
            int r = list[q];
            sum += near == null ? Scatter.touch(targets, start[r], end[r]) : Scatter.touch(near, start[r], end[r]);
        }
        return sum;
    }

    /** The same for their weights. */
    double touchWeights(Buffer weights, int slice, int[] list, int from, int to) {
        double sum = 0;
        int shift = slice * weights.stride();
        for (int q = from; q < to && at == null; q++) {
            int r = list[q];
            sum += weights.precision() == Precision.FLOAT32
                    ? Scatter.touch(weights.floats(), shift + start[r], shift + end[r])
                    : Scatter.touch(weights.doubles(), shift + start[r], shift + end[r]);
        }
        return sum;
    }

    /** Adds an amount to each target of a row. */
    void add(float[] g, int base, int row, float amount) {
        if (near == null) {
            Scatter.add(g, base, targets, start[row], end[row], amount);
        } else {
            Scatter.add(g, base + first, near, start[row], end[row], amount);
        }
    }

    /** Adds an amount to each target of a row. */
    void add(double[] g, int base, int row, double amount) {
        if (near == null) {
            Scatter.add(g, base, targets, start[row], end[row], amount);
        } else {
            Scatter.add(g, base + first, near, start[row], end[row], amount);
        }
    }

    /** Adds an amount times its weight to each target of a row; {@code shift} is where the weights begin. */
    void add(float[] g, int base, int row, float amount, float[] weights, int shift) {
        if (at != null) {
            Scatter.add(g, base, targets, start[row], end[row], amount, weights, shift, at);
        } else if (near == null) {
            Scatter.add(g, base, targets, start[row], end[row], amount, weights, shift);
        } else {
            Scatter.add(g, base + first, near, start[row], end[row], amount, weights, shift);
        }
    }

    /** Adds an amount times its weight to each target of a row; {@code shift} is where the weights begin. */
    void add(double[] g, int base, int row, double amount, double[] weights, int shift) {
        if (at != null) {
            Scatter.add(g, base, targets, start[row], end[row], amount, weights, shift, at);
        } else if (near == null) {
            Scatter.add(g, base, targets, start[row], end[row], amount, weights, shift);
        } else {
            Scatter.add(g, base + first, near, start[row], end[row], amount, weights, shift);
        }
    }
}
