package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link ExpIFRef} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class ExpIFRefLTC extends Neuron<ExpIFRefLTC> {
    private static final String MORE = """
            title "Exponential integrate-and-fire neuron with a refractory period, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("ExpIFRefLTC", ExpIFRef.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public ExpIFRefLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static ExpIFRefLTC desc() {
        return new ExpIFRefLTC();
    }

    /** Resting potential, mV; default -65. */
    public ExpIFRefLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public ExpIFRefLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public ExpIFRefLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public ExpIFRefLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -55. */
    public ExpIFRefLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public ExpIFRefLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Potential at which a spike begins, mV; default -59.9. */
    public ExpIFRefLTC V_T(double value) {
        return set("V_T", value);
    }

    /** The same, one value per element. */
    public ExpIFRefLTC V_T(Values values) {
        return set("V_T", values);
    }

    /** Sharpness of the beginning of a spike, mV, &gt; 0; default 3.48. */
    public ExpIFRefLTC delta_T(double value) {
        return set("delta_T", value);
    }

    /** The same, one value per element. */
    public ExpIFRefLTC delta_T(Values values) {
        return set("delta_T", values);
    }

    /** Membrane resistance; default 1. */
    public ExpIFRefLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public ExpIFRefLTC R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public ExpIFRefLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public ExpIFRefLTC tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public ExpIFRefLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public ExpIFRefLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public ExpIFRefLTC tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public ExpIFRefLTC tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public ExpIFRefLTC ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
