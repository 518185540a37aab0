package bouton.dyn.rates;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Wilson-Cowan population of excitatory (x) and inhibitory (y) activity: {@code E_tau dx/dt = -x + (1 - r x) F(wEE x - wIE y + I_x;
 * E_a, E_theta), I_tau dy/dt = -y + (1 - r y) F(wEI x - wII y + I_y; I_a, I_theta)} with {@code F(z; a, theta) = 1 / (1 + exp(-a (z
 * - theta))) - 1 / (1 + exp(a theta))}. The input is I_x of x, input_y that of y.
 * Wilson and Cowan 1972, doi 10.1016/S0006-3495(72)86068-5.
 */
public final class WilsonCowanModel extends Neuron<WilsonCowanModel> {
    static final String EQUATIONS = """
            title "Wilson-Cowan population"
            tags rate
            reference "Wilson HR, Cowan JD (1972) Excitatory and inhibitory interactions in localized populations of model neurons. Biophys J 12:1. doi:10.1016/S0006-3495(72)86068-5"
            note "The noise x_ou is an Ornstein-Uhlenbeck process (OUProcess): of standard deviation x_ou_sigma sqrt(x_ou_tau / 2); it goes on before the equations, which see its new value."
            param E_tau = 1 [ms] > 0 "time constant of the excitatory population"
            param E_a = 1.2 "gain of the excitatory population"
            param E_theta = 2.8 "threshold of the excitatory population"
            param I_tau = 1 [ms] > 0 "time constant of the inhibitory population"
            param I_a = 1 "gain of the inhibitory population"
            param I_theta = 4 "threshold of the inhibitory population"
            param wEE = 12 "weight from excitatory to excitatory"
            param wIE = 4 "weight from inhibitory to excitatory"
            param wEI = 13 "weight from excitatory to inhibitory"
            param wII = 11 "weight from inhibitory to inhibitory"
            param r = 1 [ms] "refractory period"
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
            let F_E = 1 / (1 + exp(-E_a * (wEE * x - wIE * y + (input + x_ou) - E_theta))) - 1 / (1 + exp(E_a * E_theta))
            let F_I = 1 / (1 + exp(-I_a * (wEI * x - wII * y + (input_y + y_ou) - I_theta))) - 1 / (1 + exp(I_a * I_theta))
            state x = x_initializer "excitatory activity"
            state y = y_initializer "inhibitory activity"
            state x_ou = x_ou_mean when x_ou_sigma != 0 "noise added to the input of x"
            state y_ou = y_ou_mean when y_ou_sigma != 0 "noise added to the input of y"
            before x_ou = x_ou_mean + (x_ou - x_ou_mean) * exp(-dt / x_ou_tau) + x_ou_sigma * sqrt(dt) * normal()
            before y_ou = y_ou_mean + (y_ou - y_ou_mean) * exp(-dt / y_ou_tau) + y_ou_sigma * sqrt(dt) * normal()
            dx/dt = (-x + (1 - r * x) * F_E) / E_tau
            dy/dt = (-y + (1 - r * y) * F_I) / I_tau
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("WilsonCowanModel", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public WilsonCowanModel(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static WilsonCowanModel desc() {
        return new WilsonCowanModel();
    }

    /** Time constant of the excitatory population, ms, &gt; 0; default 1. */
    public WilsonCowanModel E_tau(double value) {
        return set("E_tau", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel E_tau(Values values) {
        return set("E_tau", values);
    }

    /** Gain of the excitatory population; default 1.2. */
    public WilsonCowanModel E_a(double value) {
        return set("E_a", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel E_a(Values values) {
        return set("E_a", values);
    }

    /** Threshold of the excitatory population; default 2.8. */
    public WilsonCowanModel E_theta(double value) {
        return set("E_theta", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel E_theta(Values values) {
        return set("E_theta", values);
    }

    /** Time constant of the inhibitory population, ms, &gt; 0; default 1. */
    public WilsonCowanModel I_tau(double value) {
        return set("I_tau", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel I_tau(Values values) {
        return set("I_tau", values);
    }

    /** Gain of the inhibitory population; default 1. */
    public WilsonCowanModel I_a(double value) {
        return set("I_a", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel I_a(Values values) {
        return set("I_a", values);
    }

    /** Threshold of the inhibitory population; default 4. */
    public WilsonCowanModel I_theta(double value) {
        return set("I_theta", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel I_theta(Values values) {
        return set("I_theta", values);
    }

    /** Weight from excitatory to excitatory; default 12. */
    public WilsonCowanModel wEE(double value) {
        return set("wEE", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel wEE(Values values) {
        return set("wEE", values);
    }

    /** Weight from inhibitory to excitatory; default 4. */
    public WilsonCowanModel wIE(double value) {
        return set("wIE", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel wIE(Values values) {
        return set("wIE", values);
    }

    /** Weight from excitatory to inhibitory; default 13. */
    public WilsonCowanModel wEI(double value) {
        return set("wEI", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel wEI(Values values) {
        return set("wEI", values);
    }

    /** Weight from inhibitory to inhibitory; default 11. */
    public WilsonCowanModel wII(double value) {
        return set("wII", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel wII(Values values) {
        return set("wII", values);
    }

    /** Refractory period, ms; default 1. */
    public WilsonCowanModel r(double value) {
        return set("r", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel r(Values values) {
        return set("r", values);
    }

    /** Mean of the noise added to the input of x; default 0. */
    public WilsonCowanModel x_ou_mean(double value) {
        return set("x_ou_mean", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel x_ou_mean(Values values) {
        return set("x_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public WilsonCowanModel x_ou_sigma(double value) {
        return set("x_ou_sigma", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel x_ou_sigma(Values values) {
        return set("x_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public WilsonCowanModel x_ou_tau(double value) {
        return set("x_ou_tau", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel x_ou_tau(Values values) {
        return set("x_ou_tau", values);
    }

    /** Mean of the noise added to the input of y; default 0. */
    public WilsonCowanModel y_ou_mean(double value) {
        return set("y_ou_mean", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel y_ou_mean(Values values) {
        return set("y_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public WilsonCowanModel y_ou_sigma(double value) {
        return set("y_ou_sigma", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel y_ou_sigma(Values values) {
        return set("y_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public WilsonCowanModel y_ou_tau(double value) {
        return set("y_ou_tau", value);
    }

    /** The same, one value per element. */
    public WilsonCowanModel y_ou_tau(Values values) {
        return set("y_ou_tau", values);
    }

    /** First values of x; default uniform(0, 0.05). */
    public WilsonCowanModel x_initializer(Values values) {
        return set("x_initializer", values);
    }

    /** The first values of x: the same as {@link #x_initializer}. */
    public WilsonCowanModel x(Values values) {
        return set("x_initializer", values);
    }

    /** First values of y; default uniform(0, 0.05). */
    public WilsonCowanModel y_initializer(Values values) {
        return set("y_initializer", values);
    }

    /** The first values of y: the same as {@link #y_initializer}. */
    public WilsonCowanModel y(Values values) {
        return set("y_initializer", values);
    }
}
