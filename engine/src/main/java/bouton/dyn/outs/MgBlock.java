package bouton.dyn.outs;

import bouton.dyn.SynOut;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Conductance-based output with the magnesium block of NMDA receptors: {@code I = g (E - V) / (1 + (cc_Mg / beta) e^(alpha (V_offset -
 * V)))}. Jahr and Stevens 1990, doi 10.1523/JNEUROSCI.10-09-03178.1990.
 */
public final class MgBlock extends SynOut<MgBlock> {
    static final String EQUATIONS = """
            title "Current through a conductance that magnesium blocks at rest"
            tags out
            reference "Jahr CE, Stevens CF (1990) Voltage dependence of NMDA-activated macroscopic conductances. doi:10.1523/JNEUROSCI.10-09-03178.1990"
            param E = 0 [mV] "reversal potential"
            param cc_Mg = 1.2 [mM] >= 0 "magnesium concentration"
            param alpha = 0.062 [1/mV] "steepness of the block"
            param beta = 3.57 [mM] > 0 "concentration of half block at 0 mV"
            param V_offset = 0 [mV] "shift of the block"
            state g = 0 "conductance bound to it"
            state V = 0 [mV] "potential of the post neuron"
            output g * (E - V) / (1 + cc_Mg / beta * exp(alpha * (V_offset - V)))
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("MgBlock", EQUATIONS);

    /** With the default parameters. */
    public MgBlock() {
        super(SPEC);
    }

    /** Reversal potential, mV; default 0. */
    public MgBlock E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public MgBlock E(Values values) {
        return set("E", values);
    }

    /** Magnesium concentration, mM, &gt;= 0; default 1.2. */
    public MgBlock cc_Mg(double value) {
        return set("cc_Mg", value);
    }

    /** The same, one value per element. */
    public MgBlock cc_Mg(Values values) {
        return set("cc_Mg", values);
    }

    /** Steepness of the block, 1/mV; default 0.062. */
    public MgBlock alpha(double value) {
        return set("alpha", value);
    }

    /** The same, one value per element. */
    public MgBlock alpha(Values values) {
        return set("alpha", values);
    }

    /** Concentration of half block at 0 mV, mM, &gt; 0; default 3.57. */
    public MgBlock beta(double value) {
        return set("beta", value);
    }

    /** The same, one value per element. */
    public MgBlock beta(Values values) {
        return set("beta", values);
    }

    /** Shift of the block, mV; default 0. */
    public MgBlock V_offset(double value) {
        return set("V_offset", value);
    }

    /** The same, one value per element. */
    public MgBlock V_offset(Values values) {
        return set("V_offset", values);
    }
}
