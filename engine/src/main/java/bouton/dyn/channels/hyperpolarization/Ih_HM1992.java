package bouton.dyn.channels.hyperpolarization;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Cation current that hyperpolarization opens: {@code I = g_max p (E - V)}. Huguenard and McCormick 1992, doi
 * 10.1152/jn.1992.68.4.1373.
 */
public final class Ih_HM1992 extends Channel<Ih_HM1992> {
    static final String EQUATIONS = """
            title "Cation current that hyperpolarization opens"
            tags channel
            reference "Huguenard JR, McCormick DA (1992) Simulation of the currents involved in rhythmic oscillations in thalamic relay neurons. doi:10.1152/jn.1992.68.4.1373"
            param g_max = 10 [mS/cm2] >= 0 "largest conductance"
            param E = 43 [mV] "reversal potential"
            param phi = 1 > 0 "speed of the gates"
            let p_inf = 1 / (1 + exp((V + 75) / 5.5))
            let p_tau = 1 / (exp(-0.086 * V - 14.59) + exp(0.0701 * V - 1.87))
            state p = 0 "activation"
            steady p = p_inf
            dp/dt = phi * (p_inf - p) / p_tau
            output g_max * p * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("Ih_HM1992", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public Ih_HM1992(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static Ih_HM1992 desc() {
        return new Ih_HM1992();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 10. */
    public Ih_HM1992 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public Ih_HM1992 g_max(Values values) {
        return set("g_max", values);
    }

    /** Reversal potential, mV; default 43. */
    public Ih_HM1992 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public Ih_HM1992 E(Values values) {
        return set("E", values);
    }

    /** Speed of the gates, &gt; 0; default 1. */
    public Ih_HM1992 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public Ih_HM1992 phi(Values values) {
        return set("phi", values);
    }
}
