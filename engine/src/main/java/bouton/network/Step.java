package bouton.network;

import bouton.compile.Buffer;
import java.util.List;

/** One operation of a step plan. What it touches is declared, so that the plan knows where threads must wait for each other. */
public abstract class Step {
    /** How a step touches a buffer. */
    public enum Access {
        /** Each thread reads its own range. */
        READ,
        /** Every thread reads all of it. */
        READ_ALL,
        /** Each thread writes its own range. */
        WRITE,
        /** One thread writes it. */
        WRITE_ALL,
        /** Each thread reads what belongs to synapses onto its own range of post neurons. */
        READ_SYNAPSES,
        /** Each thread writes what belongs to synapses onto its own range of post neurons. */
        WRITE_SYNAPSES;

        /** Whether it changes the buffer. */
        public boolean isWrite() {
            return this == WRITE || this == WRITE_ALL || this == WRITE_SYNAPSES;
        }

        private boolean isWhole() {
            return this == READ_ALL || this == WRITE_ALL;
        }

        private boolean isBySynapse() {
            return this == READ_SYNAPSES || this == WRITE_SYNAPSES;
        }

        /** Whether threads must wait between this access and a later one. */
        boolean conflictsWith(Access later) {
            boolean otherRanges = isWhole() || later.isWhole() || isBySynapse() != later.isBySynapse();
            return (isWrite() || later.isWrite()) && otherRanges;
        }
    }

    /** A buffer and how it is touched. */
    public record Use(Buffer buffer, Access access) {}

    /** What it touches. */
    public abstract List<Use> uses();

    /**
     * What it keeps besides the buffers of {@link #uses}: arrays of numbers, and buffers. Arrays that belong to others too are named by each.
     */
    public List<Object> arrays() {
        return List.of();
    }

    /** Bytes that a step reads and writes if it finds its sources as they are now, for profiles. */
    public long traffic() {
        long bytes = 0;
        for (Use u : uses()) {
            if (!u.access().isBySynapse()) {
                bytes += u.buffer().bytes();
            }
        }
        return bytes;
    }

    /** True if only one thread runs it. */
    public boolean serial() {
        return false;
    }

    /** Elements it works on, which decides how the threads share it. */
    public abstract int size();

    /**
     * Work of one thread.
     *
     * @param clock the step's number, time and seed
     * @param from first element of the thread's range, a multiple of {@link Buffer#ALIGN}
     * @param to element after the last
     * @param thread number of the thread
     */
    public abstract void run(Clock clock, int from, int to, int thread);

    /** Work before any thread runs it, by one thread. */
    public void prepare(Clock clock) {}

    /** Whether {@link #prepare} must be called at each step. */
    public boolean needsPreparation() {
        return false;
    }

    /** Work after the step, by one thread. */
    public void finish() {}

    /** Whether {@link #finish} must be called at each step. */
    public boolean needsFinish() {
        return false;
    }

    /** Called once before a run, with the number of threads. */
    public void start(int threads) {}

    /** What it is, for profiles. */
    public abstract String label();
}
