package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link ExpIF} with an absolute refractory period: V stays while {@code t - t_last_spike <= tau_ref}; the other states go on.
 * Fourcaud-Trocme et al. 2003, doi 10.1523/JNEUROSCI.23-37-11628.2003.
 */
public final class ExpIFRef extends Neuron<ExpIFRef> {
    static final String EQUATIONS = """
            title "Exponential integrate-and-fire neuron with a refractory period"
            reference "Fourcaud-Trocme N, Hansel D, van Vreeswijk C, Brunel N (2003) How spike generation mechanisms determine the neuronal response to fluctuating inputs. J Neurosci 23:11628. doi:10.1523/JNEUROSCI.23-37-11628.2003"
            note "The default of V_initializer is 0, above the threshold: without another one the first step is a spike."
            param V_rest = -65 [mV] "resting potential"
            param V_reset = -68 [mV] "potential after a spike"
            param V_th = -55 [mV] "threshold"
            param V_T = -59.9 [mV] "potential at which a spike begins"
            param delta_T = 3.48 [mV] > 0 "sharpness of the beginning of a spike"
            param R = 1 "membrane resistance"
            param tau = 10 [ms] > 0 "membrane time constant"
            init V_initializer = 0 [mV] "first values of V"
            param tau_ref = 0 [ms] >= 0 "refractory period"
            param ref_var = 0 in [0, 1] "whether there is a state refractory"
            state V = V_initializer [mV] "membrane potential"
            time t_last_spike = -1e7 [ms] "time of the last spike"
            flag refractory = 0 when ref_var "whether V stays, or it spiked in the last step"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = (-(V - V_rest) + delta_T * exp((V - V_T) / delta_T) + R * input) / tau
            before waits = t - t_last_spike <= tau_ref
            after V = where(waits, old(V), V)
            after refractory = waits
            spike V >= V_th
            reset V = V_reset, t_last_spike = t, refractory = 1
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("ExpIFRef", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public ExpIFRef(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static ExpIFRef desc() {
        return new ExpIFRef();
    }

    /** Resting potential, mV; default -65. */
    public ExpIFRef V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public ExpIFRef V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public ExpIFRef V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public ExpIFRef V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -55. */
    public ExpIFRef V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public ExpIFRef V_th(Values values) {
        return set("V_th", values);
    }

    /** Potential at which a spike begins, mV; default -59.9. */
    public ExpIFRef V_T(double value) {
        return set("V_T", value);
    }

    /** The same, one value per element. */
    public ExpIFRef V_T(Values values) {
        return set("V_T", values);
    }

    /** Sharpness of the beginning of a spike, mV, &gt; 0; default 3.48. */
    public ExpIFRef delta_T(double value) {
        return set("delta_T", value);
    }

    /** The same, one value per element. */
    public ExpIFRef delta_T(Values values) {
        return set("delta_T", values);
    }

    /** Membrane resistance; default 1. */
    public ExpIFRef R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public ExpIFRef R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public ExpIFRef tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public ExpIFRef tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public ExpIFRef V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public ExpIFRef V(Values values) {
        return set("V_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public ExpIFRef tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public ExpIFRef tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public ExpIFRef ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
