package bouton.compile;

import bouton.random.Streams;

/** Functions of a block of scratch that are computed by library code, one element at a time, the same for scalar and vector kernels. */
final class SlowFunctions {
    private SlowFunctions() {}

    static void apply(Op op, Pass.Scratch s, int index, int count, long seed, long stream, long element, long step) {
        if (s.f.length > 0) {
            single(op, s.f[index], count, seed, stream, element, step);
        } else {
            twice(op, s.d[index], count, seed, stream, element, step);
        }
    }

    private static void single(Op op, float[] x, int count, long seed, long stream, long element, long step) {
        switch (op) {
            case UNIFORM_DRAW -> Streams.fillUniform(x, 0, count, seed, stream, element, step);
            case NORMAL_DRAW -> Streams.fillNormal(x, 0, count, seed, stream, element, step);
            case POISSON_DRAW -> {
                for (int i = 0; i < count; i++) {
                    x[i] = Streams.poisson(x[i], seed, stream, element + i, step);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    x[i] = (float) value(op, x[i]);
                }
            }
        }
    }

    private static void twice(Op op, double[] x, int count, long seed, long stream, long element, long step) {
        switch (op) {
            case UNIFORM_DRAW -> Streams.fillUniform(x, 0, count, seed, stream, element, step);
            case NORMAL_DRAW -> Streams.fillNormal(x, 0, count, seed, stream, element, step);
            case POISSON_DRAW -> {
                for (int i = 0; i < count; i++) {
                    x[i] = Streams.poisson(x[i], seed, stream, element + i, step);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    x[i] = value(op, x[i]);
                }
            }
        }
    }

    private static double value(Op op, double x) {
        return switch (op) {
            case FLOOR -> StrictMath.floor(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            default -> throw new IllegalArgumentException(op.name());
        };
    }
}
