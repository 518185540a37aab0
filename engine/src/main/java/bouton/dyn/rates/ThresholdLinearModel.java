package bouton.dyn.rates;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Threshold-linear populations, integrated by Euler: {@code tau_e de/dt = -e + beta_e max(I_e, 0) + noise_e, tau_i di/dt = -i +
 * beta_i max(I_i, 0) + noise_i}; neither falls below 0.
 * Chaudhuri et al. 2015, doi 10.1016/j.neuron.2015.09.008.
 */
public final class ThresholdLinearModel extends Neuron<ThresholdLinearModel> {
    static final String EQUATIONS = """
            title "Threshold-linear populations, excitatory and inhibitory"
            tags rate
            reference "Chaudhuri R, Knoblauch K, Gariel MA, Kennedy H, Wang XJ (2015) A large-scale circuit mechanism for hierarchical dynamical processing in the primate cortex. Neuron 88:419. doi:10.1016/j.neuron.2015.09.008"
            note "The time constants are in the unit of dt: at their defaults, in seconds, dt must be far below 0.01."
            note "Always by Euler, whatever the method."
            param tau_e = 0.02 > 0 "time constant of the excitatory population"
            param tau_i = 0.01 > 0 "time constant of the inhibitory population"
            param beta_e = 0.066 "gain of the excitatory population"
            param beta_i = 0.351 "gain of the inhibitory population"
            param noise_e = 0 >= 0 "noise of the excitatory population"
            param noise_i = 0 >= 0 "noise of the inhibitory population"
            init e_initializer = 0 "first values of e"
            init i_initializer = 0 "first values of i"
            port Ie "input of e, cleared at the end of each step"
            port Ii "input of i, cleared at the end of each step"
            state e = e_initializer "excitatory activity"
            state i = i_initializer "inhibitory activity"
            state e_draw = 0 when noise_e != 0 "the last draw of the noise of e"
            state i_draw = 0 when noise_i != 0 "the last draw of the noise of i"
            before e_draw = normal()
            before i_draw = normal()
            after e = max(0, e + dt * (-e + beta_e * max(Ie, 0)) / tau_e + noise_e / tau_e * sqrt(dt) * e_draw)
            after i = max(0, i + dt * (-i + beta_i * max(Ii, 0)) / tau_i + noise_i / tau_i * sqrt(dt) * i_draw)
            output e
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("ThresholdLinearModel", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public ThresholdLinearModel(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static ThresholdLinearModel desc() {
        return new ThresholdLinearModel();
    }

    /** Time constant of the excitatory population, &gt; 0; default 0.02. */
    public ThresholdLinearModel tau_e(double value) {
        return set("tau_e", value);
    }

    /** The same, one value per element. */
    public ThresholdLinearModel tau_e(Values values) {
        return set("tau_e", values);
    }

    /** Time constant of the inhibitory population, &gt; 0; default 0.01. */
    public ThresholdLinearModel tau_i(double value) {
        return set("tau_i", value);
    }

    /** The same, one value per element. */
    public ThresholdLinearModel tau_i(Values values) {
        return set("tau_i", values);
    }

    /** Gain of the excitatory population; default 0.066. */
    public ThresholdLinearModel beta_e(double value) {
        return set("beta_e", value);
    }

    /** The same, one value per element. */
    public ThresholdLinearModel beta_e(Values values) {
        return set("beta_e", values);
    }

    /** Gain of the inhibitory population; default 0.351. */
    public ThresholdLinearModel beta_i(double value) {
        return set("beta_i", value);
    }

    /** The same, one value per element. */
    public ThresholdLinearModel beta_i(Values values) {
        return set("beta_i", values);
    }

    /** Noise of the excitatory population, &gt;= 0; default 0. */
    public ThresholdLinearModel noise_e(double value) {
        return set("noise_e", value);
    }

    /** The same, one value per element. */
    public ThresholdLinearModel noise_e(Values values) {
        return set("noise_e", values);
    }

    /** Noise of the inhibitory population, &gt;= 0; default 0. */
    public ThresholdLinearModel noise_i(double value) {
        return set("noise_i", value);
    }

    /** The same, one value per element. */
    public ThresholdLinearModel noise_i(Values values) {
        return set("noise_i", values);
    }

    /** First values of e; default 0. */
    public ThresholdLinearModel e_initializer(Values values) {
        return set("e_initializer", values);
    }

    /** The first values of e: the same as {@link #e_initializer}. */
    public ThresholdLinearModel e(Values values) {
        return set("e_initializer", values);
    }

    /** First values of i; default 0. */
    public ThresholdLinearModel i_initializer(Values values) {
        return set("i_initializer", values);
    }

    /** The first values of i: the same as {@link #i_initializer}. */
    public ThresholdLinearModel i(Values values) {
        return set("i_initializer", values);
    }
}
