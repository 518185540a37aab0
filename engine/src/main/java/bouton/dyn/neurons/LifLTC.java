package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link Lif} with the synaptic currents inside the derivative, so that its time constant depends on the conductances.
 */
public final class LifLTC extends Neuron<LifLTC> {
    private static final String MORE = """
            title "Leaky integrate-and-fire neuron, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("LifLTC", Lif.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public LifLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static LifLTC desc() {
        return new LifLTC();
    }

    /** Resting potential, mV; default 0. */
    public LifLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public LifLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -5. */
    public LifLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public LifLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default 20. */
    public LifLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public LifLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Membrane resistance; default 1. */
    public LifLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public LifLTC R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public LifLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public LifLTC tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public LifLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public LifLTC V(Values values) {
        return set("V_initializer", values);
    }
}
