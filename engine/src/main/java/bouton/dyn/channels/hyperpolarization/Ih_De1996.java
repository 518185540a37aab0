package bouton.dyn.channels.hyperpolarization;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Cation current that hyperpolarization opens and calcium keeps open: {@code I = g_max (O + g_inc OL) (E - V)}. Destexhe et al.
 * 1996, doi 10.1152/jn.1996.76.3.2049.
 */
public final class Ih_De1996 extends Channel<Ih_De1996> {
    static final String EQUATIONS = """
            title "Cation current that hyperpolarization opens and calcium keeps open"
            tags channel, Ca
            reference "Destexhe A, Bal T, McCormick DA, Sejnowski TJ (1996) Ionic mechanisms underlying synchronized oscillations in ferret thalamic slices. doi:10.1152/jn.1996.76.3.2049"
            note "Its current is one of sodium and potassium, so it does not change the calcium that opens it."
            param E = -40 [mV] "reversal potential"
            param k2 = 0.0004 [1/ms] > 0 "rate at which calcium leaves the regulating factor"
            param k4 = 0.001 [1/ms] > 0 "rate at which the factor leaves open channels"
            param V_sh = 0 [mV] "shift of the gates along V"
            param g_max = 0.02 [mS/cm2] >= 0 "largest conductance"
            param g_inc = 2 >= 0 "conductance of channels that calcium keeps open, relative to open ones"
            param Ca_half = 0.002 [mM] > 0 "concentration at which half the factor is bound"
            param T = 36 [degC] > -273.15 "temperature"
            param T_base = 3 > 0 "factor of speed per 10 degC"
            param phi = none > 0 "speed of the gates; left out, T_base^((T - 24) / 10)"
            derived speed = where(given(phi), phi, T_base^((T - 24) / 10))
            derived k1 = k2 / Ca_half^4
            derived k3 = k4 / 0.01
            let x = V - V_sh
            let inf = 1 / (1 + exp((x + 75) / 5.5))
            let tau = (20 + 1000 / (exp((x + 71.5) / 14.2) + exp(-(x + 89) / 11.6))) / speed
            let a = inf / tau
            let b = (1 - inf) / tau
            state O = 0 "channels that are open"
            state OL = 0 "channels that calcium keeps open"
            state P1 = 0 "regulating factor with calcium"
            steady P1 = k1 * C_Ca^4 / (k1 * C_Ca^4 + k2)
            steady O = 1 / (1 + k3 / k4 * P1 + b / a)
            steady OL = k3 / k4 * P1 * O
            dO/dt = a * (1 - O - OL) - b * O
            dOL/dt = k3 * P1 * O - k4 * OL
            dP1/dt = k1 * C_Ca^4 * (1 - P1) - k2 * P1
            output g_max * (O + g_inc * OL) * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("Ih_De1996", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public Ih_De1996(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static Ih_De1996 desc() {
        return new Ih_De1996();
    }

    /** Reversal potential, mV; default -40. */
    public Ih_De1996 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 E(Values values) {
        return set("E", values);
    }

    /** Rate at which calcium leaves the regulating factor, 1/ms, &gt; 0; default 0.0004. */
    public Ih_De1996 k2(double value) {
        return set("k2", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 k2(Values values) {
        return set("k2", values);
    }

    /** Rate at which the factor leaves open channels, 1/ms, &gt; 0; default 0.001. */
    public Ih_De1996 k4(double value) {
        return set("k4", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 k4(Values values) {
        return set("k4", values);
    }

    /** Shift of the gates along V, mV; default 0. */
    public Ih_De1996 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 V_sh(Values values) {
        return set("V_sh", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 0.02. */
    public Ih_De1996 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 g_max(Values values) {
        return set("g_max", values);
    }

    /** Conductance of channels that calcium keeps open, relative to open ones, &gt;= 0; default 2. */
    public Ih_De1996 g_inc(double value) {
        return set("g_inc", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 g_inc(Values values) {
        return set("g_inc", values);
    }

    /** Concentration at which half the factor is bound, mM, &gt; 0; default 0.002. */
    public Ih_De1996 Ca_half(double value) {
        return set("Ca_half", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 Ca_half(Values values) {
        return set("Ca_half", values);
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public Ih_De1996 T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 T(Values values) {
        return set("T", values);
    }

    /** Factor of speed per 10 degC, &gt; 0; default 3. */
    public Ih_De1996 T_base(double value) {
        return set("T_base", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 T_base(Values values) {
        return set("T_base", values);
    }

    /** Speed of the gates; left out, T_base^((T - 24) / 10), &gt; 0; default none. */
    public Ih_De1996 phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public Ih_De1996 phi(Values values) {
        return set("phi", values);
    }
}
