package bouton.dyn.rates;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Mean field of all-to-all coupled quadratic integrate-and-fire neurons: {@code tau dx/dt = x^2 + eta + I_x + J y tau - (pi y
 * tau)^2, tau dy/dt = delta / (pi tau) + 2 x y + I_y}. The input is I_x of x, input_y that of y.
 * Montbrio et al. 2015, doi 10.1103/PhysRevX.5.021028.
 */
public final class QIF extends Neuron<QIF> {
    static final String EQUATIONS = """
            title "Mean field of quadratic integrate-and-fire neurons"
            tags rate
            reference "Montbrio E, Pazo D, Roxin A (2015) Macroscopic description for networks of spiking neurons. Phys Rev X 5:021028. doi:10.1103/PhysRevX.5.021028"
            note "The noise x_ou is an Ornstein-Uhlenbeck process (OUProcess): of standard deviation x_ou_sigma sqrt(x_ou_tau / 2); it goes on before the equations, which see its new value."
            param tau = 1 [ms] > 0 "time constant"
            param eta = -5 "centre of the distribution of background currents"
            param delta = 1 "half width of that distribution"
            param J = 15 "strength of the coupling"
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
            state x = x_initializer "mean potential"
            state y = y_initializer "firing rate"
            state x_ou = x_ou_mean when x_ou_sigma != 0 "noise added to the input of x"
            state y_ou = y_ou_mean when y_ou_sigma != 0 "noise added to the input of y"
            before x_ou = x_ou_mean + (x_ou - x_ou_mean) * exp(-dt / x_ou_tau) + x_ou_sigma * sqrt(dt) * normal()
            before y_ou = y_ou_mean + (y_ou - y_ou_mean) * exp(-dt / y_ou_tau) + y_ou_sigma * sqrt(dt) * normal()
            dx/dt = (x * x + eta + (input + x_ou) + J * y * tau - 3.141592653589793 * y * tau * (3.141592653589793 * y * tau)) / tau
            dy/dt = (delta / (3.141592653589793 * tau) + 2 * x * y + (input_y + y_ou)) / tau
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("QIF", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public QIF(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static QIF desc() {
        return new QIF();
    }

    /** Time constant, ms, &gt; 0; default 1. */
    public QIF tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public QIF tau(Values values) {
        return set("tau", values);
    }

    /** Centre of the distribution of background currents; default -5. */
    public QIF eta(double value) {
        return set("eta", value);
    }

    /** The same, one value per element. */
    public QIF eta(Values values) {
        return set("eta", values);
    }

    /** Half width of that distribution; default 1. */
    public QIF delta(double value) {
        return set("delta", value);
    }

    /** The same, one value per element. */
    public QIF delta(Values values) {
        return set("delta", values);
    }

    /** Strength of the coupling; default 15. */
    public QIF J(double value) {
        return set("J", value);
    }

    /** The same, one value per element. */
    public QIF J(Values values) {
        return set("J", values);
    }

    /** Mean of the noise added to the input of x; default 0. */
    public QIF x_ou_mean(double value) {
        return set("x_ou_mean", value);
    }

    /** The same, one value per element. */
    public QIF x_ou_mean(Values values) {
        return set("x_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public QIF x_ou_sigma(double value) {
        return set("x_ou_sigma", value);
    }

    /** The same, one value per element. */
    public QIF x_ou_sigma(Values values) {
        return set("x_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public QIF x_ou_tau(double value) {
        return set("x_ou_tau", value);
    }

    /** The same, one value per element. */
    public QIF x_ou_tau(Values values) {
        return set("x_ou_tau", values);
    }

    /** Mean of the noise added to the input of y; default 0. */
    public QIF y_ou_mean(double value) {
        return set("y_ou_mean", value);
    }

    /** The same, one value per element. */
    public QIF y_ou_mean(Values values) {
        return set("y_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public QIF y_ou_sigma(double value) {
        return set("y_ou_sigma", value);
    }

    /** The same, one value per element. */
    public QIF y_ou_sigma(Values values) {
        return set("y_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public QIF y_ou_tau(double value) {
        return set("y_ou_tau", value);
    }

    /** The same, one value per element. */
    public QIF y_ou_tau(Values values) {
        return set("y_ou_tau", values);
    }

    /** First values of x; default uniform(0, 0.05). */
    public QIF x_initializer(Values values) {
        return set("x_initializer", values);
    }

    /** The first values of x: the same as {@link #x_initializer}. */
    public QIF x(Values values) {
        return set("x_initializer", values);
    }

    /** First values of y; default uniform(0, 0.05). */
    public QIF y_initializer(Values values) {
        return set("y_initializer", values);
    }

    /** The first values of y: the same as {@link #y_initializer}. */
    public QIF y(Values values) {
        return set("y_initializer", values);
    }
}
