package bouton.dyn.channels.leak;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Leak of potassium: {@code I = g_max (E - V)}.
 */
public final class IKL extends Channel<IKL> {
    static final String EQUATIONS = """
            title "Leak of potassium"
            tags channel
            param g_max = 0.005 [mS/cm2] >= 0 "largest conductance"
            param E = -90 [mV] "reversal potential of potassium"
            output g_max * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IKL", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IKL(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IKL desc() {
        return new IKL();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 0.005. */
    public IKL g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IKL g_max(Values values) {
        return set("g_max", values);
    }

    /** Reversal potential of potassium, mV; default -90. */
    public IKL E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public IKL E(Values values) {
        return set("E", values);
    }
}
