package bouton.compile;

import bouton.random.Streams;

/** Functions of a block of scratch that no pass of the kernel computes: draws, and what the library computes one element at a time. */
final class SlowFunctions {
    private SlowFunctions() {}

    static void apply(Op op, Pass.Scratch s, int index, int count, long seed, long stream, long element, long step) {
        boolean single = s.f.length > 0;
        switch (op) {
            case UNIFORM_DRAW -> {
                if (single) {
                    s.draws().uniform(s.f[index], count, seed, stream, element, step);
                } else {
                    double[] u = s.draws().uniform(count, seed, stream, element, step);
                    System.arraycopy(u, 0, s.d[index], 0, count);
                }
            }
            case NORMAL_DRAW -> {
                double[] u = s.draws().uniform(count, seed, stream, element, step);
                for (int i = 0; i < count; i++) {
                    double x = Streams.normalQuantile(u[i]);
                    if (single) {
                        s.f[index][i] = (float) x;
                    } else {
                        s.d[index][i] = x;
                    }
                }
            }
            case POISSON_DRAW -> {
                if (single) {
                    poisson(s, s.f[index], count, seed, stream, element, step);
                } else {
                    poisson(s, s.d[index], count, seed, stream, element, step);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    if (single) {
                        s.f[index][i] = (float) value(op, s.f[index][i]);
                    } else {
                        s.d[index][i] = value(op, s.d[index][i]);
                    }
                }
            }
        }
    }

    private static void poisson(Pass.Scratch s, float[] x, int count, long seed, long stream, long element, long step) {
        boolean same = true;
        for (int i = 1; i < count; i++) {
            same &= x[i] == x[0];
        }
        if (same) {
            double[] k = s.draws().poisson(x[0], count, seed, stream, element, step);
            for (int i = 0; i < count; i++) {
                x[i] = (float) k[i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                x[i] = Streams.poisson(x[i], seed, stream, element + i, step);
            }
        }
    }

    private static void poisson(
            Pass.Scratch s, double[] x, int count, long seed, long stream, long element, long step) {
        boolean same = true;
        for (int i = 1; i < count; i++) {
            same &= x[i] == x[0];
        }
        if (same) {
            System.arraycopy(s.draws().poisson(x[0], count, seed, stream, element, step), 0, x, 0, count);
        } else {
            for (int i = 0; i < count; i++) {
                x[i] = Streams.poisson(x[i], seed, stream, element + i, step);
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
