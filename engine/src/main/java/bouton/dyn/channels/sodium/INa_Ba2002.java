package bouton.dyn.channels.sodium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Fast sodium current of thalamocortical cells: {@code I = g_max p^3 q (E - V)}. Bazhenov et al. 2002, doi
 * 10.1523/JNEUROSCI.22-19-08691.2002.
 */
public final class INa_Ba2002 extends Channel<INa_Ba2002> {
    static final String GATES = """
            param g_max = 90 [mS/cm2] >= 0 "largest conductance"
            param V_sh = -50 [mV] "shift of the gates along V"
            derived phi = 3^((T - 36) / 10)
            let x = V - V_sh
            let p_alpha = 1.28 / exprel(-(x - 13) / 4)
            let p_beta = 1.4 / exprel((x - 40) / 5)
            let q_alpha = 0.128 * exp(-(x - 17) / 18)
            let q_beta = 4 / (1 + exp(-(x - 40) / 5))
            state p = 0 "activation"
            state q = 0 "inactivation"
            steady p = p_alpha / (p_alpha + p_beta)
            dp/dt = phi * (p_alpha * (1 - p) - p_beta * p)
            steady q = q_alpha / (q_alpha + q_beta)
            dq/dt = phi * (q_alpha * (1 - q) - q_beta * q)
            """;
    static final String EQUATIONS = """
            title "Fast sodium current of thalamocortical cells"
            tags channel
            reference "Bazhenov M, Timofeev I, Steriade M, Sejnowski TJ (2002) Model of thalamocortical slow-wave sleep oscillations. doi:10.1523/JNEUROSCI.22-19-08691.2002"
            param T = 36 [degC] > -273.15 "temperature"
            param E = 50 [mV] "reversal potential of sodium"
            """ + GATES + """
            output g_max * p^3 * q * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("INa_Ba2002", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public INa_Ba2002(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static INa_Ba2002 desc() {
        return new INa_Ba2002();
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public INa_Ba2002 T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public INa_Ba2002 T(Values values) {
        return set("T", values);
    }

    /** Reversal potential of sodium, mV; default 50. */
    public INa_Ba2002 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public INa_Ba2002 E(Values values) {
        return set("E", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 90. */
    public INa_Ba2002 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public INa_Ba2002 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default -50. */
    public INa_Ba2002 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public INa_Ba2002 V_sh(Values values) {
        return set("V_sh", values);
    }
}
