package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Wang-Buzsaki interneuron, a Hodgkin-Huxley model with instantaneous sodium activation: {@code C dV/dt = -gNa m_inf^3 h (V - ENa)
 * - gK n^4 (V - EK) - gL (V - EL) + I}; a spike where V crosses V_th upward.
 * Wang and Buzsaki 1996, doi 10.1523/JNEUROSCI.16-20-06402.1996.
 */
public final class WangBuzsakiHH extends Neuron<WangBuzsakiHH> {
    static final String EQUATIONS = """
            title "Wang-Buzsaki interneuron"
            reference "Wang XJ, Buzsaki G (1996) Gamma oscillation by synaptic inhibition in a hippocampal interneuronal network model. J Neurosci 16:6402. doi:10.1523/JNEUROSCI.16-20-06402.1996"
            note "The opening rate of n, 1 / exprel(-0.1 (V + 34)), is brainpy's and ten times that of the paper; with it the neuron does not spike at constant currents."
            param ENa = 55 [mV] "reversal potential of sodium"
            param gNa = 35 [mS/cm2] >= 0 "conductance of sodium"
            param EK = -90 [mV] "reversal potential of potassium"
            param gK = 9 [mS/cm2] >= 0 "conductance of potassium"
            param EL = -65 [mV] "reversal potential of the leak"
            param gL = 0.1 [mS/cm2] >= 0 "conductance of the leak"
            param V_th = 20 [mV] "threshold of spike detection"
            param phi = 5 > 0 "temperature factor of h and n"
            param C = 1 [uF/cm2] > 0 "membrane capacitance"
            init V_initializer = -65 [mV] "first values of V"
            init h_initializer = 0.6 "first values of h"
            init n_initializer = 0.32 "first values of n"
            let m_alpha = 1 / exprel(-0.1 * (V + 35))
            let m_beta = 4 * exp(-(V + 60) / 18)
            let m_inf = m_alpha / (m_alpha + m_beta)
            let h_alpha = 0.07 * exp(-(V + 58) / 20)
            let h_beta = 1 / (exp(-0.1 * (V + 28)) + 1)
            let n_alpha = 1 / exprel(-0.1 * (V + 34))
            let n_beta = 0.125 * exp(-(V + 44) / 80)
            state V = V_initializer [mV] "membrane potential"
            state h = h_initializer "inactivation of sodium"
            state n = n_initializer "activation of potassium"
            flag spike = 0 "whether V crossed the threshold upward in the last step"
            dV/dt = (-gNa * m_inf^3 * h * (V - ENa) - gK * n^4 * (V - EK) - gL * (V - EL) + input) / C
            dh/dt = phi * (h_alpha * (1 - h) - h_beta * h)
            dn/dt = phi * (n_alpha * (1 - n) - n_beta * n)
            spike old(V) < V_th and V >= V_th
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("WangBuzsakiHH", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public WangBuzsakiHH(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static WangBuzsakiHH desc() {
        return new WangBuzsakiHH();
    }

    /** Reversal potential of sodium, mV; default 55. */
    public WangBuzsakiHH ENa(double value) {
        return set("ENa", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH ENa(Values values) {
        return set("ENa", values);
    }

    /** Conductance of sodium, mS/cm2, &gt;= 0; default 35. */
    public WangBuzsakiHH gNa(double value) {
        return set("gNa", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH gNa(Values values) {
        return set("gNa", values);
    }

    /** Reversal potential of potassium, mV; default -90. */
    public WangBuzsakiHH EK(double value) {
        return set("EK", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH EK(Values values) {
        return set("EK", values);
    }

    /** Conductance of potassium, mS/cm2, &gt;= 0; default 9. */
    public WangBuzsakiHH gK(double value) {
        return set("gK", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH gK(Values values) {
        return set("gK", values);
    }

    /** Reversal potential of the leak, mV; default -65. */
    public WangBuzsakiHH EL(double value) {
        return set("EL", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH EL(Values values) {
        return set("EL", values);
    }

    /** Conductance of the leak, mS/cm2, &gt;= 0; default 0.1. */
    public WangBuzsakiHH gL(double value) {
        return set("gL", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH gL(Values values) {
        return set("gL", values);
    }

    /** Threshold of spike detection, mV; default 20. */
    public WangBuzsakiHH V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH V_th(Values values) {
        return set("V_th", values);
    }

    /** Temperature factor of h and n, &gt; 0; default 5. */
    public WangBuzsakiHH phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH phi(Values values) {
        return set("phi", values);
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 1. */
    public WangBuzsakiHH C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public WangBuzsakiHH C(Values values) {
        return set("C", values);
    }

    /** First values of V, mV; default -65. */
    public WangBuzsakiHH V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public WangBuzsakiHH V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of h; default 0.6. */
    public WangBuzsakiHH h_initializer(Values values) {
        return set("h_initializer", values);
    }

    /** The first values of h: the same as {@link #h_initializer}. */
    public WangBuzsakiHH h(Values values) {
        return set("h_initializer", values);
    }

    /** First values of n; default 0.32. */
    public WangBuzsakiHH n_initializer(Values values) {
        return set("n_initializer", values);
    }

    /** The first values of n: the same as {@link #n_initializer}. */
    public WangBuzsakiHH n(Values values) {
        return set("n_initializer", values);
    }
}
