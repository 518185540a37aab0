package bouton.dyn.synapses;

import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Short-term plasticity: {@code du/dt = -u / tau_f}, {@code dx/dt = (1 - x) / tau_d}; a spike raises u by {@code U (1 - u)}, then takes
 * {@code u x}. Tsodyks, Pawelzik and Markram 1998, doi 10.1162/089976698300017502.
 */
public final class STP extends Synapse<STP> {
    static final String EQUATIONS = """
            title "Short-term facilitation and depression"
            tags release
            reference "Tsodyks M, Pawelzik K, Markram H (1998) Neural networks with dynamic synapses. doi:10.1162/089976698300017502"
            note "u decays to 0, not to U; it starts at U."
            param U = 0.15 in [0, 1] "increment of release by a spike"
            param tau_f = 1500 [ms] > 0 "time constant of facilitation"
            param tau_d = 200 [ms] > 0 "time constant of recovery"
            state u = U "release probability"
            state x = 1 "fraction available"
            du/dt = -u / tau_f
            dx/dt = (1 - x) / tau_d
            after u += input * U * (1 - u)
            after x -= input * u * x
            output u * x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("STP", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public STP(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static STP desc() {
        return new STP();
    }

    /** Increment of release by a spike, in [0, 1]; default 0.15. */
    public STP U(double value) {
        return set("U", value);
    }

    /** The same, one value per element. */
    public STP U(Values values) {
        return set("U", values);
    }

    /** Time constant of facilitation, ms, &gt; 0; default 1500. */
    public STP tau_f(double value) {
        return set("tau_f", value);
    }

    /** The same, one value per element. */
    public STP tau_f(Values values) {
        return set("tau_f", values);
    }

    /** Time constant of recovery, ms, &gt; 0; default 200. */
    public STP tau_d(double value) {
        return set("tau_d", value);
    }

    /** The same, one value per element. */
    public STP tau_d(Values values) {
        return set("tau_d", values);
    }
}
