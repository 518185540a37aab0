package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Rapidly inactivating A-type potassium current, component 2, driven by the potential of its ion: {@code I = g_max p^4 q (E_K - V)}.
 * Huguenard and McCormick 1992, doi 10.1152/jn.1992.68.4.1373.
 */
public final class IKA2_HM1992v2 extends Channel<IKA2_HM1992v2> {
    static final String EQUATIONS = """
            title "Rapidly inactivating A-type potassium current, component 2, driven by the potential of its ion"
            tags channel, K
            reference "Huguenard JR, McCormick DA (1992) Simulation of the currents involved in rhythmic oscillations in thalamic relay neurons. doi:10.1152/jn.1992.68.4.1373"
            """ + IKA2_HM1992.GATES + """
            output g_max * p^4 * q * (E_K - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IKA2_HM1992v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IKA2_HM1992v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IKA2_HM1992v2 desc() {
        return new IKA2_HM1992v2();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 20. */
    public IKA2_HM1992v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IKA2_HM1992v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default 0. */
    public IKA2_HM1992v2 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IKA2_HM1992v2 V_sh(Values values) {
        return set("V_sh", values);
    }

    /** Speed of p, &gt; 0; default 1. */
    public IKA2_HM1992v2 phi_p(double value) {
        return set("phi_p", value);
    }

    /** The same, one value per element. */
    public IKA2_HM1992v2 phi_p(Values values) {
        return set("phi_p", values);
    }

    /** Speed of q, &gt; 0; default 1. */
    public IKA2_HM1992v2 phi_q(double value) {
        return set("phi_q", value);
    }

    /** The same, one value per element. */
    public IKA2_HM1992v2 phi_q(Values values) {
        return set("phi_q", values);
    }
}
