package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link MorrisLecar} with the synaptic currents inside the derivative of V, so that its time constant depends on the conductances.
 */
public final class MorrisLecarLTC extends Neuron<MorrisLecarLTC> {
    private static final String MORE = """
            title "Morris-Lecar neuron, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("MorrisLecarLTC", MorrisLecar.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public MorrisLecarLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static MorrisLecarLTC desc() {
        return new MorrisLecarLTC();
    }

    /** Reversal potential of calcium, mV; default 130. */
    public MorrisLecarLTC V_Ca(double value) {
        return set("V_Ca", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC V_Ca(Values values) {
        return set("V_Ca", values);
    }

    /** Conductance of calcium, mS/cm2, &gt;= 0; default 4.4. */
    public MorrisLecarLTC g_Ca(double value) {
        return set("g_Ca", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC g_Ca(Values values) {
        return set("g_Ca", values);
    }

    /** Reversal potential of potassium, mV; default -84. */
    public MorrisLecarLTC V_K(double value) {
        return set("V_K", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC V_K(Values values) {
        return set("V_K", values);
    }

    /** Conductance of potassium, mS/cm2, &gt;= 0; default 8. */
    public MorrisLecarLTC g_K(double value) {
        return set("g_K", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC g_K(Values values) {
        return set("g_K", values);
    }

    /** Reversal potential of the leak, mV; default -60. */
    public MorrisLecarLTC V_leak(double value) {
        return set("V_leak", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC V_leak(Values values) {
        return set("V_leak", values);
    }

    /** Conductance of the leak, mS/cm2, &gt;= 0; default 2. */
    public MorrisLecarLTC g_leak(double value) {
        return set("g_leak", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC g_leak(Values values) {
        return set("g_leak", values);
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 20. */
    public MorrisLecarLTC C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC C(Values values) {
        return set("C", values);
    }

    /** Potential at which half of the calcium channels are open, mV; default -1.2. */
    public MorrisLecarLTC V1(double value) {
        return set("V1", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC V1(Values values) {
        return set("V1", values);
    }

    /** Width of that step, mV, &gt; 0; default 18. */
    public MorrisLecarLTC V2(double value) {
        return set("V2", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC V2(Values values) {
        return set("V2", values);
    }

    /** Potential at which half of the potassium channels are open, mV; default 2. */
    public MorrisLecarLTC V3(double value) {
        return set("V3", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC V3(Values values) {
        return set("V3", values);
    }

    /** Width of that step, mV, &gt; 0; default 30. */
    public MorrisLecarLTC V4(double value) {
        return set("V4", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC V4(Values values) {
        return set("V4", values);
    }

    /** Rate of the potassium channels, 1/ms, &gt; 0; default 0.04. */
    public MorrisLecarLTC phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC phi(Values values) {
        return set("phi", values);
    }

    /** Threshold of spike detection, mV; default 10. */
    public MorrisLecarLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public MorrisLecarLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** First values of W; default 0.02. */
    public MorrisLecarLTC W_initializer(Values values) {
        return set("W_initializer", values);
    }

    /** The first values of W: the same as {@link #W_initializer}. */
    public MorrisLecarLTC W(Values values) {
        return set("W_initializer", values);
    }

    /** First values of V, mV; default uniform(-70, -60). */
    public MorrisLecarLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public MorrisLecarLTC V(Values values) {
        return set("V_initializer", values);
    }
}
