package bouton.init;

import bouton.error.ShapeException;
import bouton.random.Streams;
import java.util.OptionalLong;

/**
 * A random matrix with orthonormal columns (or rows, if there are fewer of those), times scale; every such matrix is equally likely (Saxe et al.
 * 2014, arXiv 1312.6120). Its columns lie along {@code axis}, the other axes together make its rows.
 *
 * @param scale above 0; default 1
 * @param axis the axis of the columns, from the end if negative; default -1
 * @param seed its own seed; empty: the network's
 */
public record Orthogonal(double scale, int axis, OptionalLong seed) implements Initializer {
    /** Checks the scale. */
    public Orthogonal {
        Initializer.checkPositive("Orthogonal.scale", scale);
    }

    /** With the network's seed. */
    public Orthogonal(double scale, int axis) {
        this(scale, axis, OptionalLong.empty());
    }

    /** With the default parameters. */
    public Orthogonal() {
        this(1, -1);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        int at = axis < 0 ? axis + shape.length : axis;
        if (at < 0 || at >= shape.length) {
            throw new ShapeException(
                    "Orthogonal.axis = " + axis + " is not an axis of shape " + Shapes.text(shape) + ".");
        }
        int columns = shape[at];
        int rows = Shapes.size(shape) / Math.max(1, columns);
        double[] q = matrix(rows, columns, own(draw));
        int inner = 1;
        for (int a = at + 1; a < shape.length; a++) {
            inner *= shape[a];
        }
        double[] out = new double[q.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                out[(r / inner * columns + c) * inner + r % inner] = scale * q[r * columns + c];
            }
        }
        return out;
    }

    /** Orthonormalised normal vectors, as many as the smaller side, each made orthogonal twice since once loses digits. */
    static double[] matrix(int rows, int columns, Draw from) {
        int count = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        double[][] v = new double[count][length];
        for (int k = 0; k < count; k++) {
            Streams.fillNormal(v[k], 0, length, from.seed(), from.stream(), 0, k);
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < k; b++) {
                    double dot = dot(v[k], v[b]);
                    for (int i = 0; i < length; i++) {
                        v[k][i] -= dot * v[b][i];
                    }
                }
            }
            double norm = Math.sqrt(dot(v[k], v[k]));
            for (int i = 0; i < length; i++) {
                v[k][i] /= norm;
            }
        }
        double[] q = new double[Math.multiplyExact(rows, columns)];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                q[r * columns + c] = rows < columns ? v[r][c] : v[c][r];
            }
        }
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
