package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Hodgkin-Huxley neuron: {@code C dV/dt = -gNa m^3 h (V - ENa) - gK n^4 (V - EK) - gL (V - EL) + I}; a spike where V crosses V_th upward.
 * Hodgkin and Huxley 1952, doi 10.1113/jphysiol.1952.sp004764.
 */
public final class HH extends Neuron<HH> {
    static final String EQUATIONS = """
            title "Hodgkin-Huxley neuron"
            reference "Hodgkin AL, Huxley AF (1952) A quantitative description of membrane current. doi:10.1113/jphysiol.1952.sp004764"
            note "The default leak, gL = 0.03, is brainpy's; the paper has 0.3."
            param ENa = 50 [mV] "reversal potential of sodium"
            param gNa = 120 [mS/cm2] >= 0 "conductance of sodium"
            param EK = -77 [mV] "reversal potential of potassium"
            param gK = 36 [mS/cm2] >= 0 "conductance of potassium"
            param EL = -54.387 [mV] "reversal potential of the leak"
            param gL = 0.03 [mS/cm2] >= 0 "conductance of the leak"
            param V_th = 20 [mV] "threshold of spike detection"
            param C = 1 [uF/cm2] > 0 "membrane capacitance"
            init V_initializer = uniform(-70, -60) [mV] "first values of V"
            init m_initializer = none "first values of m"
            init h_initializer = none "first values of h"
            init n_initializer = none "first values of n"
            let m_alpha = 1 / exprel(-(V + 40) / 10)
            let m_beta = 4 * exp(-(V + 65) / 18)
            let h_alpha = 0.07 * exp(-(V + 65) / 20)
            let h_beta = 1 / (1 + exp(-(V + 35) / 10))
            let n_alpha = 0.1 / exprel(-(V + 55) / 10)
            let n_beta = 0.125 * exp(-(V + 65) / 80)
            state V = V_initializer [mV] "membrane potential"
            state m = where(given(m_initializer), m_initializer, m_alpha / (m_alpha + m_beta)) "activation of sodium"
            state h = where(given(h_initializer), h_initializer, h_alpha / (h_alpha + h_beta)) "inactivation of sodium"
            state n = where(given(n_initializer), n_initializer, n_alpha / (n_alpha + n_beta)) "activation of potassium"
            flag spike = 0 "whether V crossed the threshold upward in the last step"
            dV/dt = (-gNa * m^3 * h * (V - ENa) - gK * n^4 * (V - EK) - gL * (V - EL) + input) / C
            dm/dt = m_alpha * (1 - m) - m_beta * m
            dh/dt = h_alpha * (1 - h) - h_beta * h
            dn/dt = n_alpha * (1 - n) - n_beta * n
            spike old(V) < V_th and V >= V_th
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("HH", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public HH(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static HH desc() {
        return new HH();
    }

    /** Reversal potential of sodium, mV; default 50. */
    public HH ENa(double value) {
        return set("ENa", value);
    }

    /** The same, one value per element. */
    public HH ENa(Values values) {
        return set("ENa", values);
    }

    /** Conductance of sodium, mS/cm2, &gt;= 0; default 120. */
    public HH gNa(double value) {
        return set("gNa", value);
    }

    /** The same, one value per element. */
    public HH gNa(Values values) {
        return set("gNa", values);
    }

    /** Reversal potential of potassium, mV; default -77. */
    public HH EK(double value) {
        return set("EK", value);
    }

    /** The same, one value per element. */
    public HH EK(Values values) {
        return set("EK", values);
    }

    /** Conductance of potassium, mS/cm2, &gt;= 0; default 36. */
    public HH gK(double value) {
        return set("gK", value);
    }

    /** The same, one value per element. */
    public HH gK(Values values) {
        return set("gK", values);
    }

    /** Reversal potential of the leak, mV; default -54.387. */
    public HH EL(double value) {
        return set("EL", value);
    }

    /** The same, one value per element. */
    public HH EL(Values values) {
        return set("EL", values);
    }

    /** Conductance of the leak, mS/cm2, &gt;= 0; default 0.03. */
    public HH gL(double value) {
        return set("gL", value);
    }

    /** The same, one value per element. */
    public HH gL(Values values) {
        return set("gL", values);
    }

    /** Threshold of spike detection, mV; default 20. */
    public HH V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public HH V_th(Values values) {
        return set("V_th", values);
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 1. */
    public HH C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public HH C(Values values) {
        return set("C", values);
    }

    /** First values of V, mV; default uniform(-70, -60). */
    public HH V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public HH V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of m; default none. */
    public HH m_initializer(Values values) {
        return set("m_initializer", values);
    }

    /** The first values of m: the same as {@link #m_initializer}. */
    public HH m(Values values) {
        return set("m_initializer", values);
    }

    /** First values of h; default none. */
    public HH h_initializer(Values values) {
        return set("h_initializer", values);
    }

    /** The first values of h: the same as {@link #h_initializer}. */
    public HH h(Values values) {
        return set("h_initializer", values);
    }

    /** First values of n; default none. */
    public HH n_initializer(Values values) {
        return set("n_initializer", values);
    }

    /** The first values of n: the same as {@link #n_initializer}. */
    public HH n(Values values) {
        return set("n_initializer", values);
    }
}
