package bouton.dyn.channels.calcium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * High-threshold (L-type) calcium current of olfactory granule cells: {@code I = g_max p^2 q (E_Ca - V)}. Inoue and Strowbridge
 * 2008, doi 10.1152/jn.00526.2007.
 */
public final class ICaL_IS2008 extends Channel<ICaL_IS2008> {
    static final String EQUATIONS = """
            title "High-threshold (L-type) calcium current of olfactory granule cells"
            tags channel, Ca
            reference "Inoue T, Strowbridge BW (2008) Transient activity induces a long-lasting increase in the excitability of olfactory bulb interneurons. doi:10.1152/jn.00526.2007"
            param T = 36 [degC] > -273.15 "temperature"
            param T_base_p = 3.55 > 0 "factor of speed of p per 10 degC"
            param T_base_q = 3 > 0 "factor of speed of q per 10 degC"
            param g_max = 1 [mS/cm2] >= 0 "largest conductance"
            param V_sh = 0 [mV] "shift of the gates along V"
            derived speed_p = T_base_p^((T - 24) / 10)
            derived speed_q = T_base_q^((T - 24) / 10)
            let x = V - V_sh
            let p_inf = 1 / (1 + exp(-(x + 10) / 4))
            let p_tau = 0.4 + 0.7 / (exp(-(x + 5) / 15) + exp((x + 5) / 15))
            let q_inf = 1 / (1 + exp((x + 25) / 2))
            let q_tau = 300 + 100 / (exp((x + 40) / 9.5) + exp(-(x + 40) / 9.5))
            state p = 0 "activation"
            state q = 0 "inactivation"
            steady p = p_inf
            dp/dt = speed_p * (p_inf - p) / p_tau
            steady q = q_inf
            dq/dt = speed_q * (q_inf - q) / q_tau
            output g_max * p^2 * q * (E_Ca - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("ICaL_IS2008", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public ICaL_IS2008(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static ICaL_IS2008 desc() {
        return new ICaL_IS2008();
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public ICaL_IS2008 T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public ICaL_IS2008 T(Values values) {
        return set("T", values);
    }

    /** Factor of speed of p per 10 degC, &gt; 0; default 3.55. */
    public ICaL_IS2008 T_base_p(double value) {
        return set("T_base_p", value);
    }

    /** The same, one value per element. */
    public ICaL_IS2008 T_base_p(Values values) {
        return set("T_base_p", values);
    }

    /** Factor of speed of q per 10 degC, &gt; 0; default 3. */
    public ICaL_IS2008 T_base_q(double value) {
        return set("T_base_q", value);
    }

    /** The same, one value per element. */
    public ICaL_IS2008 T_base_q(Values values) {
        return set("T_base_q", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 1. */
    public ICaL_IS2008 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public ICaL_IS2008 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default 0. */
    public ICaL_IS2008 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public ICaL_IS2008 V_sh(Values values) {
        return set("V_sh", values);
    }
}
