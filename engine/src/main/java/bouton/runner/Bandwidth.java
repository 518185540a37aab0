package bouton.runner;

import bouton.error.BadValueException;
import bouton.network.Threads;

/** How fast this machine copies arrays much larger than its caches, reads and writes counted: what a memory-bound operation can reach. */
public final class Bandwidth {
    private static final int FLOATS = 1 << 24;
    private static final int REPEAT = 4;

    private Bandwidth() {}

    private static final class OneThread {
        static final double GIGABYTES_PER_SECOND = measure(1);
    }

    /** GB/s of one thread, measured once per process, in about a tenth of a second. */
    public static double oneThread() {
        return OneThread.GIGABYTES_PER_SECOND;
    }

    /** GB/s of so many threads together, the best of some copies, measured now. */
    public static double measure(int threads) {
        if (threads < 1) {
            throw new BadValueException("The number of threads must be at least 1, but is " + threads + ".");
        }
        float[] from = new float[FLOATS];
        float[] to = new float[FLOATS];
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r <= REPEAT; r++) {
            long start = System.nanoTime();
            copy(from, to, threads);
            best = Math.min(best, (System.nanoTime() - start) * 1e-9);
        }
        return 2.0 * Float.BYTES * FLOATS * 1e-9 / best;
    }

    private static void copy(float[] from, float[] to, int threads) {
        Thread[] team = new Thread[threads];
        for (int k = 1; k < threads; k++) {
            int part = k;
            team[k] = Thread.ofPlatform().daemon().start(() -> copy(from, to, part, threads));
        }
        copy(from, to, 0, threads);
        Threads.join(team);
    }

    private static void copy(float[] from, float[] to, int part, int parts) {
        int first = (int) ((long) FLOATS * part / parts);
        int last = (int) ((long) FLOATS * (part + 1) / parts);
        System.arraycopy(from, first, to, first, last - first);
    }
}
