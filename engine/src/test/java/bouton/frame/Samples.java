package bouton.frame;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;

/** Recordings of known numbers, and what the tests of this room share. */
final class Samples {
    static final double DT = 0.1;
    static final long SEED = 42;

    private Samples() {}

    /** Neurons that spike at given steps: {@code spikes[k]} is {@code {step, neuron...}}; the run has {@code steps} steps from {@code first}. */
    static SpikeEvents spikes(int n, long first, int steps, int[]... spikes) {
        SpikeEvents s = SpikeEvents.create("E.spike", n, DT, first, SEED);
        for (long step = first; step < first + steps; step++) {
            long[] bits = new long[(n + 63) / 64];
            for (int[] line : spikes) {
                for (int k = 1; k < line.length && line[0] == step; k++) {
                    bits[line[k] / 64] |= 1L << line[k] % 64;
                }
            }
            s.append(step, bits, 0);
        }
        return s;
    }

    /** Element {@code i} of sample {@code k} is {@code 100 k + i}. */
    static StateColumns states(int samples, boolean wide, int... indices) {
        StateColumns s = StateColumns.create("E.V", "mV", DT, 0, 1, indices, wide, samples, SEED);
        for (int k = 0; k < samples; k++) {
            int at = k;
            s.append(i -> 100.0 * at + i);
        }
        return s;
    }

    static int[] range(int n) {
        return java.util.stream.IntStream.range(0, n).toArray();
    }

    /** Runs with the memory limit set to so many bytes. */
    static void withLimit(long bytes, Runnable action) {
        System.setProperty(Size.LIMIT_PROPERTY, Long.toString(bytes));
        try {
            action.run();
        } finally {
            System.clearProperty(Size.LIMIT_PROPERTY);
        }
    }

    /** Bytes that so many calls allocate on the heap, once they have been called often enough to be compiled. */
    static long allocated(int calls, LongConsumer call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int k = 0; k < calls; k++) {
            call.accept(k);
        }
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = calls; k < 2 * calls; k++) {
            call.accept(k);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
