package bouton.dyn.rates;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * FitzHugh-Nagumo population: {@code dx/dt = -alpha x^3 + beta x^2 + gamma x - y + I_x, tau dy/dt = x - delta - epsilon y + tau
 * I_y}. The input is I_x of x, input_y that of y.
 * Kostova et al. 2004, doi 10.1142/S0218127404009685.
 */
public final class FHN extends Neuron<FHN> {
    static final String EQUATIONS = """
            title "FitzHugh-Nagumo population"
            tags rate
            reference "Kostova T, Ravindran R, Schonbek M (2004) FitzHugh-Nagumo revisited: types of bifurcations, periodical forcing and stability regions by a Lyapunov functional. Int J Bifurcation Chaos 14:913. doi:10.1142/S0218127404009685"
            note "The noise x_ou is an Ornstein-Uhlenbeck process (OUProcess): of standard deviation x_ou_sigma sqrt(x_ou_tau / 2); it goes on before the equations, which see its new value."
            param alpha = 3 "coefficient of x^3"
            param beta = 4 "coefficient of x^2"
            param gamma = -1.5 "coefficient of x"
            param delta = 0 "offset of x in y"
            param epsilon = 0.5 "decay of y"
            param tau = 20 [ms] > 0 "time constant of y"
            param x_ou_mean = 0 "mean of the noise added to the input of x"
            param x_ou_sigma = 0 >= 0 "strength of that noise; there is none at 0"
            param x_ou_tau = 5 [ms] > 0 "its time constant"
            param y_ou_mean = 0 "mean of the noise added to the input of y"
            param y_ou_sigma = 0 >= 0 "strength of that noise; there is none at 0"
            param y_ou_tau = 5 [ms] > 0 "its time constant"
            init x_initializer = uniform(0, 0.05) "first values of x"
            init y_initializer = uniform(0, 0.05) "first values of y"
            port input "input of x, cleared at the end of each step"
            port input_y "input of y, cleared at the end of each step"
            state x = x_initializer "activity"
            state y = y_initializer "recovery"
            state x_ou = x_ou_mean when x_ou_sigma != 0 "noise added to the input of x"
            state y_ou = y_ou_mean when y_ou_sigma != 0 "noise added to the input of y"
            before x_ou = x_ou_mean + (x_ou - x_ou_mean) * exp(-dt / x_ou_tau) + x_ou_sigma * sqrt(dt) * normal()
            before y_ou = y_ou_mean + (y_ou - y_ou_mean) * exp(-dt / y_ou_tau) + y_ou_sigma * sqrt(dt) * normal()
            dx/dt = -alpha * x * x * x + beta * x * x + gamma * x - y + (input + x_ou)
            dy/dt = (x - delta - epsilon * y) / tau + (input_y + y_ou)
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("FHN", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public FHN(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static FHN desc() {
        return new FHN();
    }

    /** Coefficient of x^3; default 3. */
    public FHN alpha(double value) {
        return set("alpha", value);
    }

    /** The same, one value per element. */
    public FHN alpha(Values values) {
        return set("alpha", values);
    }

    /** Coefficient of x^2; default 4. */
    public FHN beta(double value) {
        return set("beta", value);
    }

    /** The same, one value per element. */
    public FHN beta(Values values) {
        return set("beta", values);
    }

    /** Coefficient of x; default -1.5. */
    public FHN gamma(double value) {
        return set("gamma", value);
    }

    /** The same, one value per element. */
    public FHN gamma(Values values) {
        return set("gamma", values);
    }

    /** Offset of x in y; default 0. */
    public FHN delta(double value) {
        return set("delta", value);
    }

    /** The same, one value per element. */
    public FHN delta(Values values) {
        return set("delta", values);
    }

    /** Decay of y; default 0.5. */
    public FHN epsilon(double value) {
        return set("epsilon", value);
    }

    /** The same, one value per element. */
    public FHN epsilon(Values values) {
        return set("epsilon", values);
    }

    /** Time constant of y, ms, &gt; 0; default 20. */
    public FHN tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public FHN tau(Values values) {
        return set("tau", values);
    }

    /** Mean of the noise added to the input of x; default 0. */
    public FHN x_ou_mean(double value) {
        return set("x_ou_mean", value);
    }

    /** The same, one value per element. */
    public FHN x_ou_mean(Values values) {
        return set("x_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public FHN x_ou_sigma(double value) {
        return set("x_ou_sigma", value);
    }

    /** The same, one value per element. */
    public FHN x_ou_sigma(Values values) {
        return set("x_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public FHN x_ou_tau(double value) {
        return set("x_ou_tau", value);
    }

    /** The same, one value per element. */
    public FHN x_ou_tau(Values values) {
        return set("x_ou_tau", values);
    }

    /** Mean of the noise added to the input of y; default 0. */
    public FHN y_ou_mean(double value) {
        return set("y_ou_mean", value);
    }

    /** The same, one value per element. */
    public FHN y_ou_mean(Values values) {
        return set("y_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public FHN y_ou_sigma(double value) {
        return set("y_ou_sigma", value);
    }

    /** The same, one value per element. */
    public FHN y_ou_sigma(Values values) {
        return set("y_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public FHN y_ou_tau(double value) {
        return set("y_ou_tau", value);
    }

    /** The same, one value per element. */
    public FHN y_ou_tau(Values values) {
        return set("y_ou_tau", values);
    }

    /** First values of x; default uniform(0, 0.05). */
    public FHN x_initializer(Values values) {
        return set("x_initializer", values);
    }

    /** The first values of x: the same as {@link #x_initializer}. */
    public FHN x(Values values) {
        return set("x_initializer", values);
    }

    /** First values of y; default uniform(0, 0.05). */
    public FHN y_initializer(Values values) {
        return set("y_initializer", values);
    }

    /** The first values of y: the same as {@link #y_initializer}. */
    public FHN y(Values values) {
        return set("y_initializer", values);
    }
}
