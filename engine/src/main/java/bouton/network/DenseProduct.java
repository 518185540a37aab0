package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Precision;
import java.util.Arrays;
import java.util.List;

/** Multiplies what pre neurons send by a full matrix; rows of silent neurons are skipped. */
public final class DenseProduct extends Step {
    private final Buffer source;
    private final Buffer target;
    private final int pre;
    private final int post;
    private final Buffer matrix;
    private final boolean skipDiagonal;
    private final MatrixRows.Sink take = this::take;
    private MatrixRows[] rows = {};

    private DenseProduct(Buffer source, Buffer target, int pre, int post, Buffer matrix, boolean skipDiagonal) {
        this.source = source;
        this.target = target;
        this.pre = pre;
        this.post = post;
        this.matrix = matrix;
        this.skipDiagonal = skipDiagonal;
    }

    /**
     * The product of x (length pre) and the matrix.
     *
     * @param matrix one weight per synapse, pre x post, row after row
     * @param skipDiagonal whether entries (i, i) count as 0
     */
    public static Value of(Program program, Weights matrix, int pre, int post, boolean skipDiagonal, Value x) {
        Variable source = program.materialise(x);
        Variable product = Variable.real("product", "", program.environment(), post);
        program.owns(product);
        program.add(new DenseProduct(
                source.buffer(),
                product.buffer(),
                pre,
                post,
                matrix.buffer(product.buffer().precision()),
                skipDiagonal));
        return program.read(product);
    }

    @Override
    public List<Use> uses() {
        return List.of(
                new Use(source, Access.READ_ALL), new Use(matrix, Access.READ_SYNAPSES), new Use(target, Access.WRITE));
    }

    /** Rows of pre neurons that send 0 are skipped. */
    @Override
    public long traffic() {
        long rows = 0;
        for (int b = 0; b < source.batch(); b++) {
            for (int i = 0; i < pre; i++) {
                rows += source.get(b, i) == 0 ? 0 : 1;
            }
        }
        return super.traffic() + rows * post * target.precision().bytes();
    }

    @Override
    public List<Object> arrays() {
        return Arrays.stream(rows).flatMap(r -> r.arrays().stream()).toList();
    }

    @Override
    public int size() {
        return post;
    }

    @Override
    public void start(int threads) {
        if (rows.length != threads) {
            rows = new MatrixRows[threads];
            for (int k = 0; k < threads; k++) {
                rows[k] = matrix.precision() == Precision.FLOAT32
                        ? MatrixRows.of(matrix.floats(), pre, post)
                        : MatrixRows.of(matrix.doubles(), pre, post);
            }
        }
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        MatrixRows mine = rows[thread];
        for (int b = 0; b < target.batch(); b++) {
            mine.clear();
            for (int k = 0; k < pre; k++) {
                int i = MatrixRows.inTurn(clock, k, pre);
                double x = source.get(b, i);
                if (x != 0) {
                    mine.add(b * matrix.stride(), i, x);
                }
            }
            mine.sum(b, from, to, skipDiagonal, take);
        }
    }

    private void take(double[] sums, int slice, int from, int to) {
        int at = slice * target.stride() + from;
        if (target.precision() == Precision.FLOAT32) {
            float[] y = target.floats();
            for (int j = 0; j < to - from; j++) {
                y[at + j] = (float) sums[j];
            }
        } else {
            System.arraycopy(sums, 0, target.doubles(), at, to - from);
        }
    }

    @Override
    public String label() {
        return "product of " + source.name();
    }
}
