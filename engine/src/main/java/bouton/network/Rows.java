package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Precision;
import bouton.conn.Csr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Synapses onto one stretch of post neurons, row by row: what one thread works on at a time. The arrays of targets and weights are the same
 * for all stretches; only where rows begin and end differs. Where a stretch has no more than 65,536 neurons, its targets are counted from the
 * first of them and take 2 bytes each: rows of neurons that have not spiked for long come from far away, and half the bytes are half the wait.
 */
final class Rows {
    private static final int NEAR = 1 << 16;
    private static final int[] NONE = {};
    /** Rows cut to less than this are not worth 2-byte targets. */
    private static final int SHORTEST = 24;
    /** Arrays beyond this do not stay in the second-level cache. */
    private static final int CACHED_BYTES = 1 << 19;

    private final Cuts all;
    /** Where the stretches of rows begin among the near targets, which are those of one thread only; else the same as {@link #all}. */
    private final Cuts mine;

    /** Empty where they are near. */
    final int[] targets;
    /** Where the weight of a synapse lies; null if at the synapse's own position. */
    final int @Nullable [] at;
    /** The targets counted from {@link #first}, or null. */
    private final char @Nullable [] near;

    private final int first;
    private final boolean far;

    /**
     * Where the stretches of rows begin.
     *
     * @param offsets row by row and stretch by stretch, each ending where the next begins
     * @param stretches how many a row has
     * @param stretch which of them is meant
     */
    private record Cuts(int[] offsets, int stretches, int stretch) {
        int start(int row) {
            return offsets[row * stretches + stretch];
        }

        int end(int row) {
            return offsets[row * stretches + stretch + 1];
        }
    }

    private Rows(Cuts all, Cuts mine, int[] targets, int @Nullable [] at, char @Nullable [] near, int first) {
        this.all = all;
        this.mine = mine;
        this.targets = targets;
        this.at = at;
        this.near = near;
        this.first = first;
        this.far = (near == null ? (long) targets.length * Integer.BYTES : (long) near.length * Character.BYTES)
                > CACHED_BYTES;
    }

    /** Its arrays; some are those of other stretches too. */
    List<Object> arrays() {
        List<Object> arrays = new ArrayList<>(List.of(all.offsets, mine.offsets, targets));
        if (at != null) {
            arrays.add(at);
        }
        if (near != null) {
            arrays.add(near);
        }
        return arrays;
    }

    /** The position of a row's first synapse, where targets are not near. */
    int start(int row) {
        return all.start(row);
    }

    /** The position after a row's last synapse, where targets are not near. */
    int end(int row) {
        return all.end(row);
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
        Cuts whole = new Cuts(csr.indptr(), 1, 0);
        int[] bounds = Plan.bounds(csr.numPost(), threads);
        int[] cuts = cuts(csr, bounds, mayBeNear);
        boolean inOrder = cuts.length == 2 || isAscending(csr);
        boolean near = mayBeNear && inOrder && areNear(cuts);
        int[] targets = near ? NONE : csr.indices();
        Rows all = new Rows(whole, whole, targets, at, null, 0);
        Rows sorted = inOrder ? all : sorted(all, csr.numPre());
        int stretches = cuts.length - 1;
        int[] offsets = stretches == 1
                ? csr.indptr()
                : offsets(inOrder ? csr::post : k -> sorted.targets[k], csr.indptr(), cuts);
        Rows[][] parts = new Rows[threads][];
        int next = 0;
        for (int k = 0; k < threads; k++) {
            int from = next;
            while (next < stretches && cuts[next] < bounds[k + 1]) {
                next++;
            }
            parts[k] = near
                    ? near(csr, offsets, cuts, from, next)
                    : IntStream.range(from, next)
                            .mapToObj(c -> new Cuts(offsets, stretches, c))
                            .map(c -> new Rows(c, c, sorted.targets, sorted.at, null, 0))
                            .toArray(Rows[]::new);
            if (parts[k].length == 0) {
                Cuts none = new Cuts(new int[csr.numPre() + 1], 1, 0);
                parts[k] = new Rows[] {new Rows(none, none, sorted.targets, sorted.at, null, 0)};
            }
        }
        return parts;
    }

    /**
     * The stretches of one thread, with near targets in an array of their own: two threads that read the same cache lines would fetch them from each
     * other, which takes longer than from memory.
     */
    private static Rows[] near(Csr csr, int[] offsets, int[] cuts, int from, int to) {
        int stretches = cuts.length - 1;
        int mine = to - from;
        int rows = csr.numPre();
        char[] compact = csr.near();
        if (compact != null && stretches == 1) {
            Cuts all = new Cuts(offsets, 1, 0);
            return new Rows[] {new Rows(all, all, NONE, null, compact, 0)};
        }
        int[] own = offsets;
        if (mine < stretches) {
            own = new int[rows * mine + 1];
            int at = 0;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < mine; c++) {
                    own[r * mine + c] = at;
                    at += offsets[r * stretches + from + c + 1] - offsets[r * stretches + from + c];
                }
            }
            own[rows * mine] = at;
        }
        char[] near = new char[own[rows * mine]];
        Rows[] parts = new Rows[mine];
        for (int c = 0; c < mine; c++) {
            Cuts all = new Cuts(offsets, stretches, from + c);
            parts[c] = new Rows(all, new Cuts(own, mine, c), NONE, null, near, cuts[from + c]);
        }
        for (int r = 0; r < rows; r++) {
            for (Rows part : parts) {
                int shift = part.all.start(r) - part.mine.start(r);
                for (int k = part.mine.start(r); k < part.mine.end(r); k++) {
                    near[k] = (char) (csr.post(shift + k) - part.first);
                }
            }
        }
        return parts;
    }

    /** Where the post neurons are cut: at the bounds of the threads, and finer where that makes targets near and rows stay long. */
    private static int[] cuts(Csr csr, int[] bounds, boolean mayBeNear) {
        double perRow = csr.synapses() / (double) Math.max(1, csr.numPre());
        boolean finer = mayBeNear && perRow * NEAR / Math.max(1, csr.numPost()) >= SHORTEST;
        IntStream.Builder cuts = IntStream.builder();
        for (int k = 0; k + 1 < bounds.length; k++) {
            for (int c = bounds[k]; c < bounds[k + 1]; c = finer ? Math.min(c + NEAR, bounds[k + 1]) : bounds[k + 1]) {
                cuts.add(c);
            }
        }
        return cuts.add(csr.numPost()).build().toArray();
    }

    private static boolean areNear(int[] cuts) {
        for (int k = 0; k + 1 < cuts.length; k++) {
            if (cuts[k + 1] - cuts[k] > NEAR) {
                return false;
            }
        }
        return true;
    }

    private static int[] offsets(IntUnaryOperator targets, int[] indptr, int[] cuts) {
        int stretches = cuts.length - 1;
        int rows = indptr.length - 1;
        int[] offsets = new int[Math.addExact(Math.multiplyExact(rows, stretches), 1)];
        for (int r = 0; r < rows; r++) {
            int at = indptr[r];
            for (int k = 0; k < stretches; k++) {
                offsets[r * stretches + k] = at;
                at = firstFrom(targets, at, indptr[r + 1], cuts[k + 1]);
            }
        }
        offsets[offsets.length - 1] = indptr[rows];
        return offsets;
    }

    private static boolean isAscending(Csr csr) {
        for (int r = 0; r < csr.numPre(); r++) {
            for (int k = csr.indptr()[r] + 1; k < csr.indptr()[r + 1]; k++) {
                if (csr.post(k) < csr.post(k - 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Synapses of a row by post neuron; those onto one post neuron keep their order, and so the order of its sum. */
    private static Rows sorted(Rows all, int rows) {
        int[] targets = all.targets.clone();
        int[] at = new int[targets.length];
        for (int r = 0; r < rows; r++) {
            int from = all.start(r);
            long[] keys = new long[all.end(r) - from];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = ((long) all.targets[from + k] << 32) | k;
            }
            Arrays.sort(keys);
            for (int k = 0; k < keys.length; k++) {
                targets[from + k] = (int) (keys[k] >>> 32);
                int synapse = from + (int) keys[k];
                at[from + k] = all.at == null ? synapse : all.at[synapse];
            }
        }
        return new Rows(all.all, all.all, targets, at, null, 0);
    }

    private static int firstFrom(IntUnaryOperator targets, int from, int to, int bound) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (targets.applyAsInt(middle) < bound) {
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

    /** Asks for where the rows of {@code list[from .. to - 1]} lie: no branch waits for the answers, so that they come at the same time. */
    int touchPlaces(int[] list, int from, int to) {
        int sum = 0;
        for (int q = from; q < to; q++) {
            sum += mine.start(list[q]) + all.start(list[q]);
        }
        return sum;
    }

    /** Asks for the rows of {@code list[from .. to - 1]} all at once. The sum means nothing, but must be kept for the reads to be done. */
    int touch(int[] list, int from, int to) {
        int sum = 0;
        for (int q = from; q < to; q++) {
            int r = list[q];
            sum += near == null
                    ? Scatter.touch(targets, start(r), end(r))
                    : Scatter.touch(near, mine.start(r), mine.end(r));
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
                    ? Scatter.touch(weights.floats(), shift + start(r), shift + end(r))
                    : Scatter.touch(weights.doubles(), shift + start(r), shift + end(r));
        }
        return sum;
    }

    /** Adds an amount to each target of a row. */
    void add(float[] g, int base, int row, float amount) {
        if (near == null) {
            Scatter.add(g, base, targets, start(row), end(row), amount);
        } else {
            Scatter.add(g, base + first, near, mine.start(row), mine.end(row), amount);
        }
    }

    /** Adds an amount to each target of a row. */
    void add(double[] g, int base, int row, double amount) {
        if (near == null) {
            Scatter.add(g, base, targets, start(row), end(row), amount);
        } else {
            Scatter.add(g, base + first, near, mine.start(row), mine.end(row), amount);
        }
    }

    /** Adds an amount times its weight to each target of a row; {@code shift} is where the weights begin. */
    void add(float[] g, int base, int row, float amount, float[] weights, int shift) {
        if (at != null) {
            Scatter.add(g, base, targets, start(row), end(row), amount, weights, shift, at);
        } else if (near == null) {
            Scatter.add(g, base, targets, start(row), end(row), amount, weights, shift);
        } else {
            int from = mine.start(row);
            Scatter.add(g, base + first, near, from, mine.end(row), amount, weights, shift + start(row) - from);
        }
    }

    /** Adds an amount times its weight to each target of a row; {@code shift} is where the weights begin. */
    void add(double[] g, int base, int row, double amount, double[] weights, int shift) {
        if (at != null) {
            Scatter.add(g, base, targets, start(row), end(row), amount, weights, shift, at);
        } else if (near == null) {
            Scatter.add(g, base, targets, start(row), end(row), amount, weights, shift);
        } else {
            int from = mine.start(row);
            Scatter.add(g, base + first, near, from, mine.end(row), amount, weights, shift + start(row) - from);
        }
    }
}
