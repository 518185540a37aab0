package bouton.dyn.synapses;

import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Alpha synapse: {@code dg/dt = (h - g) / tau_decay}, {@code dh/dt = -h / tau_decay}; a spike adds to h, so that one spike gives
 * {@code (t / tau) e^(-t / tau)}. Rall 1967, doi 10.1152/jn.1967.30.5.1138.
 */
public final class Alpha extends Synapse<Alpha> {
    static final String EQUATIONS = """
            title "A conductance that rises and decays with one time constant"
            tags linear
            reference "Rall W (1967) Distinguishing theoretical synaptic potentials. doi:10.1152/jn.1967.30.5.1138"
            param tau_decay = 10 [ms] > 0 "time constant of rise and decay"
            state h = 0 "drive"
            state g = 0 "conductance"
            dg/dt = -g / tau_decay + h / tau_decay
            dh/dt = -h / tau_decay
            after h += input
            output g
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("Alpha", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public Alpha(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static Alpha desc() {
        return new Alpha();
    }

    /** Time constant of rise and decay, ms, &gt; 0; default 10. */
    public Alpha tau_decay(double value) {
        return set("tau_decay", value);
    }

    /** The same, one value per element. */
    public Alpha tau_decay(Values values) {
        return set("tau_decay", values);
    }
}
