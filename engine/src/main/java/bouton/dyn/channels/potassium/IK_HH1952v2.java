package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Delayed rectifier of the squid giant axon, driven by the potential of its ion: {@code I = g_max p^4 (E_K - V)}. Hodgkin and Huxley
 * 1952, doi 10.1113/jphysiol.1952.sp004764.
 */
public final class IK_HH1952v2 extends Channel<IK_HH1952v2> {
    static final String EQUATIONS = """
            title "Delayed rectifier of the squid giant axon, driven by the potential of its ion"
            tags channel, K
            reference "Hodgkin AL, Huxley AF (1952) A quantitative description of membrane current. doi:10.1113/jphysiol.1952.sp004764"
            """ + IK_HH1952.GATES + """
            output g_max * p^4 * (E_K - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IK_HH1952v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IK_HH1952v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IK_HH1952v2 desc() {
        return new IK_HH1952v2();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 10. */
    public IK_HH1952v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IK_HH1952v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public IK_HH1952v2 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public IK_HH1952v2 phi(Values values) {
        return set("phi", values);
    }

    /** Shift of the gates along V, mV; default -45. */
    public IK_HH1952v2 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IK_HH1952v2 V_sh(Values values) {
        return set("V_sh", values);
    }
}
