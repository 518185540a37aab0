package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link LifRef} with the synaptic currents inside the derivative, so that its time constant depends on the conductances.
 */
public final class LifRefLTC extends Neuron<LifRefLTC> {
    private static final String MORE = """
            title "Leaky integrate-and-fire neuron with a refractory period, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("LifRefLTC", LifRef.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public LifRefLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static LifRefLTC desc() {
        return new LifRefLTC();
    }

    /** Resting potential, mV; default 0. */
    public LifRefLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public LifRefLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -5. */
    public LifRefLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public LifRefLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default 20. */
    public LifRefLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public LifRefLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Membrane resistance; default 1. */
    public LifRefLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public LifRefLTC R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public LifRefLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public LifRefLTC tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public LifRefLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public LifRefLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public LifRefLTC tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public LifRefLTC tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public LifRefLTC ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
