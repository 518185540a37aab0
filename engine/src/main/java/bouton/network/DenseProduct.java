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
    public int size() {
        return post;
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        boolean single = target.precision() == Precision.FLOAT32;
        for (int b = 0; b < target.batch(); b++) {
            int base = b * target.stride();
            int first = b * matrix.stride();
            if (single) {
                Arrays.fill(target.floats(), base + from, base + to, 0);
            } else {
                Arrays.fill(target.doubles(), base + from, base + to, 0);
            }
            for (int i = 0; i < pre; i++) {
                double x = source.get(b, i);
                if (x == 0) {
                    continue;
                }
                if (skipDiagonal && i >= from && i < to) {
                    row(base, first + i * post, x, from, i);
                    row(base, first + i * post, x, i + 1, to);
                } else {
                    row(base, first + i * post, x, from, to);
                }
            }
        }
    }

    private void row(int base, int at, double x, int from, int to) {
        if (target.precision() == Precision.FLOAT32) {
            row(target.floats(), base, matrix.floats(), at, (float) x, from, to);
        } else {
            row(target.doubles(), base, matrix.doubles(), at, x, from, to);
        }
    }

    private static void row(float[] y, int base, float[] w, int at, float x, int from, int to) {
        for (int j = from; j < to; j++) {
            y[base + j] += x * w[at + j];
        }
    }

    private static void row(double[] y, int base, double[] w, int at, double x, int from, int to) {
        for (int j = from; j < to; j++) {
            y[base + j] += x * w[at + j];
        }
    }

    @Override
    public String label() {
        return "product of " + source.name();
    }
}
