package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Delayed rectifier of hippocampal pyramidal cells, driven by the potential of its ion: {@code I = g_max p^4 (E_K - V)}. Traub and
 * Miles 1991, doi 10.1017/CBO9780511895401.
 */
public final class IK_TM1991v2 extends Channel<IK_TM1991v2> {
    static final String EQUATIONS = """
            title "Delayed rectifier of hippocampal pyramidal cells, driven by the potential of its ion"
            tags channel, K
            reference "Traub RD, Miles R (1991) Neuronal networks of the hippocampus. doi:10.1017/CBO9780511895401"
            """ + IK_TM1991.GATES + """
            output g_max * p^4 * (E_K - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IK_TM1991v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IK_TM1991v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IK_TM1991v2 desc() {
        return new IK_TM1991v2();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 10. */
    public IK_TM1991v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IK_TM1991v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public IK_TM1991v2 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public IK_TM1991v2 phi(Values values) {
        return set("phi", values);
    }

    /** Shift of the gates along V, mV; default -60. */
    public IK_TM1991v2 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IK_TM1991v2 V_sh(Values values) {
        return set("V_sh", values);
    }
}
