package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link AdExIFRef} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class AdExIFRefLTC extends Neuron<AdExIFRefLTC> {
    private static final String MORE = """
            title "Adaptive exponential integrate-and-fire neuron with a refractory period, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("AdExIFRefLTC", AdExIFRef.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public AdExIFRefLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static AdExIFRefLTC desc() {
        return new AdExIFRefLTC();
    }

    /** Resting potential, mV; default -65. */
    public AdExIFRefLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public AdExIFRefLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -55. */
    public AdExIFRefLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Potential at which a spike begins, mV; default -59.9. */
    public AdExIFRefLTC V_T(double value) {
        return set("V_T", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC V_T(Values values) {
        return set("V_T", values);
    }

    /** Sharpness of the beginning of a spike, mV, &gt; 0; default 3.48. */
    public AdExIFRefLTC delta_T(double value) {
        return set("delta_T", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC delta_T(Values values) {
        return set("delta_T", values);
    }

    /** Coupling of the adaptation to V; default 1. */
    public AdExIFRefLTC a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC a(Values values) {
        return set("a", values);
    }

    /** Increase of the adaptation by a spike; default 1. */
    public AdExIFRefLTC b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC b(Values values) {
        return set("b", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public AdExIFRefLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC tau(Values values) {
        return set("tau", values);
    }

    /** Time constant of the adaptation, ms, &gt; 0; default 30. */
    public AdExIFRefLTC tau_w(double value) {
        return set("tau_w", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC tau_w(Values values) {
        return set("tau_w", values);
    }

    /** Membrane resistance; default 1. */
    public AdExIFRefLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC R(Values values) {
        return set("R", values);
    }

    /** First values of V, mV; default 0. */
    public AdExIFRefLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public AdExIFRefLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of w; default 0. */
    public AdExIFRefLTC w_initializer(Values values) {
        return set("w_initializer", values);
    }

    /** The first values of w: the same as {@link #w_initializer}. */
    public AdExIFRefLTC w(Values values) {
        return set("w_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public AdExIFRefLTC tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public AdExIFRefLTC tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public AdExIFRefLTC ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
