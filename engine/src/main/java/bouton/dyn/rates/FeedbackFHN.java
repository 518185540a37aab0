package bouton.dyn.rates;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * FitzHugh-Nagumo population with delayed feedback: {@code dx/dt = x - x^3 / 3 - y + I_x + mu (x(t - delay) - v0), tau dy/dt = x +
 * a - b y + I_y}. The input is I_x of x, input_y that of y.
 * Plant 1981, doi 10.1137/0140012.
 */
public final class FeedbackFHN extends Neuron<FeedbackFHN> {
    static final String EQUATIONS = """
            title "FitzHugh-Nagumo population with delayed feedback"
            tags rate
            reference "Plant RE (1981) A FitzHugh differential-difference equation modeling recurrent neural feedback. SIAM J Appl Math 40:150. doi:10.1137/0140012"
            note "Before the start, x is taken as 0 in the feedback."
            note "The noise x_ou is an Ornstein-Uhlenbeck process (OUProcess): of standard deviation x_ou_sigma sqrt(x_ou_tau / 2); it goes on before the equations, which see its new value."
            param a = 0.7 "constant term of y"
            param b = 0.8 "decay of y"
            param delay = 10 [ms] >= 0 "delay of the feedback, the same for all"
            param tau = 12.5 [ms] > 0 "time constant of y"
            param mu = 1.6886 "strength of the feedback"
            param v0 = -1 "x without feedback"
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
            dx/dt = x - x * x * x / 3 - y + (input + x_ou) + mu * (delayed(x, delay) - v0)
            dy/dt = (x + a - b * y + (input_y + y_ou)) / tau
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("FeedbackFHN", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public FeedbackFHN(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static FeedbackFHN desc() {
        return new FeedbackFHN();
    }

    /** Constant term of y; default 0.7. */
    public FeedbackFHN a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN a(Values values) {
        return set("a", values);
    }

    /** Decay of y; default 0.8. */
    public FeedbackFHN b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN b(Values values) {
        return set("b", values);
    }

    /** Delay of the feedback, the same for all, ms, &gt;= 0; default 10. */
    public FeedbackFHN delay(double value) {
        return set("delay", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN delay(Values values) {
        return set("delay", values);
    }

    /** Time constant of y, ms, &gt; 0; default 12.5. */
    public FeedbackFHN tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN tau(Values values) {
        return set("tau", values);
    }

    /** Strength of the feedback; default 1.6886. */
    public FeedbackFHN mu(double value) {
        return set("mu", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN mu(Values values) {
        return set("mu", values);
    }

    /** X without feedback; default -1. */
    public FeedbackFHN v0(double value) {
        return set("v0", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN v0(Values values) {
        return set("v0", values);
    }

    /** Mean of the noise added to the input of x; default 0. */
    public FeedbackFHN x_ou_mean(double value) {
        return set("x_ou_mean", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN x_ou_mean(Values values) {
        return set("x_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public FeedbackFHN x_ou_sigma(double value) {
        return set("x_ou_sigma", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN x_ou_sigma(Values values) {
        return set("x_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public FeedbackFHN x_ou_tau(double value) {
        return set("x_ou_tau", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN x_ou_tau(Values values) {
        return set("x_ou_tau", values);
    }

    /** Mean of the noise added to the input of y; default 0. */
    public FeedbackFHN y_ou_mean(double value) {
        return set("y_ou_mean", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN y_ou_mean(Values values) {
        return set("y_ou_mean", values);
    }

    /** Strength of that noise; there is none at 0, &gt;= 0; default 0. */
    public FeedbackFHN y_ou_sigma(double value) {
        return set("y_ou_sigma", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN y_ou_sigma(Values values) {
        return set("y_ou_sigma", values);
    }

    /** Its time constant, ms, &gt; 0; default 5. */
    public FeedbackFHN y_ou_tau(double value) {
        return set("y_ou_tau", value);
    }

    /** The same, one value per element. */
    public FeedbackFHN y_ou_tau(Values values) {
        return set("y_ou_tau", values);
    }

    /** First values of x; default uniform(0, 0.05). */
    public FeedbackFHN x_initializer(Values values) {
        return set("x_initializer", values);
    }

    /** The first values of x: the same as {@link #x_initializer}. */
    public FeedbackFHN x(Values values) {
        return set("x_initializer", values);
    }

    /** First values of y; default uniform(0, 0.05). */
    public FeedbackFHN y_initializer(Values values) {
        return set("y_initializer", values);
    }

    /** The first values of y: the same as {@link #y_initializer}. */
    public FeedbackFHN y(Values values) {
        return set("y_initializer", values);
    }
}
