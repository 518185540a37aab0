package bouton.dyn.channels.calcium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Cation current that calcium opens: {@code I = g_max C_Ca / (C_Ca + 0.2) p (E - V)}. Inoue and Strowbridge 2008, doi
 * 10.1152/jn.00526.2007.
 */
public final class ICaN_IS2008 extends Channel<ICaN_IS2008> {
    static final String EQUATIONS = """
            title "Cation current that calcium opens"
            tags channel, Ca
            reference "Inoue T, Strowbridge BW (2008) Transient activity induces a long-lasting increase in the excitability of olfactory bulb interneurons. doi:10.1152/jn.00526.2007"
            note "Its current is one of sodium and potassium, so it does not change the calcium that opens it."
            param E = 10 [mV] "reversal potential"
            param g_max = 1 [mS/cm2] >= 0 "largest conductance"
            param phi = 1 > 0 "speed of the gates"
            let p_inf = 1 / (1 + exp(-(V + 43) / 5.2))
            let p_tau = 2.7 / (exp(-(V + 55) / 15) + exp((V + 55) / 15)) + 1.6
            state p = 0 "activation"
            steady p = p_inf
            dp/dt = phi * (p_inf - p) / p_tau
            output g_max * C_Ca / (C_Ca + 0.2) * p * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("ICaN_IS2008", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public ICaN_IS2008(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static ICaN_IS2008 desc() {
        return new ICaN_IS2008();
    }

    /** Reversal potential, mV; default 10. */
    public ICaN_IS2008 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public ICaN_IS2008 E(Values values) {
        return set("E", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 1. */
    public ICaN_IS2008 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public ICaN_IS2008 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public ICaN_IS2008 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public ICaN_IS2008 phi(Values values) {
        return set("phi", values);
    }
}
