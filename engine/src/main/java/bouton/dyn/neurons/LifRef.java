package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link Lif} with an absolute refractory period: V stays while {@code t - t_last_spike <= tau_ref}.
 * Abbott 1999, doi 10.1016/S0361-9230(99)00161-6.
 */
public final class LifRef extends Neuron<LifRef> {
    static final String EQUATIONS = """
            title "Leaky integrate-and-fire neuron with a refractory period"
            reference "Abbott LF (1999) Lapicque's introduction of the integrate-and-fire model neuron (1907). doi:10.1016/S0361-9230(99)00161-6"
            param V_rest = 0 [mV] "resting potential"
            param V_reset = -5 [mV] "potential after a spike"
            param V_th = 20 [mV] "threshold"
            param R = 1 "membrane resistance"
            param tau = 10 [ms] > 0 "membrane time constant"
            init V_initializer = 0 [mV] "first values of V"
            param tau_ref = 0 [ms] >= 0 "refractory period"
            param ref_var = 0 in [0, 1] "whether there is a state refractory"
            state V = V_initializer [mV] "membrane potential"
            time t_last_spike = -1e7 [ms] "time of the last spike"
            flag refractory = 0 when ref_var "whether V stays, or it spiked in the last step"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = (-V + V_rest + R * input) / tau
            before waits = t - t_last_spike <= tau_ref
            after V = where(waits, old(V), V)
            after refractory = waits
            spike V >= V_th
            reset V = V_reset, t_last_spike = t, refractory = 1
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("LifRef", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public LifRef(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static LifRef desc() {
        return new LifRef();
    }

    /** Resting potential, mV; default 0. */
    public LifRef V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public LifRef V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -5. */
    public LifRef V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public LifRef V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default 20. */
    public LifRef V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public LifRef V_th(Values values) {
        return set("V_th", values);
    }

    /** Membrane resistance; default 1. */
    public LifRef R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public LifRef R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public LifRef tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public LifRef tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public LifRef V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public LifRef V(Values values) {
        return set("V_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public LifRef tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public LifRef tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public LifRef ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
