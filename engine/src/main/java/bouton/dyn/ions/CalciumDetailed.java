package bouton.dyn.ions;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Calcium that enters a shell below the membrane and is pumped out: {@code C' = max(I_Ca / (2 F d), 0) + (C_rest - C) / tau}, and E
 * by Nernst's equation. Destexhe et al. 1993, doi 10.1016/S0006-3495(93)81190-1.
 */
public final class CalciumDetailed extends Ion<CalciumDetailed> {
    static final String EQUATIONS = """
            title "Calcium that enters a shell below the membrane and is pumped out"
            tags ion, Ca
            reference "Destexhe A, Babloyantz A, Sejnowski TJ (1993) Ionic mechanisms for intrinsic slow oscillations in thalamic relay neurons. doi:10.1016/S0006-3495(93)81190-1"
            note "Calcium rises with the inward current of the channels that E drives; in brainpy 2.9.0 the sign is wrong and it never does."
            param T = 36 [degC] > -273.15 "temperature"
            param d = 1 [um] > 0 "depth of the shell"
            param C_rest = 0.00024 [mM] > 0 "concentration at rest"
            param tau = 5 [ms] > 0 "time constant of the pump"
            param C0 = 2 [mM] > 0 "concentration outside"
            init C_initializer = 0.00024 [mM] "first values of C"
            derived slope = 8.31441 * (273.15 + T) / (2 * 96.489)
            state C = C_initializer [mM] "concentration inside"
            state E = slope * log(C0 / C) [mV] "reversal potential, by Nernst's equation"
            dC/dt = max(current / (2 * 96.489 * d), 0) + (C_rest - C) / tau
            after E = slope * log(C0 / C)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("CalciumDetailed", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public CalciumDetailed(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static CalciumDetailed desc() {
        return new CalciumDetailed();
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public CalciumDetailed T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public CalciumDetailed T(Values values) {
        return set("T", values);
    }

    /** Depth of the shell, um, &gt; 0; default 1. */
    public CalciumDetailed d(double value) {
        return set("d", value);
    }

    /** The same, one value per element. */
    public CalciumDetailed d(Values values) {
        return set("d", values);
    }

    /** Concentration at rest, mM, &gt; 0; default 0.00024. */
    public CalciumDetailed C_rest(double value) {
        return set("C_rest", value);
    }

    /** The same, one value per element. */
    public CalciumDetailed C_rest(Values values) {
        return set("C_rest", values);
    }

    /** Time constant of the pump, ms, &gt; 0; default 5. */
    public CalciumDetailed tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public CalciumDetailed tau(Values values) {
        return set("tau", values);
    }

    /** Concentration outside, mM, &gt; 0; default 2. */
    public CalciumDetailed C0(double value) {
        return set("C0", value);
    }

    /** The same, one value per element. */
    public CalciumDetailed C0(Values values) {
        return set("C0", values);
    }

    /** First values of C, mM; default 0.00024. */
    public CalciumDetailed C_initializer(Values values) {
        return set("C_initializer", values);
    }

    /** The first values of C: the same as {@link #C_initializer}. */
    public CalciumDetailed C(Values values) {
        return set("C_initializer", values);
    }
}
