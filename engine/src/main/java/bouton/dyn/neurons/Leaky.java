package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Leaky sum: {@code tau dx/dt = -x}, then x grows by its input.
 */
public final class Leaky extends Neuron<Leaky> {
    static final String EQUATIONS = """
            title "Leaky sum of its input"
            tags linear
            reference "Abbott LF (1999) Lapicque's introduction of the integrate-and-fire model neuron (1907). Brain Res Bull 50:303. doi:10.1016/S0361-9230(99)00161-6"
            param tau = 10 [ms] > 0 "time constant of the decay"
            state x = 0 "sum"
            dx/dt = -x / tau
            after x += input
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("Leaky", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public Leaky(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static Leaky desc() {
        return new Leaky();
    }

    /** Time constant of the decay, ms, &gt; 0; default 10. */
    public Leaky tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public Leaky tau(Values values) {
        return set("tau", values);
    }
}
