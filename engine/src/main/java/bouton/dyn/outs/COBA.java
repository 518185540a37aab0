package bouton.dyn.outs;

import bouton.dyn.SynOut;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Conductance-based output: {@code I = g (E - V)}, inward positive.
 */
public final class COBA extends SynOut<COBA> {
    static final String EQUATIONS = """
            title "Current through a conductance"
            tags out
            param E = none [mV] "reversal potential"
            require given(E) "E must be given, such as COBA(E=0)"
            state g = 0 "conductance bound to it"
            state V = 0 [mV] "potential of the post neuron"
            output g * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("COBA", EQUATIONS);

    /** With the default parameters. */
    public COBA() {
        super(SPEC);
    }

    /** Reversal potential, mV; default none. */
    public COBA E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public COBA E(Values values) {
        return set("E", values);
    }
}
