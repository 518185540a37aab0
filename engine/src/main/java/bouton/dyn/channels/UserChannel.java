package bouton.dyn.channels;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;

/**
 * A channel of one's own, from equations:
 *
 * <pre>{@code
 * var persistent = UserChannel.of("INaP", """
 *     tags channel
 *     param g_max = 2 [mS/cm2] >= 0
 *     param E = 50 [mV]
 *     let p_inf = 1 / (1 + exp(-(V + 48) / 10))
 *     state p = 0
 *     steady p = p_inf
 *     dp/dt = (p_inf - p) / 5
 *     output g_max * p * (E - V)
 *     """);
 * neuron.add("INaP", persistent.set("g_max", 3));
 * }</pre>
 *
 * The language is described at {@link ModelParser}.
 */
public final class UserChannel extends Channel<UserChannel> {
    private UserChannel(ModelSpec spec) {
        super(spec);
    }

    /**
     * Reads the equations.
     *
     * @throws bouton.equation.EquationException at the first statement that cannot be read, or that names something unknown
     * @throws BadValueException if they do not say {@code tags channel}
     */
    public static UserChannel of(String name, String equations) {
        return of(ModelParser.parse(name, equations));
    }

    /** From a declaration. */
    public static UserChannel of(ModelSpec spec) {
        if (!spec.is("channel")) {
            throw new BadValueException(spec.name() + " is no channel; its equations need the line 'tags channel'.");
        }
        return new UserChannel(spec);
    }
}
