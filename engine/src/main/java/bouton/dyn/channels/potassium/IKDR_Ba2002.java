package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Delayed rectifier of thalamocortical cells: {@code I = g_max p^4 (E - V)}. Bazhenov et al. 2002, doi
 * 10.1523/JNEUROSCI.22-19-08691.2002.
 */
public final class IKDR_Ba2002 extends Channel<IKDR_Ba2002> {
    static final String GATES = """
            param g_max = 10 [mS/cm2] >= 0 "largest conductance"
            param V_sh = -50 [mV] "shift of the gates along V"
            param T_base = 3 > 0 "factor of speed per 10 degC"
            param T = 36 [degC] > -273.15 "temperature"
            param phi = none > 0 "speed of the gates; left out, T_base^((T - 36) / 10)"
            derived speed = where(given(phi), phi, T_base^((T - 36) / 10))
            let x = V - V_sh
            let p_alpha = 0.16 / exprel(-(x - 15) / 5)
            let p_beta = 0.5 * exp(-(x - 10) / 40)
            state p = 0 "activation"
            steady p = p_alpha / (p_alpha + p_beta)
            dp/dt = speed * (p_alpha * (1 - p) - p_beta * p)
            """;
    static final String EQUATIONS = """
            title "Delayed rectifier of thalamocortical cells"
            tags channel
            reference "Bazhenov M, Timofeev I, Steriade M, Sejnowski TJ (2002) Model of thalamocortical slow-wave sleep oscillations. doi:10.1523/JNEUROSCI.22-19-08691.2002"
            param E = -90 [mV] "reversal potential of potassium"
            """ + GATES + """
            output g_max * p^4 * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IKDR_Ba2002", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IKDR_Ba2002(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IKDR_Ba2002 desc() {
        return new IKDR_Ba2002();
    }

    /** Reversal potential of potassium, mV; default -90. */
    public IKDR_Ba2002 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002 E(Values values) {
        return set("E", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 10. */
    public IKDR_Ba2002 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default -50. */
    public IKDR_Ba2002 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002 V_sh(Values values) {
        return set("V_sh", values);
    }

    /** Factor of speed per 10 degC, &gt; 0; default 3. */
    public IKDR_Ba2002 T_base(double value) {
        return set("T_base", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002 T_base(Values values) {
        return set("T_base", values);
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public IKDR_Ba2002 T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002 T(Values values) {
        return set("T", values);
    }

    /** Speed of the gates; left out, T_base^((T - 36) / 10), &gt; 0; default none. */
    public IKDR_Ba2002 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public IKDR_Ba2002 phi(Values values) {
        return set("phi", values);
    }
}
