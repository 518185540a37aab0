package bouton.dyn.synapses;

import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Dual exponential synapse: {@code dg/dt = -g / tau_decay + h}, {@code dh/dt = -h / tau_rise}; a spike adds {@code a} to h. By default a
 * makes the peak of one spike 1, also where both time constants are equal. Roth and van Rossum 2009, doi
 * 10.7551/mitpress/9780262013277.003.0007.
 */
public final class DualExpon extends Synapse<DualExpon> {
    static final String EQUATIONS = """
            title "A conductance with separate time constants of rise and decay"
            tags linear
            reference "Roth A, van Rossum MCW (2009) Modeling synapses. doi:10.7551/mitpress/9780262013277.003.0007"
            note "Equal time constants are allowed: a is then e / tau_decay, its limit."
            param tau_decay = 10 [ms] > 0 "time constant of decay"
            param tau_rise = 1 [ms] > 0 "time constant of rise"
            param A = none "scale of the response; left out, the peak is 1"
            derived a = where(given(A), (tau_decay - tau_rise) / tau_rise / tau_decay * A, where(tau_decay == tau_rise, exp(1) / tau_decay, (tau_rise / tau_decay)^(tau_rise / (tau_rise - tau_decay)) / tau_rise))
            state h = 0 "drive"
            state g = 0 "conductance"
            dg/dt = -g / tau_decay + h
            dh/dt = -h / tau_rise
            after h += a * input
            output g
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("DualExpon", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public DualExpon(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static DualExpon desc() {
        return new DualExpon();
    }

    /** Time constant of decay, ms, &gt; 0; default 10. */
    public DualExpon tau_decay(double value) {
        return set("tau_decay", value);
    }

    /** The same, one value per element. */
    public DualExpon tau_decay(Values values) {
        return set("tau_decay", values);
    }

    /** Time constant of rise, ms, &gt; 0; default 1. */
    public DualExpon tau_rise(double value) {
        return set("tau_rise", value);
    }

    /** The same, one value per element. */
    public DualExpon tau_rise(Values values) {
        return set("tau_rise", values);
    }

    /** Scale of the response; left out, the peak is 1; default none. */
    public DualExpon A(double value) {
        return set("A", value);
    }

    /** The same, one value per element. */
    public DualExpon A(Values values) {
        return set("A", values);
    }
}
