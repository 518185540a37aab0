package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Couples elements through a full matrix: adds {@code sum_i C_ij x_i} or {@code sum_i C_ij (x_i - y_j)} to target j, each x_i as it was
 * d_ij steps ago. The present x is kept after reading, so delays of 0 and 1 steps both mean the x of now.
 */
public final class CouplingStep extends Step {
    private final Buffer x;
    private final @Nullable Buffer y;
    private final Buffer target;
    private final CouplingMatrix matrix;
    /** The full matrix in single precision, or nothing. */
    private final float[] full;

    private final int delay;
    private final int longest;
    private final Past past;
    private final MatrixRows.Sink take = this::take;
    private double[][] values = {};
    private MatrixRows[] rows = {};

    /** What was, for couplings with delays: kept from plan to plan by whoever owns the coupling. */
    public static final class Past {
        private final int depth;
        private final double[] initial;
        private double[] history = {};
        private long head;

        /**
         * @param delays in steps: none, one for all, or one per entry of the matrix
         * @param initial x before the first step: none for 0, one for all, or one each
         */
        public Past(int[] delays, double[] initial) {
            this.depth = Math.max(1, Arrays.stream(delays).max().orElse(1));
            this.initial = initial.clone();
        }

        /** Forgets what was. */
        public void reset() {
            history = new double[0];
            head = 0;
        }

        private void reserve(int size, int batch) {
            int n = size * batch;
            if (depth > 1 && history.length != Math.multiplyExact(depth, n)) {
                history = new double[depth * n];
                head = 0;
                for (int k = 0; k < history.length && initial.length > 0; k++) {
                    history[k] = initial[initial.length == 1 ? 0 : k % size];
                }
            }
        }
    }

    private CouplingStep(Variable x, @Nullable Variable y, Variable target, double[] matrix, int[] delays, Past past) {
        this.x = x.buffer();
        this.y = y == null ? null : y.buffer();
        this.target = target.buffer();
        this.matrix = CouplingMatrix.of(matrix, delays, target.size());
        this.delay = delays.length == 0 ? 0 : delays[0];
        this.longest = Arrays.stream(delays).max().orElse(0);
        this.past = past;
        boolean single = this.target.precision() == Precision.FLOAT32;
        this.full = new float[this.matrix.isFull() && single ? matrix.length : 0];
        for (int k = 0; k < full.length; k++) {
            full[k] = (float) matrix[k];
        }
        past.reserve(this.x.size(), this.x.batch());
    }

    /** Couples x to the target as it is now, without delays. */
    public static void add(Program program, Variable x, @Nullable Variable y, Variable target, double[] matrix) {
        int[] none = {};
        add(program, x, y, target, matrix, none, new Past(none, new double[0]));
    }

    /**
     * Couples x to the target.
     *
     * @param y subtracted from each x, for diffusive coupling; null for additive
     * @param matrix C, pre x post, row after row
     * @param delays in steps: none, one for all, or one per entry of the matrix
     * @param past made with the same delays
     */
    public static void add(
            Program program,
            Variable x,
            @Nullable Variable y,
            Variable target,
            double[] matrix,
            int[] delays,
            Past past) {
        program.owns(x);
        program.owns(target);
        program.add(new CouplingStep(x, y, target, matrix, delays, past));
    }

    @Override
    public List<Use> uses() {
        return y == null
                ? List.of(new Use(x, Access.READ_ALL), new Use(target, Access.WRITE))
                : List.of(new Use(x, Access.READ_ALL), new Use(y, Access.READ), new Use(target, Access.WRITE));
    }

    @Override
    public List<Object> arrays() {
        List<Object> arrays = new ArrayList<>(matrix.arrays());
        arrays.add(full);
        arrays.add(past.history);
        arrays.addAll(Arrays.asList(values));
        return arrays;
    }

    /** The matrix is read as a whole. */
    @Override
    public long traffic() {
        long read = full.length > 0 ? (long) Float.BYTES * full.length : matrix.bytes();
        return super.traffic() + read * x.batch();
    }

    @Override
    public int size() {
        return target.size();
    }

    @Override
    public void start(int threads) {
        past.reserve(x.size(), x.batch());
        if (values.length != threads) {
            values = new double[threads][x.size()];
            rows = new MatrixRows[matrix.isFull() ? threads : 0];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = full.length > 0
                        ? MatrixRows.of(full, x.size(), target.size())
                        : MatrixRows.of(matrix.weights(), x.size(), target.size());
            }
        }
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        int n = x.size();
        double[] xs = values[thread];
        for (int b = 0; b < x.batch(); b++) {
            read(b, xs);
            if (matrix.isFull()) {
                MatrixRows mine = rows[thread];
                mine.clear();
                for (int k = 0; k < n; k++) {
                    int i = MatrixRows.inTurn(clock, k, n);
                    mine.add(0, i, xs[i]);
                }
                mine.sum(b, from, to, false, take);
                continue;
            }
            double common = matrix.common() == 0 ? 0 : matrix.common() * sum(xs);
            for (int j = from; j < to; j++) {
                add(b, j, common + (matrix.hasDelayEach() ? delayed(b, j, xs) : matrix.sum(j, xs)));
            }
        }
        if (past.depth > 1) {
            keep(n * thread / values.length, n * (thread + 1) / values.length);
        }
    }

    private void take(double[] sums, int slice, int from, int to) {
        for (int j = from; j < to; j++) {
            add(slice, j, sums[j - from]);
        }
    }

    /** Adds {@code sum_i C_ij x_i}, less {@code y_j sum_i C_ij}. */
    private void add(int slice, int j, double sum) {
        double own = y == null ? 0 : y.get(slice, j) * matrix.totals()[j];
        target.set(slice, j, target.get(slice, j) + (sum - own));
    }

    /** x with the delay that all have; x of now if each has its own. */
    private void read(int slice, double[] to) {
        int n = x.size();
        if (matrix.hasDelayEach() || delay <= 1) {
            for (int i = 0; i < n; i++) {
                to[i] = x.get(slice, i);
            }
        } else {
            int slot = (int) Math.floorMod(past.head - (delay - 1), (long) past.depth);
            System.arraycopy(past.history, (slot * x.batch() + slice) * n, to, 0, n);
        }
    }

    private double delayed(int slice, int j, double[] now) {
        int n = x.size();
        int head = (int) (past.head % past.depth);
        return matrix.sum(j, now, past.history, head, past.depth, n * x.batch(), slice * n);
    }

    private static double sum(double[] xs) {
        double sum = 0;
        for (double v : xs) {
            sum += v;
        }
        return sum;
    }

    /** Keeps the present x: no delay reaches the slot where it goes. */
    private void keep(int from, int to) {
        int n = x.size();
        int at = (int) (past.head % past.depth) * n * x.batch();
        for (int b = 0; b < x.batch(); b++) {
            for (int i = from; i < to; i++) {
                past.history[at + b * n + i] = x.get(b, i);
            }
        }
    }

    @Override
    public boolean needsFinish() {
        return past.depth > 1;
    }

    @Override
    public void finish() {
        past.head++;
    }

    @Override
    public String label() {
        return "couple " + x.name() + " to " + target.name() + (longest == 0 ? "" : " delays " + longest);
    }
}
