package bouton.dyn.channels.leak;

import bouton.dyn.channels.Channel;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Leak: {@code I = g_max (E - V)}.
 */
public final class IL extends Channel<IL> {
    static final String EQUATIONS = """
            title "Leak"
            tags channel
            param g_max = 0.1 [mS/cm2] >= 0 "largest conductance"
            param E = -70 [mV] "reversal potential"
            output g_max * (E - V)
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IL", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public IL(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static IL desc() {
        return new IL();
    }

    /** Largest conductance, mS/cm2, &gt;= 0; default 0.1. */
    public IL g_max(double value) {
        return set("g_max", value);
    }

    /** The same, one value per element. */
    public IL g_max(Values values) {
        return set("g_max", values);
    }

    /** Reversal potential, mV; default -70. */
    public IL E(double value) {
        return set("E", value);
    }

    /** The same, one value per element. */
    public IL E(Values values) {
        return set("E", values);
    }
}
