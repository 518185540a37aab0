package bouton.init;

import bouton.error.ShapeException;

/**
 * Kernels of a convolution, (positions ..., in, out), that are 0 but in their centre, where they are {@link Orthogonal} (Xiao et al. 2018, arXiv
 * 1806.05393). For shapes with 3 to 5 axes and at most as many inputs as outputs.
 *
 * @param scale above 0; default 1
 * @param axis the axis of the columns of the central matrix; default -1
 */
public record DeltaOrthogonal(double scale, int axis) implements Initializer {
    /** Checks the scale. */
    public DeltaOrthogonal {
        Initializer.checkPositive("DeltaOrthogonal.scale", scale);
    }

    /** With the default parameters. */
    public DeltaOrthogonal() {
        this(1, -1);
    }

    @Override
    public double[] sample(int[] shape, Draw draw) {
        if (shape.length < 3 || shape.length > 5) {
            throw new ShapeException(
                    "DeltaOrthogonal needs a shape with 3 to 5 axes, but has " + Shapes.text(shape) + ".");
        }
        int in = shape[shape.length - 2];
        int out = shape[shape.length - 1];
        if (in > out) {
            throw new ShapeException(
                    "DeltaOrthogonal needs at most as many inputs as outputs, but has " + in + " and " + out + ".");
        }
        int centre = 0;
        for (int a = 0; a < shape.length - 2; a++) {
            centre = centre * shape[a] + (shape[a] - 1) / 2;
        }
        double[] all = new double[Shapes.size(shape)];
        double[] matrix = new Orthogonal(scale, axis).sample(new int[] {in, out}, draw);
        System.arraycopy(matrix, 0, all, centre * in * out, matrix.length);
        return all;
    }
}
