package bouton.compile;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A pass that begins as scalar code and becomes vector code once that is compiled. Vector code in the interpreter is some hundred times slower than
 * scalar code, and a second of biological time would be over before it got better; so a thread of its own runs it on scratch data until the
 * compiler has done its work. Both give the same bits, so the change shows in nothing but speed.
 */
final class WarmingPass implements Pass {
    private static final System.Logger LOG = System.getLogger("bouton");
    /** Compiled code takes far less per instruction and element, code that is not compiled far more. */
    private static final double COMPILED_NANOS = 0.15;

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long TURN_NANOS = 1_000_000_000L;
    /** What a run may allocate from its second turn on: a vector or two that the compiler leaves an object cost little. */
    private static final long FEW_BYTES = 256;

    private static final int BATCH = 8;
    /** An argument for which functions take their rare way. */
    private static final double FAR = -30;

    private static final BlockingQueue<WarmingPass> QUEUE = new LinkedBlockingQueue<>();
    private static boolean started;

    private final PassCode code;
    private final Pass vector;
    private volatile Pass now;
    private @Nullable Frame frame;
    private @Nullable Scratch scratch;
    private long spent;

    private WarmingPass(PassCode code, Pass scalar, Pass vector) {
        this.code = code;
        this.vector = vector;
        this.now = scalar;
    }

    /** A pass that is being warmed from now on. */
    static WarmingPass start(PassCode code, Pass scalar, Pass vector) {
        WarmingPass pass = new WarmingPass(code, scalar, vector);
        QUEUE.add(pass);
        startThread();
        return pass;
    }

    private static synchronized void startThread() {
        if (!started) {
            started = true;
            Thread.ofPlatform().daemon().name("bouton-warm-up").start(WarmingPass::work);
        }
    }

    /**
     * The newest goes first, since older ones may belong to networks that nobody runs any more; one that is not compiled within its turn waits until
     * all others have had theirs.
     */
    private static void work() {
        Deque<WarmingPass> waiting = new ArrayDeque<>();
        List<WarmingPass> arrived = new ArrayList<>();
        try {
            while (true) {
                if (waiting.isEmpty()) {
                    waiting.add(QUEUE.take());
                }
                QUEUE.drainTo(arrived);
                arrived.forEach(waiting::addFirst);
                arrived.clear();
                WarmingPass newest = waiting.removeFirst();
                if (!newest.warm()) {
                    waiting.addLast(newest);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes that this thread has allocated; apart, so that the first network does not wait for the classes behind it. */
    private static final class Heap {
        static final LongSupplier ALLOCATED =
                ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
                                && bean.isThreadAllocatedMemoryEnabled()
                        ? bean::getCurrentThreadAllocatedBytes
                        : () -> 0;
    }

    /** Runs the vector code for a while; true once it is in use, or given up. */
    private boolean warm() {
        if (frame == null) {
            frame = new Frame(code.onScratchData(Scratch.BLOCK), Scratch.BLOCK);
            scratch = new Scratch(code.precision, code.scratches.size());
            for (int k = 0; k < frame.scratch.length; k++) {
                frame.scratch[k] = k;
            }
        }
        double goal = COMPILED_NANOS * Math.max(1, code.instructions.size()) * Scratch.BLOCK * BATCH;
        long begin = System.nanoTime();
        long before = begin;
        do {
            long had = Heap.ALLOCATED.getAsLong();
            for (int k = 0; k < BATCH; k++) {
                if (code.hasRare()) {
                    Objects.requireNonNull(scratch).mix(k % 2 == 0 ? 0 : FAR);
                }
                vector.run(frame, Objects.requireNonNull(scratch), 0, 0, Scratch.BLOCK);
            }
            boolean allocates = Heap.ALLOCATED.getAsLong() - had > (spent == 0 ? 0 : FEW_BYTES * BATCH);
            long after = System.nanoTime();
            // Code in which some vectors are still objects is fast enough to pass for compiled.
            if (after - before < goal && !allocates) {
                now = vector;
                frame = null;
                scratch = null;
                return true;
            }
            before = after;
        } while (before - begin < TURN_NANOS);
        spent += before - begin;
        if (spent > PATIENCE_NANOS) {
            LOG.log(System.Logger.Level.DEBUG, "A kernel stays scalar: its vector code was not compiled in 20 s");
            return true;
        }
        return false;
    }

    @Override
    public void run(Frame frame, Scratch scratch, int base, int from, int to) {
        now.run(frame, scratch, base, from, to);
    }

    /** Whether the vector code is in use. */
    boolean isWarm() {
        return now == vector;
    }
}
