package bouton.dyn.channels.sodium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Sodium current of the squid giant axon, driven by the potential of its ion: {@code I = g_max p^3 q (E_Na - V)}. Hodgkin and Huxley
 * 1952, doi 10.1113/jphysiol.1952.sp004764.
 */
public final class INa_HH1952v2 extends Channel<INa_HH1952v2> {
    static final String EQUATIONS = """
            title "Sodium current of the squid giant axon, driven by the potential of its ion"
            tags channel, Na
            reference "Hodgkin AL, Huxley AF (1952) A quantitative description of membrane current. doi:10.1113/jphysiol.1952.sp004764"
            """ + INa_HH1952.GATES + """
            output g_max * p^3 * q * (E_Na - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("INa_HH1952v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public INa_HH1952v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static INa_HH1952v2 desc() {
        return new INa_HH1952v2();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 120. */
    public INa_HH1952v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public INa_HH1952v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public INa_HH1952v2 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public INa_HH1952v2 phi(Values values) {
        return set("phi", values);
    }

    /** Shift of the gates along V, mV; default -45. */
    public INa_HH1952v2 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public INa_HH1952v2 V_sh(Values values) {
        return set("V_sh", values);
    }
}
