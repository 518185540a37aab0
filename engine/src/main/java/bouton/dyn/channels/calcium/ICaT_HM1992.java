package bouton.dyn.channels.calcium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Low-threshold (T-type) calcium current of thalamic relay cells: {@code I = g_max p^2 q (E_Ca - V)}. Huguenard and McCormick 1992,
 * doi 10.1152/jn.1992.68.4.1373.
 */
public final class ICaT_HM1992 extends Channel<ICaT_HM1992> {
    static final String EQUATIONS = """
            title "Low-threshold (T-type) calcium current of thalamic relay cells"
            tags channel, Ca
            reference "Huguenard JR, McCormick DA (1992) Simulation of the currents involved in rhythmic oscillations in thalamic relay neurons. doi:10.1152/jn.1992.68.4.1373"
            param T = 36 [degC] > -273.15 "temperature"
            param T_base_p = 3.55 > 0 "factor of speed of p per 10 degC"
            param T_base_q = 3 > 0 "factor of speed of q per 10 degC"
            param g_max = 2 [mS/cm2] >= 0 "largest conductance"
            param V_sh = -3 [mV] "shift of the gates along V"
            param phi_p = none > 0 "speed of p; left out, T_base_p^((T - 24) / 10)"
            param phi_q = none > 0 "speed of q; left out, T_base_q^((T - 24) / 10)"
            derived speed_p = where(given(phi_p), phi_p, T_base_p^((T - 24) / 10))
            derived speed_q = where(given(phi_q), phi_q, T_base_q^((T - 24) / 10))
            let x = V - V_sh
            let p_inf = 1 / (1 + exp(-(x + 59) / 6.2))
            let p_tau = 1 / (exp(-(x + 132) / 16.7) + exp((x + 16.8) / 18.2)) + 0.612
            let q_inf = 1 / (1 + exp((x + 83) / 4))
            let q_tau = where(x >= -80, exp(-(x + 22) / 10.5) + 28, exp((x + 467) / 66.6))
            state p = 0 "activation"
            state q = 0 "inactivation"
            steady p = p_inf
            dp/dt = speed_p * (p_inf - p) / p_tau
            steady q = q_inf
            dq/dt = speed_q * (q_inf - q) / q_tau
            output g_max * p^2 * q * (E_Ca - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("ICaT_HM1992", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public ICaT_HM1992(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static ICaT_HM1992 desc() {
        return new ICaT_HM1992();
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public ICaT_HM1992 T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public ICaT_HM1992 T(Values values) {
        return set("T", values);
    }

    /** Factor of speed of p per 10 degC, &gt; 0; default 3.55. */
    public ICaT_HM1992 T_base_p(double value) {
        return set("T_base_p", value);
    }

    /** The same, one value per element. */
    public ICaT_HM1992 T_base_p(Values values) {
        return set("T_base_p", values);
    }

    /** Factor of speed of q per 10 degC, &gt; 0; default 3. */
    public ICaT_HM1992 T_base_q(double value) {
        return set("T_base_q", value);
    }

    /** The same, one value per element. */
    public ICaT_HM1992 T_base_q(Values values) {
        return set("T_base_q", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 2. */
    public ICaT_HM1992 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public ICaT_HM1992 g_max(Values values) {
        return set("g_max", values);
    }

    /** Shift of the gates along V, mV; default -3. */
    public ICaT_HM1992 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public ICaT_HM1992 V_sh(Values values) {
        return set("V_sh", values);
    }

    /** Speed of p; left out, T_base_p^((T - 24) / 10), &gt; 0; default none. */
    public ICaT_HM1992 phi_p(double value) {
        return set("phi_p", value);
    }

    /** The same, one value per element. */
    public ICaT_HM1992 phi_p(Values values) {
        return set("phi_p", values);
    }

    /** Speed of q; left out, T_base_q^((T - 24) / 10), &gt; 0; default none. */
    public ICaT_HM1992 phi_q(double value) {
        return set("phi_q", value);
    }

    /** The same, one value per element. */
    public ICaT_HM1992 phi_q(Values values) {
        return set("phi_q", values);
    }
}
