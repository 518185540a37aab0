package bouton.dyn.synapses;

import bouton.dyn.AlignPost;
import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Dual exponential synapse as a difference of two decays: {@code g = a (g_decay - g_rise)}. It may be aligned to the post neuron. Roth and
 * van Rossum 2009, doi 10.7551/mitpress/9780262013277.003.0007.
 */
public final class DualExponV2 extends Synapse<DualExponV2> implements AlignPost {
    static final String EQUATIONS = """
            title "A conductance with separate time constants of rise and decay, as a difference of two exponentials"
            tags linear align_post
            reference "Roth A, van Rossum MCW (2009) Modeling synapses. doi:10.7551/mitpress/9780262013277.003.0007"
            param tau_decay = 10 [ms] > 0 "time constant of decay"
            param tau_rise = 1 [ms] > 0 "time constant of rise"
            param A = none "scale of the response; left out, the peak is 1"
            require given(A) or tau_decay != tau_rise "tau_rise and tau_decay must differ; use Alpha, or give A"
            derived a = where(given(A), A, tau_decay / (tau_decay - tau_rise) * (tau_rise / tau_decay)^(tau_rise / (tau_rise - tau_decay)))
            state g_rise = 0 "rising part"
            state g_decay = 0 "decaying part"
            dg_rise/dt = -g_rise / tau_rise
            dg_decay/dt = -g_decay / tau_decay
            after g_rise += input
            after g_decay += input
            output a * (g_decay - g_rise)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("DualExponV2", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public DualExponV2(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static DualExponV2 desc() {
        return new DualExponV2();
    }

    /** Time constant of decay, ms, &gt; 0; default 10. */
    public DualExponV2 tau_decay(double value) {
        return set("tau_decay", value);
    }

    /** The same, one value per element. */
    public DualExponV2 tau_decay(Values values) {
        return set("tau_decay", values);
    }

    /** Time constant of rise, ms, &gt; 0; default 1. */
    public DualExponV2 tau_rise(double value) {
        return set("tau_rise", value);
    }

    /** The same, one value per element. */
    public DualExponV2 tau_rise(Values values) {
        return set("tau_rise", values);
    }

    /** Scale of the response; left out, the peak is 1; default none. */
    public DualExponV2 A(double value) {
        return set("A", value);
    }

    /** The same, one value per element. */
    public DualExponV2 A(Values values) {
        return set("A", values);
    }
}
