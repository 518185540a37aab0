package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link Gif} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class GifLTC extends Neuron<GifLTC> {
    private static final String MORE = """
            title "Generalized integrate-and-fire neuron, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("GifLTC", Gif.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public GifLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static GifLTC desc() {
        return new GifLTC();
    }

    /** Resting potential, mV; default -70. */
    public GifLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public GifLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -70. */
    public GifLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public GifLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold that V_th returns to, mV; default -50. */
    public GifLTC V_th_inf(double value) {
        return set("V_th_inf", value);
    }

    /** The same, one value per element. */
    public GifLTC V_th_inf(Values values) {
        return set("V_th_inf", values);
    }

    /** Least threshold after a spike, mV; default -60. */
    public GifLTC V_th_reset(double value) {
        return set("V_th_reset", value);
    }

    /** The same, one value per element. */
    public GifLTC V_th_reset(Values values) {
        return set("V_th_reset", values);
    }

    /** Membrane resistance; default 20. */
    public GifLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public GifLTC R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 20. */
    public GifLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public GifLTC tau(Values values) {
        return set("tau", values);
    }

    /** Coupling of the threshold to V, 1/ms; default 0. */
    public GifLTC a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public GifLTC a(Values values) {
        return set("a", values);
    }

    /** Rate at which the threshold returns, 1/ms; default 0.01. */
    public GifLTC b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public GifLTC b(Values values) {
        return set("b", values);
    }

    /** Rate of decay of I1, 1/ms; default 0.2. */
    public GifLTC k1(double value) {
        return set("k1", value);
    }

    /** The same, one value per element. */
    public GifLTC k1(Values values) {
        return set("k1", values);
    }

    /** Rate of decay of I2, 1/ms; default 0.02. */
    public GifLTC k2(double value) {
        return set("k2", value);
    }

    /** The same, one value per element. */
    public GifLTC k2(Values values) {
        return set("k2", values);
    }

    /** Factor of I1 at a spike; default 0. */
    public GifLTC R1(double value) {
        return set("R1", value);
    }

    /** The same, one value per element. */
    public GifLTC R1(Values values) {
        return set("R1", values);
    }

    /** Factor of I2 at a spike; default 1. */
    public GifLTC R2(double value) {
        return set("R2", value);
    }

    /** The same, one value per element. */
    public GifLTC R2(Values values) {
        return set("R2", values);
    }

    /** What a spike adds to I1; default 0. */
    public GifLTC A1(double value) {
        return set("A1", value);
    }

    /** The same, one value per element. */
    public GifLTC A1(Values values) {
        return set("A1", values);
    }

    /** What a spike adds to I2; default 0. */
    public GifLTC A2(double value) {
        return set("A2", value);
    }

    /** The same, one value per element. */
    public GifLTC A2(Values values) {
        return set("A2", values);
    }

    /** First values of V, mV; default -70. */
    public GifLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public GifLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of I1; default 0. */
    public GifLTC I1_initializer(Values values) {
        return set("I1_initializer", values);
    }

    /** The first values of I1: the same as {@link #I1_initializer}. */
    public GifLTC I1(Values values) {
        return set("I1_initializer", values);
    }

    /** First values of I2; default 0. */
    public GifLTC I2_initializer(Values values) {
        return set("I2_initializer", values);
    }

    /** The first values of I2: the same as {@link #I2_initializer}. */
    public GifLTC I2(Values values) {
        return set("I2_initializer", values);
    }

    /** First values of V_th, mV; default -50. */
    public GifLTC Vth_initializer(Values values) {
        return set("Vth_initializer", values);
    }
}
