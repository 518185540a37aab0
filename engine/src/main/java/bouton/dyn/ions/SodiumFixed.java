package bouton.dyn.ions;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Sodium of fixed concentration and reversal potential.
 */
public final class SodiumFixed extends Ion<SodiumFixed> {
    static final String EQUATIONS = """
            title "Sodium of fixed concentration"
            tags ion, Na
            param E = 50 [mV] "reversal potential"
            param C = 0.0400811 [mM] > 0 "concentration inside"
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("SodiumFixed", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public SodiumFixed(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static SodiumFixed desc() {
        return new SodiumFixed();
    }

    /** Reversal potential, mV; default 50. */
    public SodiumFixed E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public SodiumFixed E(Values values) {
        return set("E", values);
    }

    /** Concentration inside, mM, &gt; 0; default 0.0400811. */
    public SodiumFixed C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public SodiumFixed C(Values values) {
        return set("C", values);
    }
}
