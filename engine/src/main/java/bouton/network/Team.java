package bouton.network;

import bouton.compile.Buffer;
import bouton.network.Step.Access;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one run: each does its own range of every operation, and they wait for each other only where one touches what another wrote, and at
 * the end of each step.
 */
final class Team {
    private final Step[] steps;
    private final int threads;
    private final Runnable finish;
    private final int[][] bounds;
    private final boolean[] waits;
    /** What is prepared at the start of the step: all that does not depend on what the step does before. */
    private final boolean[] early;

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    /** Written at the end of a step by one thread, while the others wait. */
    private boolean stop;

    private long done;

    /**
     * @param steps the operations of a step
     * @param threads number of threads
     * @param finish called at the end of each step
     */
    Team(Step[] steps, int threads, Runnable finish) {
        this.steps = steps;
        this.threads = threads;
        this.finish = finish;
        this.bounds = new int[steps.length][];
        for (int s = 0; s < steps.length; s++) {
            bounds[s] = Plan.bounds(steps[s].size(), threads);
        }
        this.waits = waits();
        this.early = early();
    }

    /** Runs steps, the calling thread being one of the team. */
    void run(Clock clock, long count, long firstRow, Plan.EndOfStep end) {
        Barrier between = new Barrier(threads, () -> {});
        Barrier atEnd = new Barrier(threads, () -> {
            done++;
            finish.run();
            boolean more = end.endOfStep(clock, done);
            clock.set(clock.step() + 1, clock.draw() + 1, firstRow + done);
            stop = !more || done == count;
            if (!stop) {
                prepareEarly(clock);
            }
        });
        prepareEarly(clock);
        Thread[] team = new Thread[threads];
        for (int k = 1; k < threads; k++) {
            int thread = k;
            team[k] = Thread.ofPlatform().daemon().name("bouton-" + k).start(() -> loop(clock, thread, between, atEnd));
        }
        loop(clock, 0, between, atEnd);
        Threads.join(team);
        Throwable t = failure.get();
        if (t instanceof RuntimeException e) {
            throw e;
        }
        if (t instanceof Error e) {
            throw e;
        }
    }

    private void loop(Clock clock, int thread, Barrier between, Barrier atEnd) {
        try {
            while (true) {
                for (int s = 0; s < steps.length; s++) {
                    if (waits[s]) {
                        if (!between.await()) {
                            return;
                        }
                        if (mustPrepare(s)) {
                            if (thread == 0) {
                                prepareFrom(s, clock);
                            }
                            if (!between.await()) {
                                return;
                            }
                        }
                    }
                    Step step = steps[s];
                    if (!step.serial()) {
                        step.run(clock, bounds[s][thread], bounds[s][thread + 1], thread);
                    } else if (thread == 0) {
                        step.run(clock, 0, step.size(), 0);
                    }
                }
                if (!atEnd.await() || stop) {
                    return;
                }
            }
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
            between.breakUp();
            atEnd.breakUp();
        }
    }

    private boolean[] early() {
        boolean[] can = new boolean[steps.length];
        Map<Buffer, Boolean> written = new IdentityHashMap<>();
        for (int s = 0; s < steps.length; s++) {
            can[s] = steps[s].needsPreparation()
                    && steps[s].uses().stream()
                            .noneMatch(u -> u.access() == Access.READ_ALL && written.containsKey(u.buffer()));
            steps[s].uses().stream().filter(u -> u.access().isWrite()).forEach(u -> written.put(u.buffer(), true));
        }
        return can;
    }

    private void prepareEarly(Clock clock) {
        for (int s = 0; s < steps.length; s++) {
            if (early[s]) {
                steps[s].prepare(clock);
            }
        }
    }

    /** Whether anything between this wait and the next needs preparation there. */
    private boolean mustPrepare(int from) {
        for (int s = from; s < steps.length && (s == from || !waits[s]); s++) {
            if (steps[s].needsPreparation() && !early[s]) {
                return true;
            }
        }
        return false;
    }

    private void prepareFrom(int from, Clock clock) {
        for (int s = from; s < steps.length && (s == from || !waits[s]); s++) {
            if (steps[s].needsPreparation() && !early[s]) {
                steps[s].prepare(clock);
            }
        }
    }

    /** Before which operations the threads must wait: where one touches as a whole what others wrote in parts, or the reverse. */
    private boolean[] waits() {
        boolean[] must = new boolean[steps.length];
        Map<Buffer, List<Access>> since = new IdentityHashMap<>();
        for (int s = 0; s < steps.length; s++) {
            List<Step.Use> uses = new ArrayList<>(steps[s].uses());
            boolean conflict = uses.stream().anyMatch(u -> {
                for (Access before : since.getOrDefault(u.buffer(), List.of())) {
                    if (before.conflictsWith(u.access())) {
                        return true;
                    }
                }
                return false;
            });
            if (conflict) {
                must[s] = true;
                since.clear();
            }
            uses.forEach(u ->
                    since.computeIfAbsent(u.buffer(), _ -> new ArrayList<>()).add(u.access()));
        }
        return must;
    }
}
