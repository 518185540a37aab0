package bouton.dyn.channels.sodium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Fast sodium current of hippocampal pyramidal cells: {@code I = g_max p^3 q (E - V)}. Traub and Miles 1991, doi
 * 10.1017/CBO9780511895401.
 */
public final class INa_TM1991 extends Channel<INa_TM1991> {
    static final String GATES = """
            param g_max = 120 [mS/cm2] >= 0 "largest conductance"
            param phi = 1 > 0 "speed of the gates"
            param V_sh = -63 [mV] "shift of the gates along V"
            let x = V - V_sh
            let p_alpha = 1.28 / exprel((13 - x) / 4)
            let p_beta = 1.4 / exprel((x - 40) / 5)
            let q_alpha = 0.128 * exp((17 - x) / 18)
            let q_beta = 4 / (1 + exp(-(x - 40) / 5))
            state p = 0 "activation"
            state q = 0 "inactivation"
            steady p = p_alpha / (p_alpha + p_beta)
            dp/dt = phi * (p_alpha * (1 - p) - p_beta * p)
            steady q = q_alpha / (q_alpha + q_beta)
            dq/dt = phi * (q_alpha * (1 - q) - q_beta * q)
            """;
    static final String EQUATIONS = """
            title "Fast sodium current of hippocampal pyramidal cells"
            tags channel
            reference "Traub RD, Miles R (1991) Neuronal networks of the hippocampus. doi:10.1017/CBO9780511895401"
            param E = 50 [mV] "reversal potential of sodium"
            """ + GATES + """
            output g_max * p^3 * q * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("INa_TM1991", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public INa_TM1991(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static INa_TM1991 desc() {
        return new INa_TM1991();
    }

    /** Reversal potential of sodium, mV; default 50. */
    public INa_TM1991 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public INa_TM1991 E(Values values) {
        return set("E", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 120. */
    public INa_TM1991 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public INa_TM1991 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public INa_TM1991 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public INa_TM1991 phi(Values values) {
        return set("phi", values);
    }

    /** Shift of the gates along V, mV; default -63. */
    public INa_TM1991 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public INa_TM1991 V_sh(Values values) {
        return set("V_sh", values);
    }
}
