package bouton.dyn.rates;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Stuart-Landau oscillator, the normal form of a Hopf bifurcation: {@code dx/dt = (a - x^2 - y^2) x - w y + I_x, dy/dt = (a - x^2 -
 * y^2) y + w x + I_y}. The input is I_x of x, input_y that of y.
 * Deco et al. 2017, doi 10.1038/s41598-017-03073-5.
 */
public final class StuartLandauOscillator extends Neuron<StuartLandauOscillator> {
    static final String EQUATIONS = """
            title "Stuart-Landau oscillator"
            tags rate
            reference "Deco G, Kringelbach ML, Jirsa VK, Ritter P (2017) The dynamics of resting fluctuations in the brain: metastability and its dynamical cortical core. Sci Rep 7:3095. doi:10.1038/s41598-017-03073-5"
            note "The noise x_ou is an Ornstein-Uhlenbeck process (OUProcess): of standard deviation x_ou_sigma sqrt(x_ou_tau / 2); it goes on before the equations, which see its new value."
            param a = 0.25 "bifurcation parameter: above 0 it oscillates with the amplitude sqrt(a)"
            param w = 0.2 [rad/ms] "angular frequency"
            param x_ou_mean = 0 "mean of the noise added to the input of x"
            param x_ou_sigma = 0 >= 0 "strength of that noise; there is none at 0"
            param x_ou_tau = 5 [ms] > 0 "its time constant"
            param y_ou_mean = 0 "mean of the noise added to the input of y"
            param y_ou_sigma = 0 >= 0 "strength of that noise; there is none at 0"
            param y_ou_tau = 5 [ms] > 0 "its time constant"
            init x_initializer = uniform(0, 0.5) "first values of x"
            init y_initializer = uniform(0, 0.5) "first values of y"
            port input "input of x, cleared at the end of each step"
            port input_y "input of y, cleared at the end of each step"
            state x = x_initializer "real part"
            state y = y_initializer "imaginary part"
            state x_ou = x_ou_mean when x_ou_sigma != 0 "noise added to the input of x"
            state y_ou = y_ou_mean when y_ou_sigma != 0 "noise added to the input of y"
            before x_ou = x_ou_mean + (x_ou - x_ou_mean) * exp(-dt / x_ou_tau) + x_ou_sigma * sqrt(dt) * normal()
            before y_ou = y_ou_mean + (y_ou - y_ou_mean) * exp(-dt / y_ou_tau) + y_ou_sigma * sqrt(dt) * normal()
            dx/dt = (a - x * x - y * y) * x - w * y + (input + x_ou)
            dy/dt = (a - x * x - y * y) * y + w * x + (input_y + y_ou)
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("StuartLandauOscillator", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public StuartLandauOscillator(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static StuartLandauOscillator desc() {
        return new StuartLandauOscillator();
    }

    /** Bifurcation parameter: above 0 it oscillates with the amplitude sqrt(a); default 0.25. */
    public StuartLandauOscillator a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public StuartLandauOscillator a(Values values) {
        return set("a", values);
    }

    /** Angular frequency, rad/ms; default 0.2. */
    public StuartLandauOscillator w(double value) {
        return set("w", value);
    }

    /** The same, one value per element. */
    public StuartLandauOscillator w(Values values) {
        return set("w", values);
    }

    /** Mean of the noise added to the input of x; default 0. */
    public StuartLandauOscillator x_ou_mean(double value) {
        return set("x_ou_mean", value);
    }

    /** The same, one value per element. */
    public StuartLandauOscillator x_ou_mean(Values values) {
        return set("x_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public StuartLandauOscillator x_ou_sigma(double value) {
        return set("x_ou_sigma", value);
    }

    /** The same, one value per element. */
    public StuartLandauOscillator x_ou_sigma(Values values) {
        return set("x_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public StuartLandauOscillator x_ou_tau(double value) {
        return set("x_ou_tau", value);
    }

    /** The same, one value per element. */
    public StuartLandauOscillator x_ou_tau(Values values) {
        return set("x_ou_tau", values);
    }

    /** Mean of the noise added to the input of y; default 0. */
    public StuartLandauOscillator y_ou_mean(double value) {
        return set("y_ou_mean", value);
    }

    /** The same, one value per element. */
    public StuartLandauOscillator y_ou_mean(Values values) {
        return set("y_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public StuartLandauOscillator y_ou_sigma(double value) {
        return set("y_ou_sigma", value);
    }

    /** The same, one value per element. */
    public StuartLandauOscillator y_ou_sigma(Values values) {
        return set("y_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public StuartLandauOscillator y_ou_tau(double value) {
        return set("y_ou_tau", value);
    }

    /** The same, one value per element. */
    public StuartLandauOscillator y_ou_tau(Values values) {
        return set("y_ou_tau", values);
    }

    /** First values of x; default uniform(0, 0.5). */
    public StuartLandauOscillator x_initializer(Values values) {
        return set("x_initializer", values);
    }

    /** The first values of x: the same as {@link #x_initializer}. */
    public StuartLandauOscillator x(Values values) {
        return set("x_initializer", values);
    }

    /** First values of y; default uniform(0, 0.5). */
    public StuartLandauOscillator y_initializer(Values values) {
        return set("y_initializer", values);
    }

    /** The first values of y: the same as {@link #y_initializer}. */
    public StuartLandauOscillator y(Values values) {
        return set("y_initializer", values);
    }
}
