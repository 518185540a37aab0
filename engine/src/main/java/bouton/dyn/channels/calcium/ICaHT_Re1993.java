package bouton.dyn.channels.calcium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * High-threshold calcium current of neocortical pyramidal cells: {@code I = g_max p^2 q (E_Ca - V)}. Reuveni et al. 1993, doi
 * 10.1523/JNEUROSCI.13-11-04609.1993.
 */
public final class ICaHT_Re1993 extends Channel<ICaHT_Re1993> {
    static final String EQUATIONS = """
            title "High-threshold calcium current of neocortical pyramidal cells"
            tags channel, Ca
            reference "Reuveni I, Friedman A, Amitai Y, Gutnick MJ (1993) Stepwise repolarization from Ca2+ plateaus in neocortical pyramidal cells. doi:10.1523/JNEUROSCI.13-11-04609.1993"
            param T = 36 [degC] > -273.15 "temperature"
            param T_base_p = 2.3 > 0 "factor of speed of p per 10 degC"
            param T_base_q = 2.3 > 0 "factor of speed of q per 10 degC"
            param phi_p = none > 0 "speed of p; left out, T_base_p^((T - 23) / 10)"
            param phi_q = none > 0 "speed of q; left out, T_base_q^((T - 23) / 10)"
            param g_max = 1 [mS/cm2] >= 0 "largest conductance"
            param V_sh = 0 [mV] "shift of the gates along V"
            derived speed_p = where(given(phi_p), phi_p, T_base_p^((T - 23) / 10))
            derived speed_q = where(given(phi_q), phi_q, T_base_q^((T - 23) / 10))
            let x = V - V_sh
            let p_alpha = 0.209 / exprel((-27 - x) / 3.8)
            let p_beta = 0.94 * exp((-75 - x) / 17)
            let q_alpha = 0.000457 * exp((-13 - x) / 50)
            let q_beta = 0.0065 / (exp((-15 - x) / 28) + 1)
            state p = 0 "activation"
            state q = 0 "inactivation"
            steady p = p_alpha / (p_alpha + p_beta)
            dp/dt = speed_p * (p_alpha * (1 - p) - p_beta * p)
            steady q = q_alpha / (q_alpha + q_beta)
            dq/dt = speed_q * (q_alpha * (1 - q) - q_beta * q)
            output g_max * p^2 * q * (E_Ca - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("ICaHT_Re1993", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public ICaHT_Re1993(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static ICaHT_Re1993 desc() {
        return new ICaHT_Re1993();
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public ICaHT_Re1993 T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public ICaHT_Re1993 T(Values values) {
        return set("T", values);
    }

    /** Factor of speed of p per 10 degC, &gt; 0; default 2.3. */
    public ICaHT_Re1993 T_base_p(double value) {
        return set("T_base_p", value);
    }

    /** The same, one value per element. */
    public ICaHT_Re1993 T_base_p(Values values) {
        return set("T_base_p", values);
    }

    /** Factor of speed of q per 10 degC, &gt; 0; default 2.3. */
    public ICaHT_Re1993 T_base_q(double value) {
        return set("T_base_q", value);
    }

    /** The same, one value per element. */
    public ICaHT_Re1993 T_base_q(Values values) {
        return set("T_base_q", values);
    }

    /** Speed of p; left out, T_base_p^((T - 23) / 10), &gt; 0; default none. */
    public ICaHT_Re1993 phi_p(double value) {
        return set("phi_p", value);
    }

    /** The same, one value per element. */
    public ICaHT_Re1993 phi_p(Values values) {
        return set("phi_p", values);
    }

    /** Speed of q; left out, T_base_q^((T - 23) / 10), &gt; 0; default none. */
    public ICaHT_Re1993 phi_q(double value) {
        return set("phi_q", value);
    }

    /** The same, one value per element. */
    public ICaHT_Re1993 phi_q(Values values) {
        return set("phi_q", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 1. */
    public ICaHT_Re1993 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public ICaHT_Re1993 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default 0. */
    public ICaHT_Re1993 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public ICaHT_Re1993 V_sh(Values values) {
        return set("V_sh", values);
    }
}
