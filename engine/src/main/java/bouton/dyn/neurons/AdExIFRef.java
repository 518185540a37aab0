package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link AdExIF} with an absolute refractory period: V stays while {@code t - t_last_spike <= tau_ref}; the other states go on.
 * Brette and Gerstner 2005, doi 10.1152/jn.00686.2005.
 */
public final class AdExIFRef extends Neuron<AdExIFRef> {
    static final String EQUATIONS = """
            title "Adaptive exponential integrate-and-fire neuron with a refractory period"
            reference "Brette R, Gerstner W (2005) Adaptive exponential integrate-and-fire model as an effective description of neuronal activity. J Neurophysiol 94:3637. doi:10.1152/jn.00686.2005"
            note "The default of V_initializer is 0, above the threshold: without another one the first step is a spike."
            param V_rest = -65 [mV] "resting potential"
            param V_reset = -68 [mV] "potential after a spike"
            param V_th = -55 [mV] "threshold"
            param V_T = -59.9 [mV] "potential at which a spike begins"
            param delta_T = 3.48 [mV] > 0 "sharpness of the beginning of a spike"
            param a = 1 "coupling of the adaptation to V"
            param b = 1 "increase of the adaptation by a spike"
            param tau = 10 [ms] > 0 "membrane time constant"
            param tau_w = 30 [ms] > 0 "time constant of the adaptation"
            param R = 1 "membrane resistance"
            init V_initializer = 0 [mV] "first values of V"
            init w_initializer = 0 "first values of w"
            param tau_ref = 0 [ms] >= 0 "refractory period"
            param ref_var = 0 in [0, 1] "whether there is a state refractory"
            state V = V_initializer [mV] "membrane potential"
            state w = w_initializer "adaptation"
            time t_last_spike = -1e8 [ms] "time of the last spike"
            flag refractory = 0 when ref_var "whether V stays, or it spiked in the last step"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = (-(V - V_rest) + delta_T * exp((V - V_T) / delta_T) - R * w + R * input) / tau
            dw/dt = (a * (V - V_rest) - w) / tau_w
            before waits = t - t_last_spike <= tau_ref
            after V = where(waits, old(V), V)
            after refractory = waits
            spike V >= V_th
            reset V = V_reset, w += b, t_last_spike = t, refractory = 1
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("AdExIFRef", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public AdExIFRef(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static AdExIFRef desc() {
        return new AdExIFRef();
    }

    /** Resting potential, mV; default -65. */
    public AdExIFRef V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public AdExIFRef V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public AdExIFRef V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public AdExIFRef V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -55. */
    public AdExIFRef V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public AdExIFRef V_th(Values values) {
        return set("V_th", values);
    }

    /** Potential at which a spike begins, mV; default -59.9. */
    public AdExIFRef V_T(double value) {
        return set("V_T", value);
    }

    /** The same, one value per element. */
    public AdExIFRef V_T(Values values) {
        return set("V_T", values);
    }

    /** Sharpness of the beginning of a spike, mV, &gt; 0; default 3.48. */
    public AdExIFRef delta_T(double value) {
        return set("delta_T", value);
    }

    /** The same, one value per element. */
    public AdExIFRef delta_T(Values values) {
        return set("delta_T", values);
    }

    /** Coupling of the adaptation to V; default 1. */
    public AdExIFRef a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public AdExIFRef a(Values values) {
        return set("a", values);
    }

    /** Increase of the adaptation by a spike; default 1. */
    public AdExIFRef b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public AdExIFRef b(Values values) {
        return set("b", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public AdExIFRef tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public AdExIFRef tau(Values values) {
        return set("tau", values);
    }

    /** Time constant of the adaptation, ms, &gt; 0; default 30. */
    public AdExIFRef tau_w(double value) {
        return set("tau_w", value);
    }

    /** The same, one value per element. */
    public AdExIFRef tau_w(Values values) {
        return set("tau_w", values);
    }

    /** Membrane resistance; default 1. */
    public AdExIFRef R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public AdExIFRef R(Values values) {
        return set("R", values);
    }

    /** First values of V, mV; default 0. */
    public AdExIFRef V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public AdExIFRef V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of w; default 0. */
    public AdExIFRef w_initializer(Values values) {
        return set("w_initializer", values);
    }

    /** The first values of w: the same as {@link #w_initializer}. */
    public AdExIFRef w(Values values) {
        return set("w_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public AdExIFRef tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public AdExIFRef tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public AdExIFRef ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
