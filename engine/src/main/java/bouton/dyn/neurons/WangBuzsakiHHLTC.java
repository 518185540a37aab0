package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link WangBuzsakiHH} with the synaptic currents inside the derivative of V, so that its time constant depends on the
 * conductances.
 */
public final class WangBuzsakiHHLTC extends Neuron<WangBuzsakiHHLTC> {
    private static final String MORE = """
            title "Wang-Buzsaki interneuron, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("WangBuzsakiHHLTC", WangBuzsakiHH.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public WangBuzsakiHHLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static WangBuzsakiHHLTC desc() {
        return new WangBuzsakiHHLTC();
    }

    /** Reversal potential of sodium, mV; default 55. */
    public WangBuzsakiHHLTC ENa(double value) {
        return set("ENa", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC ENa(Values values) {
        return set("ENa", values);
    }

    /** Conductance of sodium, mS/cm2, &gt;= 0; default 35. */
    public WangBuzsakiHHLTC gNa(double value) {
        return set("gNa", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC gNa(Values values) {
        return set("gNa", values);
    }

    /** Reversal potential of potassium, mV; default -90. */
    public WangBuzsakiHHLTC EK(double value) {
        return set("EK", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC EK(Values values) {
        return set("EK", values);
    }

    /** Conductance of potassium, mS/cm2, &gt;= 0; default 9. */
    public WangBuzsakiHHLTC gK(double value) {
        return set("gK", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC gK(Values values) {
        return set("gK", values);
    }

    /** Reversal potential of the leak, mV; default -65. */
    public WangBuzsakiHHLTC EL(double value) {
        return set("EL", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC EL(Values values) {
        return set("EL", values);
    }

    /** Conductance of the leak, mS/cm2, &gt;= 0; default 0.1. */
    public WangBuzsakiHHLTC gL(double value) {
        return set("gL", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC gL(Values values) {
        return set("gL", values);
    }

    /** Threshold of spike detection, mV; default 20. */
    public WangBuzsakiHHLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Temperature factor of h and n, &gt; 0; default 5. */
    public WangBuzsakiHHLTC phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC phi(Values values) {
        return set("phi", values);
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 1. */
    public WangBuzsakiHHLTC C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHHLTC C(Values values) {
        return set("C", values);
    }

    /** First values of V, mV; default -65. */
    public WangBuzsakiHHLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public WangBuzsakiHHLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of h; default 0.6. */
    public WangBuzsakiHHLTC h_initializer(Values values) {
        return set("h_initializer", values);
    }

    /** The first values of h: the same as {@link #h_initializer}. */
    public WangBuzsakiHHLTC h(Values values) {
        return set("h_initializer", values);
    }

    /** First values of n; default 0.32. */
    public WangBuzsakiHHLTC n_initializer(Values values) {
        return set("n_initializer", values);
    }

    /** The first values of n: the same as {@link #n_initializer}. */
    public WangBuzsakiHHLTC n(Values values) {
        return set("n_initializer", values);
    }
}
