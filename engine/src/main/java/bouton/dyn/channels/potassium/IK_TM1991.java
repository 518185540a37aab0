package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Delayed rectifier of hippocampal pyramidal cells: {@code I = g_max p^4 (E - V)}. Traub and Miles 1991, doi
 * 10.1017/CBO9780511895401.
 */
public final class IK_TM1991 extends Channel<IK_TM1991> {
    static final String GATES = """
            param g_max = 10 [mS/cm2] >= 0 "largest conductance"
            param phi = 1 > 0 "speed of the gates"
            param V_sh = -60 [mV] "shift of the gates along V"
            let x = V - V_sh
            let p_alpha = 0.16 / exprel((15 - x) / 5)
            let p_beta = 0.5 * exp((10 - x) / 40)
            state p = 0 "activation"
            steady p = p_alpha / (p_alpha + p_beta)
            dp/dt = phi * (p_alpha * (1 - p) - p_beta * p)
            """;
    static final String EQUATIONS = """
            title "Delayed rectifier of hippocampal pyramidal cells"
            tags channel
            reference "Traub RD, Miles R (1991) Neuronal networks of the hippocampus. doi:10.1017/CBO9780511895401"
            param E = -90 [mV] "reversal potential of potassium"
            """ + GATES + """
            output g_max * p^4 * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IK_TM1991", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IK_TM1991(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IK_TM1991 desc() {
        return new IK_TM1991();
    }

    /** Reversal potential of potassium, mV; default -90. */
    public IK_TM1991 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public IK_TM1991 E(Values values) {
        return set("E", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 10. */
    public IK_TM1991 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IK_TM1991 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public IK_TM1991 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public IK_TM1991 phi(Values values) {
        return set("phi", values);
    }

    /** Shift of the gates along V, mV; default -60. */
    public IK_TM1991 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IK_TM1991 V_sh(Values values) {
        return set("V_sh", values);
    }
}
