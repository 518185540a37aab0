package bouton.compile;

import bouton.random.Streams;

/** Functions of a block of scratch that no pass of the kernel computes: draws, and what the library computes one element at a time. */
final class SlowFunctions {
    private SlowFunctions() {}

    static void apply(Op op, Pass.Scratch s, int index, int count, long seed, long stream, long element, long step) {
        switch (op) {
            case UNIFORM_DRAW -> s.draws().uniform(s, index, count, seed, stream, element, step);
            case NORMAL_DRAW -> {
                double[] u = s.draws().uniform(count, seed, stream, element, step);
                for (int i = 0; i < count; i++) {
                    s.put(index, i, Streams.normalQuantile(u[i]));
                }
            }
            case POISSON_DRAW -> poisson(s, index, count, seed, stream, element, step);
            default -> {
                for (int i = 0; i < count; i++) {
                    s.put(index, i, value(op, s.at(index, i)));
                }
            }
        }
    }

    private static void poisson(Pass.Scratch s, int index, int count, long seed, long stream, long element, long step) {
        double first = s.at(index, 0);
        boolean same = true;
        for (int i = 1; i < count; i++) {
            same &= s.at(index, i) == first;
        }
        double[] drawn = same ? s.draws().poisson(first, count, seed, stream, element, step) : null;
        for (int i = 0; i < count; i++) {
            double k = drawn != null ? drawn[i] : Streams.poisson(s.at(index, i), seed, stream, element + i, step);
            s.put(index, i, k);
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
