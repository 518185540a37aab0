package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link AdQuaIF} with an absolute refractory period: V stays while {@code t - t_last_spike <= tau_ref}; the other states go on.
 * Izhikevich 2004, doi 10.1109/TNN.2004.832719.
 */
public final class AdQuaIFRef extends Neuron<AdQuaIFRef> {
    static final String EQUATIONS = """
            title "Adaptive quadratic integrate-and-fire neuron with a refractory period"
            reference "Izhikevich EM (2004) Which model to use for cortical spiking neurons? IEEE Trans Neural Netw 15:1063. doi:10.1109/TNN.2004.832719"
            note "The default of V_initializer is 0, above the threshold: without another one the first step is a spike."
            param V_rest = -65 [mV] "resting potential"
            param V_reset = -68 [mV] "potential after a spike"
            param V_th = -30 [mV] "threshold"
            param V_c = -50 [mV] "critical potential, above which V grows by itself"
            param a = 1 "coupling of the adaptation to V"
            param b = 0.1 "increase of the adaptation by a spike"
            param c = 0.07 [1/mV] > 0 "steepness of the parabola"
            param tau = 10 [ms] > 0 "membrane time constant"
            param tau_w = 10 [ms] > 0 "time constant of the adaptation"
            init V_initializer = 0 [mV] "first values of V"
            init w_initializer = 0 "first values of w"
            param tau_ref = 0 [ms] >= 0 "refractory period"
            param ref_var = 0 in [0, 1] "whether there is a state refractory"
            state V = V_initializer [mV] "membrane potential"
            state w = w_initializer "adaptation"
            time t_last_spike = -1e8 [ms] "time of the last spike"
            flag refractory = 0 when ref_var "whether V stays, or it spiked in the last step"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = (c * (V - V_rest) * (V - V_c) - w + input) / tau
            dw/dt = (a * (V - V_rest) - w) / tau_w
            before waits = t - t_last_spike <= tau_ref
            after V = where(waits, old(V), V)
            after refractory = waits
            spike V >= V_th
            reset V = V_reset, w += b, t_last_spike = t, refractory = 1
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("AdQuaIFRef", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public AdQuaIFRef(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static AdQuaIFRef desc() {
        return new AdQuaIFRef();
    }

    /** Resting potential, mV; default -65. */
    public AdQuaIFRef V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public AdQuaIFRef V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -30. */
    public AdQuaIFRef V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef V_th(Values values) {
        return set("V_th", values);
    }

    /** Critical potential, above which V grows by itself, mV; default -50. */
    public AdQuaIFRef V_c(double value) {
        return set("V_c", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef V_c(Values values) {
        return set("V_c", values);
    }

    /** Coupling of the adaptation to V; default 1. */
    public AdQuaIFRef a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef a(Values values) {
        return set("a", values);
    }

    /** Increase of the adaptation by a spike; default 0.1. */
    public AdQuaIFRef b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef b(Values values) {
        return set("b", values);
    }

    /** Steepness of the parabola, 1/mV, &gt; 0; default 0.07. */
    public AdQuaIFRef c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef c(Values values) {
        return set("c", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public AdQuaIFRef tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef tau(Values values) {
        return set("tau", values);
    }

    /** Time constant of the adaptation, ms, &gt; 0; default 10. */
    public AdQuaIFRef tau_w(double value) {
        return set("tau_w", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef tau_w(Values values) {
        return set("tau_w", values);
    }

    /** First values of V, mV; default 0. */
    public AdQuaIFRef V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public AdQuaIFRef V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of w; default 0. */
    public AdQuaIFRef w_initializer(Values values) {
        return set("w_initializer", values);
    }

    /** The first values of w: the same as {@link #w_initializer}. */
    public AdQuaIFRef w(Values values) {
        return set("w_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public AdQuaIFRef tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRef tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public AdQuaIFRef ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
