package bouton.compile;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

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
    private static final int BATCH = 8;
    private static final BlockingQueue<WarmingPass> QUEUE = new LinkedBlockingQueue<>();
    private static boolean started;

    private final PassCode code;
    private final Pass vector;
    private volatile Pass now;

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

    private static void work() {
        try {
            while (true) {
                QUEUE.take().warm();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void warm() {
        Frame frame = new Frame(code.onScratchData(Scratch.BLOCK), Scratch.BLOCK);
        Scratch scratch = new Scratch(code.precision, code.scratches.size());
        for (int k = 0; k < frame.scratch.length; k++) {
            frame.scratch[k] = k;
        }
        double goal = COMPILED_NANOS * Math.max(1, code.instructions.size()) * Scratch.BLOCK * BATCH;
        long begin = System.nanoTime();
        long before = begin;
        while (before - begin < PATIENCE_NANOS) {
            for (int k = 0; k < BATCH; k++) {
                vector.run(frame, scratch, 0, 0, Scratch.BLOCK);
            }
            long after = System.nanoTime();
            if (after - before < goal) {
                now = vector;
                return;
            }
            before = after;
        }
        LOG.log(System.Logger.Level.DEBUG, "A kernel stays scalar: its vector code was not compiled in 20 s");
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
