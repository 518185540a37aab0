package bouton.network;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Where a fixed team of threads waits for its slowest member: spinning first, parked when that takes long. */
final class Barrier {
    /** To be parked and woken costs more than a step of most networks takes. */
    private static final long SPIN_NANOS = 150_000;

    private static final int SPINS_PER_LOOK = 64;

    private final int parties;
    private final Runnable action;
    /** How many have arrived, in the midst of cache lines of its own: the others look at {@link #generation} all the while. */
    private final AtomicIntegerArray arrived = new AtomicIntegerArray(3 * CacheLine.INTS);

    private final AtomicInteger parked = new AtomicInteger();
    private final Object lock = new Object();
    private volatile int generation;
    private volatile boolean broken;

    /**
     * @param parties number of threads
     * @param action run by the last to arrive, before any goes on
     */
    Barrier(int parties, Runnable action) {
        this.parties = parties;
        this.action = action;
    }

    /** Waits for all. Returns false if the team was broken up. */
    boolean await() {
        return await(true);
    }

    /** Waits for all; {@code withAction} says whether the action is due at this point, the same for all threads. */
    boolean await(boolean withAction) {
        int mine = generation;
        if (arrived.incrementAndGet(CacheLine.INTS) == parties) {
            arrived.setRelease(CacheLine.INTS, 0);
            try {
                if (withAction && !broken) {
                    action.run();
                }
            } finally {
                release();
            }
            return !broken;
        }
        spin(mine);
        if (generation == mine && !broken) {
            park(mine);
        }
        return !broken;
    }

    private void spin(int mine) {
        long start = 0;
        for (int k = 1; generation == mine && !broken; k++) {
            Thread.onSpinWait();
            if (k % SPINS_PER_LOOK == 0) {
                long now = System.nanoTime();
                start = start == 0 ? now : start;
                if (now - start > SPIN_NANOS) {
                    return;
                }
            }
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the last thread to arrive gets here
    private void release() {
        generation++;
        wake();
    }

    private void wake() {
        if (parked.get() > 0) {
            synchronized (lock) {
                lock.notifyAll();
            }
        }
    }

    private void park(int mine) {
        boolean interrupted = false;
        parked.incrementAndGet();
        synchronized (lock) {
            while (generation == mine && !broken) {
                try {
                    lock.wait();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        parked.decrementAndGet();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends everybody home, now and at every later arrival. */
    void breakUp() {
        broken = true;
        wake();
    }
}
