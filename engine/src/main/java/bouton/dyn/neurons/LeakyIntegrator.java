package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Leaky integrator with an input variable: {@code tau dV/dt = -V + V_rest + R I}. It never spikes; an update returns V.
 * Abbott 1999, doi 10.1016/S0361-9230(99)00161-6.
 */
public final class LeakyIntegrator extends Neuron<LeakyIntegrator> {
    static final String EQUATIONS = """
            title "Leaky integrator with an input variable"
            tags linear brainpy.neurons
            reference "Abbott LF (1999) Lapicque's introduction of the integrate-and-fire model neuron (1907). Brain Res Bull 50:303. doi:10.1016/S0361-9230(99)00161-6"
            param V_rest = 0 [mV] "resting potential"
            param R = 1 "membrane resistance"
            param tau = 10 [ms] > 0 "membrane time constant"
            init V_initializer = 0 [mV] "first values of V"
            port input "current that others add to; cleared at the end of each step"
            state V = V_initializer [mV] "membrane potential"
            dV/dt = (-V + V_rest + R * input) / tau
            output V
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("LeakyIntegrator", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public LeakyIntegrator(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static LeakyIntegrator desc() {
        return new LeakyIntegrator();
    }

    /** Resting potential, mV; default 0. */
    public LeakyIntegrator V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public LeakyIntegrator V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Membrane resistance; default 1. */
    public LeakyIntegrator R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public LeakyIntegrator R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 10. */
    public LeakyIntegrator tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public LeakyIntegrator tau(Values values) {
        return set("tau", values);
    }

    /** First values of V, mV; default 0. */
    public LeakyIntegrator V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public LeakyIntegrator V(Values values) {
        return set("V_initializer", values);
    }
}
