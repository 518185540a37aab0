package bouton.network;

import bouton.compile.Buffer;
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
    private final double[] matrix;
    private final int[] delays;
    private final Past past;

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
        this.matrix = matrix.clone();
        this.delays = delays.clone();
        this.past = past;
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
                ? List.of(new Use(x, Access.READ_ALL), new Use(target, Access.WRITE_ALL))
                : List.of(new Use(x, Access.READ_ALL), new Use(y, Access.READ_ALL), new Use(target, Access.WRITE_ALL));
    }

    @Override
    public List<Object> arrays() {
        return List.of(matrix, delays, past.history);
    }

    /** The matrix is read as a whole. */
    @Override
    public long traffic() {
        return super.traffic() + (long) Double.BYTES * matrix.length * x.batch();
    }

    @Override
    public boolean serial() {
        return true;
    }

    @Override
    public int size() {
        return target.size();
    }

    @Override
    public void start(int threads) {
        past.reserve(x.size(), x.batch());
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        int n = x.size();
        int m = target.size();
        for (int b = 0; b < x.batch(); b++) {
            for (int j = 0; j < m; j++) {
                double own = y == null ? 0 : y.get(b, j);
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    double c = matrix[i * m + j];
                    if (c != 0) {
                        sum += c * (before(b, i, delay(i * m + j)) - own);
                    }
                }
                target.set(b, j, target.get(b, j) + sum);
            }
        }
        if (past.depth > 1) {
            int at = (int) (past.head % past.depth) * n * x.batch();
            for (int b = 0; b < x.batch(); b++) {
                for (int i = 0; i < n; i++) {
                    past.history[at + b * n + i] = x.get(b, i);
                }
            }
            past.head++;
        }
    }

    private int delay(int entry) {
        return delays.length == 0 ? 0 : delays[delays.length == 1 ? 0 : entry];
    }

    private double before(int slice, int i, int d) {
        if (d <= 1) {
            return x.get(slice, i);
        }
        int n = x.size();
        int slot = (int) Math.floorMod(past.head - (d - 1), (long) past.depth);
        return past.history[slot * n * x.batch() + slice * n + i];
    }

    @Override
    public String label() {
        return "couple " + x.name() + " to " + target.name()
                + (delays.length == 0
                        ? ""
                        : " delays " + Arrays.stream(delays).max().orElse(0));
    }
}
