package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Slow potassium current that calcium opens, driven by the potential of its ion: {@code I = g_max p^2 (E_K - V)}. Destexhe et al.
 * 1994, doi 10.1152/jn.1994.72.2.803.
 */
public final class IAHP_De1994v2 extends Channel<IAHP_De1994v2> {
    static final String EQUATIONS = """
            title "Slow potassium current that calcium opens, driven by the potential of its ion"
            tags channel, Ca, K
            reference "Destexhe A, Contreras D, Sejnowski TJ, Steriade M (1994) A model of spindle rhythmicity in the isolated thalamic reticular nucleus. doi:10.1152/jn.1994.72.2.803"
            param n = 2 > 0 "calcium ions that bind"
            param g_max = 10 [mS/cm2] >= 0 "largest conductance"
            param alpha = 48 > 0 "rate of opening, 1/(ms mM^n)"
            param beta = 0.09 [1/ms] > 0 "rate of closing"
            param phi = 1 > 0 "speed of the gates"
            let opening = alpha * C_Ca^n
            state p = 0 "activation"
            steady p = opening / (opening + beta)
            dp/dt = phi * (opening * (1 - p) - beta * p)
            output g_max * p^2 * (E_K - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IAHP_De1994v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IAHP_De1994v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IAHP_De1994v2 desc() {
        return new IAHP_De1994v2();
    }

    /** Calcium ions that bind, &gt; 0; default 2. */
    public IAHP_De1994v2 n(double value) {
        return set("n", value);
    }

    /** The same, one value per element. */
    public IAHP_De1994v2 n(Values values) {
        return set("n", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 10. */
    public IAHP_De1994v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IAHP_De1994v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Rate of opening, 1/(ms mM^n), &gt; 0; default 48. */
    public IAHP_De1994v2 alpha(double value) {
        return set("alpha", value);
    }

    /** The same, one value per element. */
    public IAHP_De1994v2 alpha(Values values) {
        return set("alpha", values);
    }

    /** Rate of closing, 1/ms, &gt; 0; default 0.09. */
    public IAHP_De1994v2 beta(double value) {
        return set("beta", value);
    }

    /** The same, one value per element. */
    public IAHP_De1994v2 beta(Values values) {
        return set("beta", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public IAHP_De1994v2 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public IAHP_De1994v2 phi(Values values) {
        return set("phi", values);
    }
}
