package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link GifRef} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class GifRefLTC extends Neuron<GifRefLTC> {
    private static final String MORE = """
            title "Generalized integrate-and-fire neuron with a refractory period, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("GifRefLTC", GifRef.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public GifRefLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static GifRefLTC desc() {
        return new GifRefLTC();
    }

    /** Resting potential, mV; default -70. */
    public GifRefLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public GifRefLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -70. */
    public GifRefLTC V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public GifRefLTC V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold that V_th returns to, mV; default -50. */
    public GifRefLTC V_th_inf(double value) {
        return set("V_th_inf", value);
    }

    /** The same, one value per element. */
    public GifRefLTC V_th_inf(Values values) {
        return set("V_th_inf", values);
    }

    /** Least threshold after a spike, mV; default -60. */
    public GifRefLTC V_th_reset(double value) {
        return set("V_th_reset", value);
    }

    /** The same, one value per element. */
    public GifRefLTC V_th_reset(Values values) {
        return set("V_th_reset", values);
    }

    /** Membrane resistance; default 20. */
    public GifRefLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public GifRefLTC R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 20. */
    public GifRefLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public GifRefLTC tau(Values values) {
        return set("tau", values);
    }

    /** Coupling of the threshold to V, 1/ms; default 0. */
    public GifRefLTC a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public GifRefLTC a(Values values) {
        return set("a", values);
    }

    /** Rate at which the threshold returns, 1/ms; default 0.01. */
    public GifRefLTC b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public GifRefLTC b(Values values) {
        return set("b", values);
    }

    /** Rate of decay of I1, 1/ms; default 0.2. */
    public GifRefLTC k1(double value) {
        return set("k1", value);
    }

    /** The same, one value per element. */
    public GifRefLTC k1(Values values) {
        return set("k1", values);
    }

    /** Rate of decay of I2, 1/ms; default 0.02. */
    public GifRefLTC k2(double value) {
        return set("k2", value);
    }

    /** The same, one value per element. */
    public GifRefLTC k2(Values values) {
        return set("k2", values);
    }

    /** Factor of I1 at a spike; default 0. */
    public GifRefLTC R1(double value) {
        return set("R1", value);
    }

    /** The same, one value per element. */
    public GifRefLTC R1(Values values) {
        return set("R1", values);
    }

    /** Factor of I2 at a spike; default 1. */
    public GifRefLTC R2(double value) {
        return set("R2", value);
    }

    /** The same, one value per element. */
    public GifRefLTC R2(Values values) {
        return set("R2", values);
    }

    /** What a spike adds to I1; default 0. */
    public GifRefLTC A1(double value) {
        return set("A1", value);
    }

    /** The same, one value per element. */
    public GifRefLTC A1(Values values) {
        return set("A1", values);
    }

    /** What a spike adds to I2; default 0. */
    public GifRefLTC A2(double value) {
        return set("A2", value);
    }

    /** The same, one value per element. */
    public GifRefLTC A2(Values values) {
        return set("A2", values);
    }

    /** First values of V, mV; default -70. */
    public GifRefLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public GifRefLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of I1; default 0. */
    public GifRefLTC I1_initializer(Values values) {
        return set("I1_initializer", values);
    }

    /** The first values of I1: the same as {@link #I1_initializer}. */
    public GifRefLTC I1(Values values) {
        return set("I1_initializer", values);
    }

    /** First values of I2; default 0. */
    public GifRefLTC I2_initializer(Values values) {
        return set("I2_initializer", values);
    }

    /** The first values of I2: the same as {@link #I2_initializer}. */
    public GifRefLTC I2(Values values) {
        return set("I2_initializer", values);
    }

    /** First values of V_th, mV; default -50. */
    public GifRefLTC Vth_initializer(Values values) {
        return set("Vth_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public GifRefLTC tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public GifRefLTC tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public GifRefLTC ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
