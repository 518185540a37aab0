package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link QuaIFRef} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class QuaIFRefLTC extends Neuron<QuaIFRefLTC> {
    private static final String MORE = """
            title "Quadratic integrate-and-fire neuron with a refractory period, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("QuaIFRefLTC", QuaIFRef.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public QuaIFRefLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static QuaIFRefLTC desc() {
        return new QuaIFRefLTC();
    }

    /** Resting potential, mV; default -65. */
    public QuaIFRefLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public QuaIFRefLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public QuaIFRefLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public QuaIFRefLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -30. */
    public QuaIFRefLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public QuaIFRefLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Critical potential, above which V grows by itself, mV; default -50. */
    public QuaIFRefLTC V_c(double value) {
        return set("V_c", value);
    }

    /** The same, one value per element. */
    public QuaIFRefLTC V_c(Values values) {
        return set("V_c", values);
    }

    /** Steepness of the parabola, 1/mV, &gt; 0; default 0.07. */
    public QuaIFRefLTC c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public QuaIFRefLTC c(Values values) {
        return set("c", values);
    }

    /** Membrane resistance; default 1. */
    public QuaIFRefLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public QuaIFRefLTC R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public QuaIFRefLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public QuaIFRefLTC tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public QuaIFRefLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public QuaIFRefLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public QuaIFRefLTC tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public QuaIFRefLTC tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public QuaIFRefLTC ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
