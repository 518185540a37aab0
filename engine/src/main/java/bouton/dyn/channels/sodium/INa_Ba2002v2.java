package bouton.dyn.channels.sodium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Fast sodium current of thalamocortical cells, driven by the potential of its ion: {@code I = g_max p^3 q (E_Na - V)}. Bazhenov et
 * al. 2002, doi 10.1523/JNEUROSCI.22-19-08691.2002.
 */
public final class INa_Ba2002v2 extends Channel<INa_Ba2002v2> {
    static final String EQUATIONS = """
            title "Fast sodium current of thalamocortical cells, driven by the potential of its ion"
            tags channel, Na
            reference "Bazhenov M, Timofeev I, Steriade M, Sejnowski TJ (2002) Model of thalamocortical slow-wave sleep oscillations. doi:10.1523/JNEUROSCI.22-19-08691.2002"
            param T = 36 [degC] > -273.15 "temperature"
            """ + INa_Ba2002.GATES + """
            output g_max * p^3 * q * (E_Na - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("INa_Ba2002v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public INa_Ba2002v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static INa_Ba2002v2 desc() {
        return new INa_Ba2002v2();
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public INa_Ba2002v2 T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public INa_Ba2002v2 T(Values values) {
        return set("T", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 90. */
    public INa_Ba2002v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public INa_Ba2002v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default -50. */
    public INa_Ba2002v2 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public INa_Ba2002v2 V_sh(Values values) {
        return set("V_sh", values);
    }
}
