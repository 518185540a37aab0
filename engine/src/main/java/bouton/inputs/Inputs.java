package bouton.inputs;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.random.Streams;
import java.util.Arrays;

/**
 * Input currents as arrays with one value per step, under brainpy's names. Durations and times are in ms and counted by {@link Steps}:
 * lengths rounded up, starts and ends rounded down, multiples of dt exact.
 */
public final class Inputs {
    private static final double PHASE_TOLERANCE = 1e-9;

    private Inputs() {}

    /**
     * A current and how long it lasts.
     *
     * @param values one value per step
     * @param duration in ms
     */
    public record Current(double[] values, double duration) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Current that && duration == that.duration && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Current[" + values.length + " steps, " + duration + " ms]";
        }
    }

    /**
     * One value after another. The whole has as many steps as the sum of the durations; a section that is no multiple of dt is
     * rounded up at the cost of the last.
     *
     * @param values the value of each section
     * @param durations how long each lasts, ms
     * @param dt ms
     */
    public static double[] section_input(double[] values, double[] durations, double dt) {
        double[][] columns = new double[values.length][];
        for (int k = 0; k < values.length; k++) {
            columns[k] = new double[] {values[k]};
        }
        double[][] rows = section_input(columns, durations, dt);
        double[] out = new double[rows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = rows[i][0];
        }
        return out;
    }

    /** {@link #section_input(double[], double[], double)} with an array of values per section; the result is [step][neuron]. */
    public static double[][] section_input(double[][] values, double[] durations, double dt) {
        if (values.length != durations.length) {
            throw new ShapeException("section_input needs one duration per value, but has " + values.length
                    + " values and " + durations.length + " durations.");
        }
        if (values.length == 0) {
            throw new ShapeException("section_input needs at least one value.");
        }
        double[][] out = new double[steps(Arrays.stream(durations).sum(), dt)][];
        int from = 0;
        for (int k = 0; k < values.length; k++) {
            if (values[k].length != values[0].length) {
                throw new ShapeException("section_input needs values of one shape, but value 0 has " + values[0].length
                        + " numbers and value " + k + " has " + values[k].length + ".");
            }
            for (double v : values[k]) {
                checkNumber("section_input.values", v);
            }
            int to = (int) Math.min(out.length, from + Steps.count(durations[k], dt));
            for (int i = from; i < to; i++) {
                out[i] = values[k].clone();
            }
            from = to;
        }
        // The sum of rounded-up sections is never shorter than the rounded-up sum, up to the tolerance of one step.
        for (int i = from; i < out.length; i++) {
            out[i] = values[values.length - 1].clone();
        }
        return out;
    }

    /**
     * One value after another, given as pairs, with the total duration.
     *
     * @param I_and_duration pairs {value, ms}
     * @param dt ms
     */
    public static Current constant_input(double[][] I_and_duration, double dt) {
        double[] values = new double[I_and_duration.length];
        double[] durations = new double[I_and_duration.length];
        for (int k = 0; k < values.length; k++) {
            if (I_and_duration[k].length != 2) {
                throw new ShapeException("constant_input needs pairs {value, duration}, but item " + k + " has "
                        + I_and_duration[k].length + " numbers.");
            }
            values[k] = I_and_duration[k][0];
            durations[k] = I_and_duration[k][1];
        }
        return new Current(
                section_input(values, durations, dt), Arrays.stream(durations).sum());
    }

    /**
     * Rectangular pulses on zero; a later pulse overwrites an earlier one.
     *
     * @param sp_times when each begins, ms
     * @param sp_lens how long each lasts, ms
     * @param sp_sizes how high each is
     * @param duration of the whole, ms; what lies beyond is cut off
     * @param dt ms
     */
    public static double[] spike_input(
            double[] sp_times, double[] sp_lens, double[] sp_sizes, double duration, double dt) {
        if (sp_times.length != sp_lens.length || sp_times.length != sp_sizes.length) {
            throw new ShapeException("spike_input needs as many sp_times, sp_lens and sp_sizes, but has "
                    + sp_times.length + ", " + sp_lens.length + " and " + sp_sizes.length + ".");
        }
        double[] out = new double[steps(duration, dt)];
        for (int k = 0; k < sp_times.length; k++) {
            checkNumber("spike_input.sp_sizes", sp_sizes[k]);
            long from = Math.min(out.length, Steps.index(sp_times[k], dt));
            long to = Math.min(out.length, from + Steps.index(sp_lens[k], dt));
            Arrays.fill(out, (int) from, (int) to, sp_sizes[k]);
        }
        return out;
    }

    /** {@link #ramp_input(double, double, double, double, double, double)} over the whole duration. */
    public static double[] ramp_input(double c_start, double c_end, double duration, double dt) {
        return ramp_input(c_start, c_end, duration, 0, duration, dt);
    }

    /** Zero, then a straight line from c_start to c_end, both reached, from t_start to t_end, then zero. */
    public static double[] ramp_input(
            double c_start, double c_end, double duration, double t_start, double t_end, double dt) {
        checkNumber("ramp_input.c_start", c_start);
        checkNumber("ramp_input.c_end", c_end);
        Window w = window("ramp_input", duration, t_start, t_end, dt);
        int last = w.to - w.from - 1;
        for (int i = 0; i <= last; i++) {
            w.out[w.from + i] = i == last && last > 0 ? c_end : c_start + (c_end - c_start) * i / Math.max(last, 1);
        }
        return w.out;
    }

    /** {@link #sinusoidal_input(double, double, double, double, double, double, boolean)} over the whole duration, around zero. */
    public static double[] sinusoidal_input(double amplitude, double frequency, double duration, double dt) {
        return sinusoidal_input(amplitude, frequency, duration, dt, 0, duration, false);
    }

    /**
     * Zero, then a sine that begins at t_start, then zero from t_end.
     *
     * @param frequency Hz
     * @param bias whether the amplitude is added, so that the current is never negative
     */
    public static double[] sinusoidal_input(
            double amplitude,
            double frequency,
            double duration,
            double dt,
            double t_start,
            double t_end,
            boolean bias) {
        checkWave("sinusoidal_input", amplitude, frequency);
        Window w = window("sinusoidal_input", duration, t_start, t_end, dt);
        for (int i = w.from; i < w.to; i++) {
            double phase = 2 * Math.PI * frequency * ((i - w.from) * dt) / 1000;
            w.out[i] = amplitude * StrictMath.sin(phase) + (bias ? amplitude : 0);
        }
        return w.out;
    }

    /** {@link #square_input(double, double, double, double, boolean, double, double)} over the whole duration, around zero. */
    public static double[] square_input(double amplitude, double frequency, double duration, double dt) {
        return square_input(amplitude, frequency, duration, dt, false, 0, duration);
    }

    /**
     * Zero, then amplitude and -amplitude for half a period each from t_start, then zero from t_end.
     *
     * @param frequency Hz
     * @param bias whether the amplitude is added, so that the current is never negative
     */
    public static double[] square_input(
            double amplitude,
            double frequency,
            double duration,
            double dt,
            boolean bias,
            double t_start,
            double t_end) {
        checkWave("square_input", amplitude, frequency);
        Window w = window("square_input", duration, t_start, t_end, dt);
        for (int i = w.from; i < w.to; i++) {
            double periods = frequency * ((i - w.from) * dt) / 1000 + PHASE_TOLERANCE;
            boolean high = periods - Math.floor(periods) < 0.5;
            w.out[i] = (high ? amplitude : -amplitude) + (bias ? amplitude : 0);
        }
        return w.out;
    }

    /**
     * Zero, then independent steps of a Wiener process, {@code N(0, 1) sqrt(dt)}, from t_start, then zero from t_end.
     *
     * @param n number of processes
     * @param seed which numbers; those of one time do not depend on t_start and t_end
     * @return [step][process]
     */
    public static double[][] wiener_process(
            double duration, double dt, int n, double t_start, double t_end, long seed) {
        Window w = window("wiener_process", duration, t_start, t_end, dt);
        double[][] out = processes("wiener_process", w, n);
        long stream = Streams.streamId("inputs.wiener_process");
        double scale = Math.sqrt(dt);
        for (int i = w.from; i < w.to; i++) {
            for (int k = 0; k < n; k++) {
                out[i][k] = scale * Streams.normal(seed, stream, k, i);
            }
        }
        return out;
    }

    /**
     * Zero, then an Ornstein-Uhlenbeck process from t_start, then zero from t_end: {@code dx = (mean - x) dt / tau + sigma sqrt(2 / tau) dW}, exact for
     * any dt (Gillespie 1996, doi 10.1103/PhysRevE.54.2084). It starts at the mean; the first value is one step later. In the long run its standard
     * deviation is sigma.
     *
     * @param sigma standard deviation, at least 0
     * @param tau correlation time, ms, above 0
     * @param n number of processes
     * @param seed which numbers
     * @return [step][process]
     */
    public static double[][] ou_process(
            double mean,
            double sigma,
            double tau,
            double duration,
            double dt,
            int n,
            double t_start,
            double t_end,
            long seed) {
        checkNumber("ou_process.mean", mean);
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new BadValueException("ou_process.sigma must be >= 0 and finite, but is " + sigma + ".");
        }
        if (!(tau > 0)) {
            throw new BadValueException("ou_process.tau must be > 0 ms, but is " + tau + ".");
        }
        Window w = window("ou_process", duration, t_start, t_end, dt);
        double[][] out = processes("ou_process", w, n);
        long stream = Streams.streamId("inputs.ou_process");
        double decay = StrictMath.exp(-dt / tau);
        double scale = sigma * Math.sqrt(-StrictMath.expm1(-2 * dt / tau));
        for (int k = 0; k < n; k++) {
            double x = mean;
            for (int i = w.from; i < w.to; i++) {
                x = mean + (x - mean) * decay + scale * Streams.normal(seed, stream, k, i);
                out[i][k] = x;
            }
        }
        return out;
    }

    private static double[][] processes(String what, Window w, int n) {
        if (n < 1) {
            throw new BadValueException(what + ".n must be >= 1, but is " + n + ".");
        }
        return new double[w.out.length][n];
    }

    private static final class Window {
        final double[] out;
        final int from;
        final int to;

        Window(double[] out, int from, int to) {
            this.out = out;
            this.from = from;
            this.to = to;
        }
    }

    private static Window window(String what, double duration, double t_start, double t_end, double dt) {
        if (!(t_start <= t_end)) {
            throw new BadValueException(what + ".t_end must be >= t_start = " + t_start + " ms, but is " + t_end + ".");
        }
        double[] out = new double[steps(duration, dt)];
        int from = (int) Math.min(out.length, Steps.index(t_start, dt));
        return new Window(out, from, (int) Math.min(out.length, Steps.index(t_end, dt)));
    }

    private static int steps(double duration, double dt) {
        long steps = Steps.count(duration, dt);
        if (steps > Integer.MAX_VALUE - 8) {
            throw new BadValueException("An input of " + duration + " ms has " + steps + " steps of dt = " + dt
                    + " ms; an array holds at most " + (Integer.MAX_VALUE - 8) + ".");
        }
        return (int) steps;
    }

    private static void checkWave(String what, double amplitude, double frequency) {
        checkNumber(what + ".amplitude", amplitude);
        if (!(frequency >= 0) || Double.isInfinite(frequency)) {
            throw new BadValueException(what + ".frequency must be >= 0 Hz and finite, but is " + frequency + ".");
        }
    }

    private static void checkNumber(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new BadValueException(what + " must be a finite number, but is " + value + ".");
        }
    }
}
