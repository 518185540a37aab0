package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Hindmarsh-Rose bursting neuron, without units: {@code dV/dt = y - a V^3 + b V^2 - z + I, dy/dt = c - d V^2 - y, dz/dt = r (s (V -
 * V_rest) - z)}; a spike where V crosses V_th upward.
 * Hindmarsh and Rose 1984, doi 10.1098/rspb.1984.0024.
 */
public final class HindmarshRose extends Neuron<HindmarshRose> {
    static final String EQUATIONS = """
            title "Hindmarsh-Rose bursting neuron"
            tags brainpy.neurons
            reference "Hindmarsh JL, Rose RM (1984) A model of neuronal bursting using three coupled first order differential equations. Proc R Soc Lond B 221:87. doi:10.1098/rspb.1984.0024"
            param a = 1 "coefficient of V^3"
            param b = 3 "coefficient of V^2"
            param c = 1 "constant term of y"
            param d = 5 "coefficient of V^2 in y"
            param r = 0.01 > 0 "rate of z"
            param s = 4 "coupling of z to V"
            param V_rest = -1.6 "resting potential"
            param V_th = 1 "threshold of spike detection"
            init V_initializer = 0 "first values of V"
            init y_initializer = -10 "first values of y"
            init z_initializer = 0 "first values of z"
            port input "current that others add to; cleared at the end of each step"
            state V = V_initializer "membrane potential"
            state y = y_initializer "fast recovery"
            state z = z_initializer "slow adaptation"
            flag spike = 0 "whether V crossed the threshold upward in the last step"
            dV/dt = y - a * V * V * V + b * V * V - z + input
            dy/dt = c - d * V * V - y
            dz/dt = r * (s * (V - V_rest) - z)
            spike old(V) < V_th and V >= V_th
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("HindmarshRose", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public HindmarshRose(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static HindmarshRose desc() {
        return new HindmarshRose();
    }

    /** Coefficient of V^3; default 1. */
    public HindmarshRose a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public HindmarshRose a(Values values) {
        return set("a", values);
    }

    /** Coefficient of V^2; default 3. */
    public HindmarshRose b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public HindmarshRose b(Values values) {
        return set("b", values);
    }

    /** Constant term of y; default 1. */
    public HindmarshRose c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public HindmarshRose c(Values values) {
        return set("c", values);
    }

    /** Coefficient of V^2 in y; default 5. */
    public HindmarshRose d(double value) {
        return set("d", value);
    }

    /** The same, one value per element. */
    public HindmarshRose d(Values values) {
        return set("d", values);
    }

    /** Rate of z, &gt; 0; default 0.01. */
    public HindmarshRose r(double value) {
        return set("r", value);
    }

    /** The same, one value per element. */
    public HindmarshRose r(Values values) {
        return set("r", values);
    }

    /** Coupling of z to V; default 4. */
    public HindmarshRose s(double value) {
        return set("s", value);
    }

    /** The same, one value per element. */
    public HindmarshRose s(Values values) {
        return set("s", values);
    }

    /** Resting potential; default -1.6. */
    public HindmarshRose V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public HindmarshRose V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Threshold of spike detection; default 1. */
    public HindmarshRose V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public HindmarshRose V_th(Values values) {
        return set("V_th", values);
    }

    /** First values of V; default 0. */
    public HindmarshRose V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public HindmarshRose V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of y; default -10. */
    public HindmarshRose y_initializer(Values values) {
        return set("y_initializer", values);
    }

    /** The first values of y: the same as {@link #y_initializer}. */
    public HindmarshRose y(Values values) {
        return set("y_initializer", values);
    }

    /** First values of z; default 0. */
    public HindmarshRose z_initializer(Values values) {
        return set("z_initializer", values);
    }

    /** The first values of z: the same as {@link #z_initializer}. */
    public HindmarshRose z(Values values) {
        return set("z_initializer", values);
    }
}
