package bouton.dyn;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;

/**
 * A synaptic output of one's own, from equations: a formula of the conductance {@code g} and the potential {@code V} of the post neuron.
 *
 * <pre>{@code
 * var rectified = UserOut.of("Rectified", """
 *     tags out
 *     param E = 0 [mV]
 *     state g = 0
 *     state V = 0 [mV]
 *     output g * max(E - V, 0)
 *     """);
 * }</pre>
 *
 * The language is described at {@link ModelParser}.
 */
public final class UserOut extends SynOut<UserOut> {
    private UserOut(ModelSpec spec) {
        super(spec);
    }

    /**
     * Reads the equations.
     *
     * @throws bouton.equation.EquationException at the first statement that cannot be read, or that names something unknown
     * @throws BadValueException if they do not say {@code tags out}
     */
    public static UserOut of(String name, String equations) {
        return of(ModelParser.parse(name, equations));
    }

    /** From a declaration. */
    public static UserOut of(ModelSpec spec) {
        if (!spec.is("out")) {
            throw new BadValueException(
                    spec.name() + " is no synaptic output; its equations need the line 'tags out'.");
        }
        return new UserOut(spec);
    }
}
