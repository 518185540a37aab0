package bouton.dyn.channels.potassium;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Slow non-inactivating potassium current (M current), driven by the potential of its ion: {@code I = g_max p (E_K - V)}. Yamada et
 * al. 1989: Multiple channels and calcium dynamics. In: Methods in neuronal modeling, MIT Press.
 */
public final class IKNI_Ya1989v2 extends Channel<IKNI_Ya1989v2> {
    static final String EQUATIONS = """
            title "Slow non-inactivating potassium current (M current), driven by the potential of its ion"
            tags channel, K
            reference "Yamada WM, Koch C, Adams PR (1989) Multiple channels and calcium dynamics. In: Methods in neuronal modeling, MIT Press"
            """ + IKNI_Ya1989.GATES + """
            output g_max * p * (E_K - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IKNI_Ya1989v2", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IKNI_Ya1989v2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IKNI_Ya1989v2 desc() {
        return new IKNI_Ya1989v2();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 0.004. */
    public IKNI_Ya1989v2 g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989v2 g_max(Values values) {
        return set("g_max", values);
    }

    /** Speed of p, &gt; 0; default 1. */
    public IKNI_Ya1989v2 phi_p(double value) {
        return set("phi_p", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989v2 phi_p(Values values) {
        return set("phi_p", values);
    }

    /** No effect: the current does not inactivate, &gt; 0; default 1. */
    public IKNI_Ya1989v2 phi_q(double value) {
        return set("phi_q", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989v2 phi_q(Values values) {
        return set("phi_q", values);
    }

    /** Scale of the time constant, ms, &gt; 0; default 4000. */
    public IKNI_Ya1989v2 tau_max(double value) {
        return set("tau_max", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989v2 tau_max(Values values) {
        return set("tau_max", values);
    }

    /** Shift of the gates along V, mV; default 0. */
    public IKNI_Ya1989v2 V_sh(double value) {
        return set("V_sh", value);
    }

    /** The same, one value per element. */
    public IKNI_Ya1989v2 V_sh(Values values) {
        return set("V_sh", values);
    }
}
