package bouton.dyn.sources;

import bouton.dyn.Source;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Ornstein-Uhlenbeck process: {@code dx = (mean - x) / tau dt + sigma dW}, so that x has the variance {@code sigma^2 tau / 2} in
 * the long run. It begins at its mean.
 * Uhlenbeck and Ornstein 1930, doi 10.1103/PhysRev.36.823.
 */
public final class OUProcess extends Source<OUProcess> {
    static final String EQUATIONS = """
            title "Ornstein-Uhlenbeck process"
            reference "Uhlenbeck GE, Ornstein LS (1930) On the theory of the Brownian motion. Phys Rev 36:823. doi:10.1103/PhysRev.36.823"
            note "Its standard deviation is sigma sqrt(tau / 2); that of bp.inputs.ou_process is sigma itself."
            note "A step adds sigma sqrt(dt) N(0, 1) after the decay: the variance is sigma^2 dt / (1 - exp(-2 dt / tau)), larger than sigma^2 tau / 2 by the fraction dt / tau."
            param mean = 0 "mean"
            param sigma = 1 >= 0 "strength of the noise"
            param tau = 10 [ms] > 0 "time constant"
            state x = mean "value"
            dx/dt = (mean - x) / tau
            after x += sigma * sqrt(dt) * normal()
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("OUProcess", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public OUProcess(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static OUProcess desc() {
        return new OUProcess();
    }

    /** Mean; default 0. */
    public OUProcess mean(double value) {
        return set("mean", value);
    }

    /** The same, one value per element. */
    public OUProcess mean(Values values) {
        return set("mean", values);
    }

    /** Strength of the noise, &gt;= 0; default 1. */
    public OUProcess sigma(double value) {
        return set("sigma", value);
    }

    /** The same, one value per element. */
    public OUProcess sigma(Values values) {
        return set("sigma", values);
    }

    /** Time constant, ms, &gt; 0; default 10. */
    public OUProcess tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public OUProcess tau(Values values) {
        return set("tau", values);
    }
}
