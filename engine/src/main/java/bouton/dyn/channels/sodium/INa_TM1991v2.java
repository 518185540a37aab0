package bouton.dyn.channels.sodium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Fast sodium current of hippocampal pyramidal cells, driven by the potential of its ion: {@code I = g_max p^3 q (E_Na - V)}. Traub
 * and Miles 1991, doi 10.1017/CBO9780511895401.
 */
public final class INa_TM1991v2 extends Channel<INa_TM1991v2> {
    static final String EQUATIONS = """
            title "Fast sodium current of hippocampal pyramidal cells, driven by the potential of its ion"
            tags channel, Na
            reference "Traub RD, Miles R (1991) Neuronal networks of the hippocampus. doi:10.1017/CBO9780511895401"
            """ + INa_TM1991.GATES + """
            output g_max * p^3 * q * (E_Na - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("INa_TM1991v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public INa_TM1991v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static INa_TM1991v2 desc() {
        return new INa_TM1991v2();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 120. */
    public INa_TM1991v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public INa_TM1991v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public INa_TM1991v2 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public INa_TM1991v2 phi(Values values) {
        return set("phi", values);
    }

    /** Shift of the gates along V, mV; default -63. */
    public INa_TM1991v2 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public INa_TM1991v2 V_sh(Values values) {
        return set("V_sh", values);
    }
}
