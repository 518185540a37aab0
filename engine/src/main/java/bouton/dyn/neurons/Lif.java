package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Leaky integrate-and-fire neuron: {@code tau dV/dt = -V + V_rest + R I}; a spike where {@code V >= V_th}, then {@code V = V_reset}.
 * Synaptic currents are taken at the potential before the step. Abbott 1999, doi 10.1016/S0361-9230(99)00161-6.
 */
public final class Lif extends Neuron<Lif> {
    static final String EQUATIONS = """
            title "Leaky integrate-and-fire neuron"
            reference "Abbott LF (1999) Lapicque's introduction of the integrate-and-fire model neuron (1907). doi:10.1016/S0361-9230(99)00161-6"
            param V_rest = 0 [mV] "resting potential"
            param V_reset = -5 [mV] "potential after a spike"
            param V_th = 20 [mV] "threshold"
            param R = 1 "membrane resistance"
            param tau = 10 [ms] > 0 "membrane time constant"
            init V_initializer = 0 [mV] "first values of V"
            state V = V_initializer [mV] "membrane potential"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = (-V + V_rest + R * input) / tau
            spike V >= V_th
            reset V = V_reset
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("Lif", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public Lif(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static Lif desc() {
        return new Lif();
    }

    /** Resting potential, mV; default 0. */
    public Lif V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public Lif V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -5. */
    public Lif V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public Lif V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold, mV; default 20. */
    public Lif V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public Lif V_th(Values values) {
        return set("V_th", values);
    }

    /** Membrane resistance; default 1. */
    public Lif R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public Lif R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public Lif tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public Lif tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public Lif V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public Lif V(Values values) {
        return set("V_initializer", values);
    }
}
