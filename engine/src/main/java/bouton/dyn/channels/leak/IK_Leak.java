package bouton.dyn.channels.leak;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Leak of potassium, driven by the reversal potential of its ion: {@code I = g_max (E_K - V)}.
 */
public final class IK_Leak extends Channel<IK_Leak> {
    static final String EQUATIONS = """
            title "Leak of potassium, driven by the reversal potential of its ion"
            tags channel, K
            param g_max = 0.005 [mS/cm2] >= 0 "largest conductance"
            output g_max * (E_K - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IK_Leak", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IK_Leak(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IK_Leak desc() {
        return new IK_Leak();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 0.005. */
    public IK_Leak g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IK_Leak g_max(Values values) {
        return set("g_max", values);
    }
}
