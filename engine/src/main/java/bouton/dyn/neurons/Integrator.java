package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Leaky integrator: {@code tau dx/dt = -x + I}.
 */
public final class Integrator extends Neuron<Integrator> {
    static final String EQUATIONS = """
            title "Leaky integrator of its input"
            tags linear
            reference "Abbott LF (1999) Lapicque's introduction of the integrate-and-fire model neuron (1907). Brain Res Bull 50:303. doi:10.1016/S0361-9230(99)00161-6"
            param tau = 10 [ms] > 0 "time constant"
            init x_initializer = 0 "first values of x"
            state x = x_initializer "integral"
            dx/dt = (-x + input) / tau
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("Integrator", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public Integrator(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static Integrator desc() {
        return new Integrator();
    }

    /** Time constant, ms, &gt; 0; default 10. */
    public Integrator tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public Integrator tau(Values values) {
        return set("tau", values);
    }

    /** First values of x; default 0. */
    public Integrator x_initializer(Values values) {
        return set("x_initializer", values);
    }

    /** The first values of x: the same as {@link #x_initializer}. */
    public Integrator x(Values values) {
        return set("x_initializer", values);
    }
}
