package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Quadratic integrate-and-fire neuron: {@code tau dV/dt = c (V - V_rest)(V - V_c) + R I}; where V >= V_th it spikes and V becomes
 * V_reset.
 * Latham et al. 2000, doi 10.1152/jn.2000.83.2.808.
 */
public final class QuaIF extends Neuron<QuaIF> {
    static final String EQUATIONS = """
            title "Quadratic integrate-and-fire neuron"
            reference "Latham PE, Richmond BJ, Nelson PG, Nirenberg S (2000) Intrinsic dynamics in neuronal networks. I. Theory. J Neurophysiol 83:808. doi:10.1152/jn.2000.83.2.808"
            note "The default of V_initializer is 0, above the threshold: without another one the first step is a spike."
            param V_rest = -65 [mV] "resting potential"
            param V_reset = -68 [mV] "potential after a spike"
            param V_th = -30 [mV] "threshold"
            param V_c = -50 [mV] "critical potential, above which V grows by itself"
            param c = 0.07 [1/mV] > 0 "steepness of the parabola"
            param R = 1 "membrane resistance"
            param tau = 10 [ms] > 0 "membrane time constant"
            init V_initializer = 0 [mV] "first values of V"
            state V = V_initializer [mV] "membrane potential"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = (c * (V - V_rest) * (V - V_c) + R * input) / tau
            spike V >= V_th
            reset V = V_reset
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("QuaIF", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public QuaIF(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static QuaIF desc() {
        return new QuaIF();
    }

    /** Resting potential, mV; default -65. */
    public QuaIF V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public QuaIF V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public QuaIF V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public QuaIF V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -30. */
    public QuaIF V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public QuaIF V_th(Values values) {
        return set("V_th", values);
    }

    /** Critical potential, above which V grows by itself, mV; default -50. */
    public QuaIF V_c(double value) {
        return set("V_c", value);
    }

    /** The same, one value per element. */
    public QuaIF V_c(Values values) {
        return set("V_c", values);
    }

    /** Steepness of the parabola, 1/mV, &gt; 0; default 0.07. */
    public QuaIF c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public QuaIF c(Values values) {
        return set("c", values);
    }

    /** Membrane resistance; default 1. */
    public QuaIF R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public QuaIF R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public QuaIF tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public QuaIF tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public QuaIF V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public QuaIF V(Values values) {
        return set("V_initializer", values);
    }
}
