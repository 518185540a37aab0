package bouton.runner;

import bouton.network.Plan;
import bouton.network.Population;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What other threads want changed in one run: done between two of its steps, in the order in which it was asked for. */
final class Changes implements AutoCloseable {
    private static final List<Changes> RUNNING = new ArrayList<>();

    private record Change(Runnable work, boolean byCaller, CompletableFuture<Void> made) {
        void make() {
            try {
                work.run();
                made.complete(null);
            } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
            }
        }
    }

    private final Plan plan;
    private final Thread caller = Thread.currentThread();
    private final Queue<Change> waiting = new ArrayDeque<>();
    private volatile boolean pending;
    /** Who stands between two steps; a thread looks here for itself only, so that it need not be volatile. */
    private @Nullable Thread ending;

    private Changes(Plan plan) {
        this.plan = plan;
    }

    /** A run begins. */
    static Changes open(Plan plan) {
        Changes c = new Changes(plan);
        synchronized (RUNNING) {
            RUNNING.add(c);
        }
        return c;
    }

    /**
     * Makes a change between two steps of the run that touches a population, or at once where there is none, or where the calling thread is the one
     * that stands between two steps.
     *
     * @param owner whose run; null for the run that began last
     * @param byCaller whether only the thread that began the run may do it
     */
    static CompletableFuture<Void> make(@Nullable Population owner, boolean byCaller, Runnable work) {
        Change change = new Change(work, byCaller, new CompletableFuture<>());
        synchronized (RUNNING) {
            for (Changes c : RUNNING.reversed()) {
                if (owner == null || c.plan.touches(owner)) {
                    if (c.ending == Thread.currentThread() || c.caller == Thread.currentThread()) {
                        change.make();
                        c.pending = true;
                    } else {
                        c.waiting.add(change);
                        c.pending = true;
                    }
                    return change.made;
                }
            }
            // Under the lock: no run can begin while a change is half made. It is reentrant, and changes are short.
            if (owner != null) {
                change.make();
                return change.made;
            }
        }
        change.make();
        return change.made;
    }

    /** This thread ends a step: changes that it asks for from here on are made at once. */
    void enter() {
        ending = Thread.currentThread();
    }

    /** Makes what waits, if anything does: the last that is done between two steps. */
    void leave() {
        if (pending) {
            make();
        }
        ending = null;
    }

    private void make() {
        List<Change> mine = take(Thread.currentThread() == caller);
        mine.forEach(Change::make);
        plan.refresh();
    }

    private List<Change> take(boolean isCaller) {
        synchronized (RUNNING) {
            List<Change> mine = new ArrayList<>(waiting);
            mine.removeIf(c -> c.byCaller && !isCaller);
            waiting.removeAll(mine);
            pending = !waiting.isEmpty();
            return mine;
        }
    }

    /** The run is over: what still waits is done now. */
    @Override
    public void close() {
        List<Change> rest;
        synchronized (RUNNING) {
            RUNNING.remove(this);
            rest = new ArrayList<>(waiting);
            waiting.clear();
            pending = false;
        }
        rest.forEach(Change::make);
    }
}
