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
    private final float[] f;
    private final double[] d;

    private DenseProduct(Buffer source, Buffer target, int pre, int post, double[] matrix) {
        this.source = source;
        this.target = target;
        this.pre = pre;
        this.post = post;
        boolean single = target.precision() == Precision.FLOAT32;
        this.f = new float[single ? matrix.length : 0];
        for (int k = 0; k < f.length; k++) {
            f[k] = (float) matrix[k];
        }
        this.d = single ? new double[0] : matrix.clone();
    }

    /** The product of x (length pre) and the matrix (pre x post, row after row). */
    public static Value of(Program program, double[] matrix, int pre, int post, Value x) {
        Variable source = program.materialise(x);
        Variable product = Variable.real("product", "", program.environment(), post);
        program.owns(product);
        program.add(new DenseProduct(source.buffer(), product.buffer(), pre, post, matrix));
        return program.read(product);
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(source, Access.READ_ALL), new Use(target, Access.WRITE));
    }

    @Override
    public int size() {
        return post;
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        for (int b = 0; b < target.batch(); b++) {
            int base = b * target.stride();
            if (f.length > 0) {
                Arrays.fill(target.floats(), base + from, base + to, 0);
            } else {
                Arrays.fill(target.doubles(), base + from, base + to, 0);
            }
            for (int i = 0; i < pre; i++) {
                double x = source.get(b, i);
                if (x == 0) {
                    continue;
                }
                if (f.length > 0) {
                    row(target.floats(), base, f, i * post, (float) x, from, to);
                } else {
                    row(target.doubles(), base, d, i * post, x, from, to);
                }
            }
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
