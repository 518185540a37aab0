package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Slow non-inactivating potassium current (M current): {@code I = g_max p (E - V)}. Yamada et al. 1989: Multiple channels and
 * calcium dynamics. In: Methods in neuronal modeling, MIT Press.
 */
public final class IKNI_Ya1989 extends Channel<IKNI_Ya1989> {
    static final String GATES = """
            param g_max = 0.004 [mS/cm2] >= 0 "largest conductance"
            param phi_p = 1 > 0 "speed of p"
            param phi_q = 1 > 0 "no effect: the current does not inactivate"
            param tau_max = 4000 [ms] > 0 "scale of the time constant"
            param V_sh = 0 [mV] "shift of the gates along V"
            let x = V - V_sh
            let p_inf = 1 / (1 + exp(-(x + 35) / 10))
            let p_tau = tau_max / (3.3 * exp((x + 35) / 20) + exp(-(x + 35) / 20))
            state p = 0 "activation"
            steady p = p_inf
            dp/dt = phi_p * (p_inf - p) / p_tau
            """;
    static final String EQUATIONS = """
            title "Slow non-inactivating potassium current (M current)"
            tags channel
            reference "Yamada WM, Koch C, Adams PR (1989) Multiple channels and calcium dynamics. In: Methods in neuronal modeling, MIT Press"
            param E = -90 [mV] "reversal potential of potassium"
            """ + GATES + """
            output g_max * p * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IKNI_Ya1989", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IKNI_Ya1989(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IKNI_Ya1989 desc() {
        return new IKNI_Ya1989();
    }

    /** Reversal potential of potassium, mV; default -90. */
    public IKNI_Ya1989 E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989 E(Values values) {
        return set("E", values);
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 0.004. */
    public IKNI_Ya1989 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of p, &gt; 0; default 1. */
    public IKNI_Ya1989 phi_p(double value) {
        return set("phi_p", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989 phi_p(Values values) {
        return set("phi_p", values);
    }

    /** No effect: the current does not inactivate, &gt; 0; default 1. */
    public IKNI_Ya1989 phi_q(double value) {
        return set("phi_q", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989 phi_q(Values values) {
        return set("phi_q", values);
    }

    /** Scale of the time constant, ms, &gt; 0; default 4000. */
    public IKNI_Ya1989 tau_max(double value) {
        return set("tau_max", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989 tau_max(Values values) {
        return set("tau_max", values);
    }

    /** Shift of the gates along V, mV; default 0. */
    public IKNI_Ya1989 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989 V_sh(Values values) {
        return set("V_sh", values);
    }
}
