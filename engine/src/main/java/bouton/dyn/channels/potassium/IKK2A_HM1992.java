package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Slowly inactivating potassium current, component A: {@code I = g_max p q (E - V)}. Huguenard and McCormick 1992, doi
 * 10.1152/jn.1992.68.4.1373.
 */
public final class IKK2A_HM1992 extends Channel<IKK2A_HM1992> {
    static final String GATES = """
            param g_max = 10 [mS/cm2] >= 0 "largest conductance"
            param V_sh = 0 [mV] "shift of the gates along V"
            param phi_p = 1 > 0 "speed of p"
            param phi_q = 1 > 0 "speed of q"
            let x = V - V_sh
            let p_inf = 1 / (1 + exp(-(x + 43) / 17))
            let p_tau = 1 / (exp((x - 81) / 25.6) + exp(-(x + 132) / 18)) + 9.9
            let q_inf = 1 / (1 + exp((x + 58) / 10.6))
            let q_tau = 1 / (exp((x - 1329) / 200) + exp(-(x + 130) / 7.1))
            state p = 0 "activation"
            state q = 0 "inactivation"
            steady p = p_inf
            dp/dt = phi_p * (p_inf - p) / p_tau
            steady q = q_inf
            dq/dt = phi_q * (q_inf - q) / q_tau
            """;
    static final String EQUATIONS = """
            title "Slowly inactivating potassium current, component A"
            tags channel
            reference "Huguenard JR, McCormick DA (1992) Simulation of the currents involved in rhythmic oscillations in thalamic relay neurons. doi:10.1152/jn.1992.68.4.1373"
            param E = -90 [mV] "reversal potential of potassium"
            """ + GATES + """
            output g_max * p * q * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IKK2A_HM1992", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IKK2A_HM1992(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IKK2A_HM1992 desc() {
        return new IKK2A_HM1992();
    }

    /** Reversal potential of potassium, mV; default -90. */
    public IKK2A_HM1992 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public IKK2A_HM1992 E(Values values) {
        return set("E", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 10. */
    public IKK2A_HM1992 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IKK2A_HM1992 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default 0. */
    public IKK2A_HM1992 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IKK2A_HM1992 V_sh(Values values) {
        return set("V_sh", values);
    }

    /** Speed of p, &gt; 0; default 1. */
    public IKK2A_HM1992 phi_p(double value) {
        return set("phi_p", value);
    }

    /** The same, one value per element. */
    public IKK2A_HM1992 phi_p(Values values) {
        return set("phi_p", values);
    }

    /** Speed of q, &gt; 0; default 1. */
    public IKK2A_HM1992 phi_q(double value) {
        return set("phi_q", value);
    }

    /** The same, one value per element. */
    public IKK2A_HM1992 phi_q(Values values) {
        return set("phi_q", values);
    }
}
