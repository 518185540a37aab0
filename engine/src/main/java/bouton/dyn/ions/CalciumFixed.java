package bouton.dyn.ions;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Calcium of fixed concentration and reversal potential.
 */
public final class CalciumFixed extends Ion<CalciumFixed> {
    static final String EQUATIONS = """
            title "Calcium of fixed concentration"
            tags ion, Ca
            param E = 120 [mV] "reversal potential"
            param C = 0.00024 [mM] > 0 "concentration inside"
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("CalciumFixed", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public CalciumFixed(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static CalciumFixed desc() {
        return new CalciumFixed();
    }

    /** Reversal potential, mV; default 120. */
    public CalciumFixed E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public CalciumFixed E(Values values) {
        return set("E", values);
    }

    /** Concentration inside, mM, &gt; 0; default 0.00024. */
    public CalciumFixed C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public CalciumFixed C(Values values) {
        return set("C", values);
    }
}
