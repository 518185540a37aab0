package bouton.network;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How many threads a plan runs on when nobody says: begins with what suits its size, and tries now and then, for some milliseconds each, half and twice
 * as many. The numbers do not depend on it, so the fastest wins, on a machine that is busy with other work too.
 */
final class ThreadChoice {
    private static final long TRIAL_NANOS = 6_000_000;
    private static final long FIRST_REVIEW_NANOS = 100_000_000;
    private static final long LAST_REVIEW_NANOS = 1_000_000_000L;
    private static final long FEWEST_STEPS = 16;
    private static final int MOST_SPELLS = 512;
    /** So many times as long as setting up took, no other number of threads is tried. */
    private static final int SET_UP_SHARE = 20;
    /** More threads must be so much faster, since they take cores from others. */
    private static final double GAIN = 0.95;

    private final int most;
    private final LongSupplier clock;
    private final long[] spells = new long[MOST_SPELLS];
    private int spellCount;
    /** What the last pieces needed before their first step was over: synapses are laid out anew for another number of threads. */
    private long settingUp;

    private int now;
    private long interval = FIRST_REVIEW_NANOS;
    private long untilReview = FIRST_REVIEW_NANOS;

    /**
     * @param suitable with how many to begin
     * @param most how many to try at most
     * @param clock nanoseconds
     */
    ThreadChoice(int suitable, int most, LongSupplier clock) {
        this.now = Math.min(suitable, most);
        this.most = most;
        this.clock = clock;
    }

    /** Runs at most so many steps on so many threads. */
    interface Piece {
        void run(long steps, int threads, Plan.EndOfStep end);
    }

    int current() {
        return now;
    }

    /** Runs steps, in pieces. */
    void run(long count, Piece piece, Plan.EndOfStep end) {
        if (most == 1) {
            piece.run(count, 1, end);
            return;
        }
        Pieces p = new Pieces(count, piece, end);
        while (p.isUnfinished()) {
            untilReview -= p.go(now, untilReview);
            if (untilReview <= 0 && p.isUnfinished()) {
                review(p);
            }
        }
    }

    private void review(Pieces p) {
        int fewer = Math.max(1, now / 2);
        int more = Math.min(most, 2 * now);
        settingUp = 0;
        double mine = p.trial(now);
        double less = fewer < now ? p.trial(fewer) : Double.POSITIVE_INFINITY;
        double larger = more > now ? p.trial(more) : Double.POSITIVE_INFINITY;
        if (!p.isUnfinished()) {
            untilReview = FIRST_REVIEW_NANOS;
            return;
        }
        int best = larger < GAIN * Math.min(mine, less) ? more : GAIN * less < mine ? fewer : now;
        interval = best == now ? Math.min(LAST_REVIEW_NANOS, 2 * interval) : FIRST_REVIEW_NANOS;
        untilReview = Math.max(interval, SET_UP_SHARE * settingUp);
        now = best;
    }

    /** What is left of a run. */
    private final class Pieces {
        private final long count;
        private final Piece piece;
        private final Plan.EndOfStep end;
        private long done;
        private boolean stopped;

        Pieces(long count, Piece piece, Plan.EndOfStep end) {
            this.count = count;
            this.piece = piece;
            this.end = end;
        }

        boolean isUnfinished() {
            return done < count && !stopped;
        }

        /** The usual nanoseconds of some steps: the median, since a team has to get together, and others get in between. */
        double trial(int threads) {
            go(threads, TRIAL_NANOS);
            Arrays.sort(spells, 0, spellCount);
            return spellCount == 0 ? Double.POSITIVE_INFINITY : spells[spellCount / 2];
        }

        /** Goes on for about so long; returns how long it was. */
        long go(int threads, long nanos) {
            long start = clock.getAsLong();
            long before = done;
            long[] last = {start, start};
            spellCount = 0;
            if (isUnfinished()) {
                piece.run(count - done, threads, (at, k) -> {
                    done = before + k;
                    stopped = !end.endOfStep(at, done);
                    if (k == 1) {
                        last[0] = clock.getAsLong();
                        last[1] = last[0];
                    }
                    if (stopped || (k & (FEWEST_STEPS - 1)) != 0) {
                        return !stopped;
                    }
                    long now = clock.getAsLong();
                    if (spellCount < spells.length) {
                        spells[spellCount++] = now - last[0];
                    }
                    last[0] = now;
                    return now - last[1] < nanos;
                });
            }
            settingUp += last[1] - start;
            return clock.getAsLong() - last[1];
        }
    }
}
