package bouton.dyn.synapses;

import bouton.dyn.AlignPost;
import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Exponential synapse: {@code dg/dt = -g / tau}; an arriving weight adds to g. Roth and van Rossum 2009, doi
 * 10.7551/mitpress/9780262013277.003.0007.
 */
public final class Expon extends Synapse<Expon> implements AlignPost {
    static final String EQUATIONS = """
            title "A conductance that jumps with each spike and decays exponentially"
            tags linear align_post
            reference "Roth A, van Rossum MCW (2009) Modeling synapses. doi:10.7551/mitpress/9780262013277.003.0007"
            param tau = 8 [ms] > 0 "time constant of decay"
            state g = 0 "conductance"
            dg/dt = -g / tau
            after g += input
            output g
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("Expon", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public Expon(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static Expon desc() {
        return new Expon();
    }

    /** Time constant of decay, ms, &gt; 0; default 8. */
    public Expon tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public Expon tau(Values values) {
        return set("tau", values);
    }
}
