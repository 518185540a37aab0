package bouton.network;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of a full matrix, each times a factor, and their sum. Sums are kept in double precision, four rows at a time: sums are of another type than
 * the elements of a float matrix, so the compiler knows that they do not overlap and makes vector code. A column is summed in the order of the rows,
 * so its bits depend neither on the range nor on the number of threads. Rows go down and up in turns, because the rows that came last in a step are
 * still in the cache at the beginning of the next. One per thread.
 */
abstract class MatrixRows {
    /** Columns whose sums and rows stay in the first-level cache. */
    private static final int BLOCK = 1024;

    private static final int TOGETHER = 4;

    private final int columns;
    private final int[] rows;
    private final int[] starts;
    private final double[] factors;
    private final double[] sums = new double[BLOCK];
    private int count;

    private MatrixRows(int most, int columns) {
        this.columns = columns;
        this.rows = new int[most];
        this.starts = new int[most];
        this.factors = new double[most];
    }

    /** What a thread keeps between rows. */
    List<Object> arrays() {
        return List.of(rows, starts, factors, sums);
    }

    /** @param most rows at most */
    static MatrixRows of(float[] matrix, int most, int columns) {
        return new OfFloats(matrix, most, columns);
    }

    /** @param most rows at most */
    static MatrixRows of(double[] matrix, int most, int columns) {
        return new OfDoubles(matrix, most, columns);
    }

    /** Takes the sums of a stretch of columns. */
    interface Sink {
        /** The sums of the columns {@code from .. to - 1}, the first of them at index 0. */
        void take(double[] sums, int slice, int from, int to);
    }

    /** The row to add as the k-th of so many. */
    static int inTurn(Clock clock, int k, int rows) {
        return (clock.step() & 1) == 0 ? k : rows - 1 - k;
    }

    /** Begins anew without rows. */
    final void clear() {
        count = 0;
    }

    /**
     * Adds a row times a factor; rows come in ascending or in descending order.
     *
     * @param first where the matrix begins
     */
    final void add(int first, int row, double factor) {
        rows[count] = row;
        starts[count] = first + row * columns;
        factors[count++] = factor;
    }

    /**
     * Sums the columns {@code from .. to - 1}.
     *
     * @param skipDiagonal whether entries (i, i) count as 0
     */
    final void sum(int slice, int from, int to, boolean skipDiagonal, Sink sink) {
        for (int begin = from; begin < to; begin += BLOCK) {
            int end = Math.min(begin + BLOCK, to);
            Arrays.fill(sums, 0, end - begin, 0);
            for (int k = 0; k < count; k += TOGETHER) {
                int last = Math.min(k + TOGETHER, count) - 1;
                int low = Math.clamp(Math.min(rows[k], rows[last]), begin, end);
                int high = Math.clamp(Math.max(rows[k], rows[last]) + 1L, low, end);
                if (skipDiagonal && low < high) {
                    add(k, last + 1, begin, begin, low);
                    addButDiagonal(k, last + 1, begin, low, high);
                    add(k, last + 1, begin, high, end);
                } else {
                    add(k, last + 1, begin, begin, end);
                }
            }
            sink.take(sums, slice, begin, end);
        }
    }

    private void add(int k, int stop, int begin, int from, int to) {
        if (stop - k == TOGETHER) {
            four(sums, from - begin, to - begin, starts, factors, k, begin);
        } else {
            for (int q = k; q < stop; q++) {
                one(sums, from - begin, to - begin, starts[q] + begin, factors[q]);
            }
        }
    }

    private void addButDiagonal(int k, int stop, int begin, int from, int to) {
        for (int j = from; j < to; j++) {
            double sum = sums[j - begin];
            for (int q = k; q < stop; q++) {
                if (rows[q] != j) {
                    sum += factors[q] * element(starts[q] + j);
                }
            }
            sums[j - begin] = sum;
        }
    }

    abstract double element(int at);

    /** Adds four rows to {@code sums[from .. to - 1]}, which stand for the columns from {@code begin} on. */
    abstract void four(double[] sums, int from, int to, int[] starts, double[] factors, int k, int begin);

    abstract void one(double[] sums, int from, int to, int at, double factor);

    private static final class OfFloats extends MatrixRows {
        private final float[] matrix;

        OfFloats(float[] matrix, int most, int columns) {
            super(most, columns);
            this.matrix = matrix;
        }

        @Override
        double element(int at) {
            return matrix[at];
        }

        @Override
        void four(double[] sums, int from, int to, int[] starts, double[] factors, int k, int begin) {
            float[] w = matrix;
            int a = starts[k] + begin;
            int b = starts[k + 1] + begin;
            int c = starts[k + 2] + begin;
            int d = starts[k + 3] + begin;
            double x0 = factors[k];
            double x1 = factors[k + 1];
            double x2 = factors[k + 2];
            double x3 = factors[k + 3];
            for (int j = from; j < to; j++) {
                sums[j] = sums[j] + x0 * w[a + j] + x1 * w[b + j] + x2 * w[c + j] + x3 * w[d + j];
            }
        }

        @Override
        void one(double[] sums, int from, int to, int at, double factor) {
            float[] w = matrix;
            for (int j = from; j < to; j++) {
                sums[j] += factor * w[at + j];
            }
        }
    }

    private static final class OfDoubles extends MatrixRows {
        private final double[] matrix;

        OfDoubles(double[] matrix, int most, int columns) {
            super(most, columns);
            this.matrix = matrix;
        }

        @Override
        double element(int at) {
            return matrix[at];
        }

        @Override
        void four(double[] sums, int from, int to, int[] starts, double[] factors, int k, int begin) {
            double[] w = matrix;
            int a = starts[k] + begin;
            int b = starts[k + 1] + begin;
            int c = starts[k + 2] + begin;
            int d = starts[k + 3] + begin;
            double x0 = factors[k];
            double x1 = factors[k + 1];
            double x2 = factors[k + 2];
            double x3 = factors[k + 3];
            for (int j = from; j < to; j++) {
                sums[j] = sums[j] + x0 * w[a + j] + x1 * w[b + j] + x2 * w[c + j] + x3 * w[d + j];
            }
        }

        @Override
        void one(double[] sums, int from, int to, int at, double factor) {
            double[] w = matrix;
            for (int j = from; j < to; j++) {
                sums[j] += factor * w[at + j];
            }
        }
    }
}
