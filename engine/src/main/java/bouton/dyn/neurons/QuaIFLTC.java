package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link QuaIF} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class QuaIFLTC extends Neuron<QuaIFLTC> {
    private static final String MORE = """
            title "Quadratic integrate-and-fire neuron, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("QuaIFLTC", QuaIF.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public QuaIFLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static QuaIFLTC desc() {
        return new QuaIFLTC();
    }

    /** Resting potential, mV; default -65. */
    public QuaIFLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public QuaIFLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public QuaIFLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public QuaIFLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -30. */
    public QuaIFLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public QuaIFLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Critical potential, above which V grows by itself, mV; default -50. */
    public QuaIFLTC V_c(double value) {
        return set("V_c", value);
    }

    /** The same, one value per element. */
    public QuaIFLTC V_c(Values values) {
        return set("V_c", values);
    }

    /** Steepness of the parabola, 1/mV, &gt; 0; default 0.07. */
    public QuaIFLTC c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public QuaIFLTC c(Values values) {
        return set("c", values);
    }

    /** Membrane resistance; default 1. */
    public QuaIFLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public QuaIFLTC R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public QuaIFLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public QuaIFLTC tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public QuaIFLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public QuaIFLTC V(Values values) {
        return set("V_initializer", values);
    }
}
