package bouton.dyn;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;

/**
 * A model of one's own, from equations: it goes through the same door as the built-in ones.
 *
 * <pre>{@code
 * var slow = UserModel.of("Slow", """
 *     param tau = 30 [ms] > 0
 *     state g = 0
 *     dg/dt = -g / tau
 *     after g += input
 *     output g
 *     """).of(100).set("tau", 20);
 * }</pre>
 *
 * The language is described at {@link ModelParser}.
 */
public final class UserModel extends Model<UserModel> {
    private UserModel(ModelSpec spec) {
        super(spec);
    }

    /**
     * Reads the equations.
     *
     * @param name the name of the model
     * @param equations its statements
     * @throws bouton.equation.EquationException at the first statement that cannot be read, or that names something unknown
     */
    public static UserModel of(String name, String equations) {
        return new UserModel(ModelParser.parse(name, equations));
    }

    /** From a declaration. */
    public static UserModel of(ModelSpec spec) {
        return new UserModel(spec);
    }
}
