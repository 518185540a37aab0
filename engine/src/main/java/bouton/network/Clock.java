package bouton.network;

/** Where a run stands. Written between steps by one thread only. */
public final class Clock {
    private final double dt;
    private final long seed;
    private volatile long step;
    private volatile long draw;
    private long row;

    /**
     * @param dt length of a step, ms
     * @param seed of all draws
     */
    public Clock(double dt, long seed) {
        this.dt = dt;
        this.seed = seed;
    }

    /** The number of the step. */
    public long step() {
        return step;
    }

    /** Time at the start of the step, {@code step * dt}, ms. */
    public double t() {
        return step * dt;
    }

    /** The length of a step, ms. */
    public double dt() {
        return dt;
    }

    /** The seed of all draws. */
    public long seed() {
        return seed;
    }

    /** The counter of the draws: like the step number, but never set back. */
    public long draw() {
        return draw;
    }

    /** The row of input sequences: counts from 0 in each run. */
    public long row() {
        return row;
    }

    /**
     * Puts it somewhere; not during a run.
     *
     * @param newStep number of the next step
     * @param newDraw counter of the draws
     * @param newRow row of input sequences
     */
    public void set(long newStep, long newDraw, long newRow) {
        row = newRow;
        draw = newDraw;
        step = newStep;
    }
}
