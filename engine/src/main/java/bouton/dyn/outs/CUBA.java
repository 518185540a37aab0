package bouton.dyn.outs;

import bouton.dyn.SynOut;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;

/**
 * Current-based output: {@code I = g}.
 */
public final class CUBA extends SynOut<CUBA> {
    static final String EQUATIONS = """
            title "The conductance itself as a current"
            tags out
            state g = 0 "conductance bound to it"
            state V = 0 [mV] "potential of the post neuron"
            output g
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("CUBA", EQUATIONS);

    /** With the default parameters. */
    public CUBA() {
        super(SPEC);
    }
}
