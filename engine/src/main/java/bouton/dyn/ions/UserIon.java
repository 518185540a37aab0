package bouton.dyn.ions;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;

/**
 * An ion of one's own, from equations: {@code tags ion, Cl} says which it is; C and E are parameters or states; {@code current} is the
 * sum of the channels that its E drives.
 */
public final class UserIon extends Ion<UserIon> {
    private UserIon(ModelSpec spec) {
        super(spec);
    }

    /**
     * Reads the equations.
     *
     * @throws bouton.equation.EquationException at the first statement that cannot be read, or that names something unknown
     * @throws BadValueException if they do not say {@code tags ion}
     */
    public static UserIon of(String name, String equations) {
        return of(ModelParser.parse(name, equations));
    }

    /** From a declaration. */
    public static UserIon of(ModelSpec spec) {
        if (!spec.is("ion")) {
            throw new BadValueException(spec.name() + " is no ion; its equations need a line such as 'tags ion, Cl'.");
        }
        return new UserIon(spec);
    }
}
