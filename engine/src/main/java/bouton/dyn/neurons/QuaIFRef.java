package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link QuaIF} with an absolute refractory period: V stays while {@code t - t_last_spike <= tau_ref}; the other states go on.
 * Latham et al. 2000, doi 10.1152/jn.2000.83.2.808.
 */
public final class QuaIFRef extends Neuron<QuaIFRef> {
    static final String EQUATIONS = """
            title "Quadratic integrate-and-fire neuron with a refractory period"
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
            param tau_ref = 0 [ms] >= 0 "refractory period"
            param ref_var = 0 in [0, 1] "whether there is a state refractory"
            state V = V_initializer [mV] "membrane potential"
            time t_last_spike = -1e7 [ms] "time of the last spike"
            flag refractory = 0 when ref_var "whether V stays, or it spiked in the last step"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = (c * (V - V_rest) * (V - V_c) + R * input) / tau
            before waits = t - t_last_spike <= tau_ref
            after V = where(waits, old(V), V)
            after refractory = waits
            spike V >= V_th
            reset V = V_reset, t_last_spike = t, refractory = 1
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("QuaIFRef", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public QuaIFRef(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static QuaIFRef desc() {
        return new QuaIFRef();
    }

    /** Resting potential, mV; default -65. */
    public QuaIFRef V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public QuaIFRef V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public QuaIFRef V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public QuaIFRef V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -30. */
    public QuaIFRef V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public QuaIFRef V_th(Values values) {
        return set("V_th", values);
    }

    /** Critical potential, above which V grows by itself, mV; default -50. */
    public QuaIFRef V_c(double value) {
        return set("V_c", value);
    }

    /** The same, one value per element. */
    public QuaIFRef V_c(Values values) {
        return set("V_c", values);
    }

    /** Steepness of the parabola, 1/mV, &gt; 0; default 0.07. */
    public QuaIFRef c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public QuaIFRef c(Values values) {
        return set("c", values);
    }

    /** Membrane resistance; default 1. */
    public QuaIFRef R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public QuaIFRef R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public QuaIFRef tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public QuaIFRef tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public QuaIFRef V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public QuaIFRef V(Values values) {
        return set("V_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public QuaIFRef tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public QuaIFRef tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public QuaIFRef ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
