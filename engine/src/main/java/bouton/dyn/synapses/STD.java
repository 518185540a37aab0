package bouton.dyn.synapses;

import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Short-term depression: {@code dx/dt = (1 - x) / tau}; a spike takes the fraction U of what was available before this step. Tsodyks and
 * Markram 1997, doi 10.1073/pnas.94.2.719.
 */
public final class STD extends Synapse<STD> {
    static final String EQUATIONS = """
            title "Short-term depression: resources that spikes use up"
            tags release
            reference "Tsodyks MV, Markram H (1997) The neural code between neocortical pyramidal neurons. doi:10.1073/pnas.94.2.719"
            note "A spike takes U of the x before recovery in this step."
            param tau = 200 [ms] > 0 "time constant of recovery"
            param U = 0.07 in [0, 1] "fraction used by a spike"
            state x = 1 "fraction available"
            dx/dt = (1 - x) / tau
            after x = x - input * U * old(x)
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("STD", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public STD(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static STD desc() {
        return new STD();
    }

    /** Time constant of recovery, ms, &gt; 0; default 200. */
    public STD tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public STD tau(Values values) {
        return set("tau", values);
    }

    /** Fraction used by a spike, in [0, 1]; default 0.07. */
    public STD U(double value) {
        return set("U", value);
    }

    /** The same, one value per element. */
    public STD U(Values values) {
        return set("U", values);
    }
}
