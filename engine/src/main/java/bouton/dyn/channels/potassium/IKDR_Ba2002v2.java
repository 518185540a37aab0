package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Delayed rectifier of thalamocortical cells, driven by the potential of its ion: {@code I = g_max p^4 (E_K - V)}. Bazhenov et al.
 * 2002, doi 10.1523/JNEUROSCI.22-19-08691.2002.
 */
public final class IKDR_Ba2002v2 extends Channel<IKDR_Ba2002v2> {
    static final String EQUATIONS = """
            title "Delayed rectifier of thalamocortical cells, driven by the potential of its ion"
            tags channel, K
            reference "Bazhenov M, Timofeev I, Steriade M, Sejnowski TJ (2002) Model of thalamocortical slow-wave sleep oscillations. doi:10.1523/JNEUROSCI.22-19-08691.2002"
            """ + IKDR_Ba2002.GATES + """
            output g_max * p^4 * (E_K - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IKDR_Ba2002v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IKDR_Ba2002v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IKDR_Ba2002v2 desc() {
        return new IKDR_Ba2002v2();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 10. */
    public IKDR_Ba2002v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default -50. */
    public IKDR_Ba2002v2 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002v2 V_sh(Values values) {
        return set("V_sh", values);
    }

    /** Factor of speed per 10 degC, &gt; 0; default 3. */
    public IKDR_Ba2002v2 T_base(double value) {
        return set("T_base", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002v2 T_base(Values values) {
        return set("T_base", values);
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public IKDR_Ba2002v2 T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002v2 T(Values values) {
        return set("T", values);
    }

    /** Speed of the gates; left out, T_base^((T - 36) / 10), &gt; 0; default none. */
    public IKDR_Ba2002v2 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002v2 phi(Values values) {
        return set("phi", values);
    }
}
