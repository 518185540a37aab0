package bouton.inputs;

import bouton.error.BadValueException;

/**
 * The one rule for counting steps: a duration that is a multiple of dt within a relative 1e-6 counts exactly, any other is rounded up. So
 * 0.3 ms are 3 steps of 0.1 ms for runs, sections and delays alike (brainpy cuts a run to 2, and takes 8 steps for a delay of 0.07 ms
 * at dt 0.01).
 */
public final class Steps {
    private static final double TOLERANCE = 1e-6;

    private Steps() {}

    /**
     * Number of steps of length dt in a duration.
     *
     * @param duration in ms, at least 0
     * @param dt in ms, above 0
     * @throws BadValueException if one is outside, or the count beyond 2^53
     */
    public static long count(double duration, double dt) {
        double steps = ratio("A duration", duration, dt);
        double nearest = Math.rint(steps);
        return (long) (near(steps, nearest) ? nearest : Math.ceil(steps));
    }

    /**
     * The step in which a time lies: step k covers k dt up to but not including (k + 1) dt, with the same tolerance.
     *
     * @param time in ms, at least 0
     * @param dt in ms, above 0
     */
    public static long index(double time, double dt) {
        double steps = ratio("A time", time, dt);
        double nearest = Math.rint(steps);
        return (long) (near(steps, nearest) ? nearest : Math.floor(steps));
    }

    private static boolean near(double steps, double nearest) {
        return Math.abs(steps - nearest) <= TOLERANCE * Math.max(1, steps);
    }

    private static double ratio(String what, double time, double dt) {
        if (!(dt > 0) || Double.isInfinite(dt)) {
            throw new BadValueException("dt must be > 0 ms and finite, but is " + dt + ".");
        }
        if (!(time >= 0) || Double.isInfinite(time)) {
            throw new BadValueException(what + " must be >= 0 ms and finite, but is " + time + ".");
        }
        double steps = time / dt;
        if (steps > 0x1p53) {
            throw new BadValueException(what + " of " + time + " ms has too many steps of dt = " + dt
                    + " ms; at most 2^53 can be counted.");
        }
        return steps;
    }
}
