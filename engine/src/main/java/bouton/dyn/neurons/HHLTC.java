package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link HH} with the synaptic currents inside the derivative of V.
 */
public final class HHLTC extends Neuron<HHLTC> {
    private static final String MORE = """
            title "Hodgkin-Huxley neuron, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("HHLTC", HH.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public HHLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static HHLTC desc() {
        return new HHLTC();
    }

    /** Reversal potential of sodium, mV; default 50. */
    public HHLTC ENa(double value) {
        return set("ENa", value);
    }

    /** The same, one value per element. */
    public HHLTC ENa(Values values) {
        return set("ENa", values);
    }

    /** Conductance of sodium, mS/cm2, &gt;= 0; default 120. */
    public HHLTC gNa(double value) {
        return set("gNa", value);
    }

    /** The same, one value per element. */
    public HHLTC gNa(Values values) {
        return set("gNa", values);
    }

    /** Reversal potential of potassium, mV; default -77. */
    public HHLTC EK(double value) {
        return set("EK", value);
    }

    /** The same, one value per element. */
    public HHLTC EK(Values values) {
        return set("EK", values);
    }

    /** Conductance of potassium, mS/cm2, &gt;= 0; default 36. */
    public HHLTC gK(double value) {
        return set("gK", value);
    }

    /** The same, one value per element. */
    public HHLTC gK(Values values) {
        return set("gK", values);
    }

    /** Reversal potential of the leak, mV; default -54.387. */
    public HHLTC EL(double value) {
        return set("EL", value);
    }

    /** The same, one value per element. */
    public HHLTC EL(Values values) {
        return set("EL", values);
    }

    /** Conductance of the leak, mS/cm2, &gt;= 0; default 0.03. */
    public HHLTC gL(double value) {
        return set("gL", value);
    }

    /** The same, one value per element. */
    public HHLTC gL(Values values) {
        return set("gL", values);
    }

    /** Threshold of spike detection, mV; default 20. */
    public HHLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public HHLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 1. */
    public HHLTC C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public HHLTC C(Values values) {
        return set("C", values);
    }

    /** First values of V, mV; default uniform(-70, -60). */
    public HHLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public HHLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of m; default none. */
    public HHLTC m_initializer(Values values) {
        return set("m_initializer", values);
    }

    /** The first values of m: the same as {@link #m_initializer}. */
    public HHLTC m(Values values) {
        return set("m_initializer", values);
    }

    /** First values of h; default none. */
    public HHLTC h_initializer(Values values) {
        return set("h_initializer", values);
    }

    /** The first values of h: the same as {@link #h_initializer}. */
    public HHLTC h(Values values) {
        return set("h_initializer", values);
    }

    /** First values of n; default none. */
    public HHLTC n_initializer(Values values) {
        return set("n_initializer", values);
    }

    /** The first values of n: the same as {@link #n_initializer}. */
    public HHLTC n(Values values) {
        return set("n_initializer", values);
    }
}
