package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link AdExIF} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class AdExIFLTC extends Neuron<AdExIFLTC> {
    private static final String MORE = """
            title "Adaptive exponential integrate-and-fire neuron, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("AdExIFLTC", AdExIF.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public AdExIFLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static AdExIFLTC desc() {
        return new AdExIFLTC();
    }

    /** Resting potential, mV; default -65. */
    public AdExIFLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -68. */
    public AdExIFLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default -55. */
    public AdExIFLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Potential at which a spike begins, mV; default -59.9. */
    public AdExIFLTC V_T(double value) {
        return set("V_T", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC V_T(Values values) {
        return set("V_T", values);
    }

    /** Sharpness of the beginning of a spike, mV, &gt; 0; default 3.48. */
    public AdExIFLTC delta_T(double value) {
        return set("delta_T", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC delta_T(Values values) {
        return set("delta_T", values);
    }

    /** Coupling of the adaptation to V; default 1. */
    public AdExIFLTC a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC a(Values values) {
        return set("a", values);
    }

    /** Increase of the adaptation by a spike; default 1. */
    public AdExIFLTC b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC b(Values values) {
        return set("b", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public AdExIFLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC tau(Values values) {
        return set("tau", values);
    }

    /** Time constant of the adaptation, ms, &gt; 0; default 30. */
    public AdExIFLTC tau_w(double value) {
        return set("tau_w", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC tau_w(Values values) {
        return set("tau_w", values);
    }

    /** Membrane resistance; default 1. */
    public AdExIFLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public AdExIFLTC R(Values values) {
        return set("R", values);
    }

    /** First values of V, mV; default 0. */
    public AdExIFLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public AdExIFLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of w; default 0. */
    public AdExIFLTC w_initializer(Values values) {
        return set("w_initializer", values);
    }

    /** The first values of w: the same as {@link #w_initializer}. */
    public AdExIFLTC w(Values values) {
        return set("w_initializer", values);
    }
}
