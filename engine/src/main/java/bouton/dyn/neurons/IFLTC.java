package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link IF} with the synaptic currents inside the derivative, so that its time constant depends on the conductances.
 */
public final class IFLTC extends Neuron<IFLTC> {
    private static final String MORE = """
            title "Leaky integrator, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IFLTC", IF.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public IFLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static IFLTC desc() {
        return new IFLTC();
    }

    /** Resting potential, mV; default 0. */
    public IFLTC V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public IFLTC V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Membrane resistance; default 1. */
    public IFLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public IFLTC R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public IFLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public IFLTC tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public IFLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public IFLTC V(Values values) {
        return set("V_initializer", values);
    }
}
