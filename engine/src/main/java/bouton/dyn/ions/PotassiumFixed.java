package bouton.dyn.ions;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Potassium of fixed concentration and reversal potential.
 */
public final class PotassiumFixed extends Ion<PotassiumFixed> {
    static final String EQUATIONS = """
            title "Potassium of fixed concentration"
            tags ion, K
            param E = -95 [mV] "reversal potential"
            param C = 0.0400811 [mM] > 0 "concentration inside"
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("PotassiumFixed", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public PotassiumFixed(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static PotassiumFixed desc() {
        return new PotassiumFixed();
    }

    /** Reversal potential, mV; default -95. */
    public PotassiumFixed E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public PotassiumFixed E(Values values) {
        return set("E", values);
    }

    /** Concentration inside, mM, &gt; 0; default 0.0400811. */
    public PotassiumFixed C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public PotassiumFixed C(Values values) {
        return set("C", values);
    }
}
