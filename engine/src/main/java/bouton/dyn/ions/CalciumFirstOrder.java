package bouton.dyn.ions;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Calcium that enters with the current and decays: {@code C' = max(alpha I_Ca, 0) - beta C}, and E by Nernst's equation. Bazhenov et
 * al. 2002, doi 10.1523/JNEUROSCI.22-19-08691.2002.
 */
public final class CalciumFirstOrder extends Ion<CalciumFirstOrder> {
    static final String EQUATIONS = """
            title "Calcium that enters with the current and decays"
            tags ion, Ca
            reference "Bazhenov M, Timofeev I, Steriade M, Sejnowski TJ (2002) Model of thalamocortical slow-wave sleep oscillations. doi:10.1523/JNEUROSCI.22-19-08691.2002"
            note "Calcium rises with the inward current of the channels that E drives; in brainpy 2.9.0 the sign is wrong and it never does."
            note "Without current C decays to 0 and E grows without bound, as in brainpy."
            param T = 36 [degC] > -273.15 "temperature"
            param alpha = 0.13 >= 0 "concentration per current and time"
            param beta = 0.075 [1/ms] > 0 "rate of decay"
            param C0 = 2 [mM] > 0 "concentration outside"
            init C_initializer = 0.00024 [mM] "first values of C"
            derived slope = 8.31441 * (273.15 + T) / (2 * 96.489)
            state C = C_initializer [mM] "concentration inside"
            state E = slope * log(C0 / C) [mV] "reversal potential, by Nernst's equation"
            dC/dt = max(alpha * current, 0) - beta * C
            after E = slope * log(C0 / C)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("CalciumFirstOrder", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public CalciumFirstOrder(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static CalciumFirstOrder desc() {
        return new CalciumFirstOrder();
    }

    /** Temperature, degC, &gt; -273.15; default 36. */
    public CalciumFirstOrder T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public CalciumFirstOrder T(Values values) {
        return set("T", values);
    }

    /** Concentration per current and time, &gt;= 0; default 0.13. */
    public CalciumFirstOrder alpha(double value) {
        return set("alpha", value);
    }

    /** The same, one value per element. */
    public CalciumFirstOrder alpha(Values values) {
        return set("alpha", values);
    }

    /** Rate of decay, 1/ms, &gt; 0; default 0.075. */
    public CalciumFirstOrder beta(double value) {
        return set("beta", value);
    }

    /** The same, one value per element. */
    public CalciumFirstOrder beta(Values values) {
        return set("beta", values);
    }

    /** Concentration outside, mM, &gt; 0; default 2. */
    public CalciumFirstOrder C0(double value) {
        return set("C0", value);
    }

    /** The same, one value per element. */
    public CalciumFirstOrder C0(Values values) {
        return set("C0", values);
    }

    /** First values of C, mM; default 0.00024. */
    public CalciumFirstOrder C_initializer(Values values) {
        return set("C_initializer", values);
    }

    /** The first values of C: the same as {@link #C_initializer}. */
    public CalciumFirstOrder C(Values values) {
        return set("C_initializer", values);
    }
}
