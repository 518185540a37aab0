package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link AdQuaIFRef} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class AdQuaIFRefLTC extends Neuron<AdQuaIFRefLTC> {
    private static final String MORE = """
            title "Adaptive quadratic integrate-and-fire neuron with a refractory period, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("AdQuaIFRefLTC", AdQuaIFRef.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public AdQuaIFRefLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static AdQuaIFRefLTC desc() {
        return new AdQuaIFRefLTC();
    }

    /** Resting potential, mV; default -65. */
    public AdQuaIFRefLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public AdQuaIFRefLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -30. */
    public AdQuaIFRefLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Critical potential, above which V grows by itself, mV; default -50. */
    public AdQuaIFRefLTC V_c(double value) {
        return set("V_c", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC V_c(Values values) {
        return set("V_c", values);
    }

    /** Coupling of the adaptation to V; default 1. */
    public AdQuaIFRefLTC a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC a(Values values) {
        return set("a", values);
    }

    /** Increase of the adaptation by a spike; default 0.1. */
    public AdQuaIFRefLTC b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC b(Values values) {
        return set("b", values);
    }

    /** Steepness of the parabola, 1/mV, &gt; 0; default 0.07. */
    public AdQuaIFRefLTC c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC c(Values values) {
        return set("c", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public AdQuaIFRefLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC tau(Values values) {
        return set("tau", values);
    }

    /** Time constant of the adaptation, ms, &gt; 0; default 10. */
    public AdQuaIFRefLTC tau_w(double value) {
        return set("tau_w", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC tau_w(Values values) {
        return set("tau_w", values);
    }

    /** First values of V, mV; default 0. */
    public AdQuaIFRefLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public AdQuaIFRefLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of w; default 0. */
    public AdQuaIFRefLTC w_initializer(Values values) {
        return set("w_initializer", values);
    }

    /** The first values of w: the same as {@link #w_initializer}. */
    public AdQuaIFRefLTC w(Values values) {
        return set("w_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public AdQuaIFRefLTC tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public AdQuaIFRefLTC tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public AdQuaIFRefLTC ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
