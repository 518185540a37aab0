package bouton.dyn.channels.sodium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Sodium current of the squid giant axon: {@code I = g_max p^3 q (E - V)}. Hodgkin and Huxley 1952, doi
 * 10.1113/jphysiol.1952.sp004764.
 */
public final class INa_HH1952 extends Channel<INa_HH1952> {
    static final String GATES = """
            param g_max = 120 [mS/cm2] >= 0 "largest conductance"
            param phi = 1 > 0 "speed of the gates"
            param V_sh = -45 [mV] "shift of the gates along V"
            let x = V - V_sh
            let p_alpha = 1 / exprel(-(x - 5) / 10)
            let p_beta = 4 * exp(-(x + 20) / 18)
            let q_alpha = 0.07 * exp(-(x + 20) / 20)
            let q_beta = 1 / (1 + exp(-(x - 10) / 10))
            state p = 0 "activation"
            state q = 0 "inactivation"
            steady p = p_alpha / (p_alpha + p_beta)
            dp/dt = phi * (p_alpha * (1 - p) - p_beta * p)
            steady q = q_alpha / (q_alpha + q_beta)
            dq/dt = phi * (q_alpha * (1 - q) - q_beta * q)
            """;
    static final String EQUATIONS = """
            title "Sodium current of the squid giant axon"
            tags channel
            reference "Hodgkin AL, Huxley AF (1952) A quantitative description of membrane current. doi:10.1113/jphysiol.1952.sp004764"
            param E = 50 [mV] "reversal potential of sodium"
            """ + GATES + """
            output g_max * p^3 * q * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("INa_HH1952", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public INa_HH1952(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static INa_HH1952 desc() {
        return new INa_HH1952();
    }

    /** Reversal potential of sodium, mV; default 50. */
    public INa_HH1952 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public INa_HH1952 E(Values values) {
        return set("E", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 120. */
    public INa_HH1952 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public INa_HH1952 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public INa_HH1952 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public INa_HH1952 phi(Values values) {
        return set("phi", values);
    }

    /** Shift of the gates along V, mV; default -45. */
    public INa_HH1952 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public INa_HH1952 V_sh(Values values) {
        return set("V_sh", values);
    }
}
