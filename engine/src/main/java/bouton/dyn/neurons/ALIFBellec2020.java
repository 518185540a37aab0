package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Integrate-and-fire neuron with an adaptive threshold: {@code tau dV/dt = -(V - V_rest) + R I, tau_a da/dt = -a}; where {@code V
 * >= V_th + beta a} it spikes, V falls by V_th and a grows by 1.
 * Bellec et al. 2020, doi 10.1038/s41467-020-17236-y.
 */
public final class ALIFBellec2020 extends Neuron<ALIFBellec2020> {
    static final String EQUATIONS = """
            title "Integrate-and-fire neuron with an adaptive threshold"
            tags brainpy.neurons
            reference "Bellec G, Scherr F, Subramoney A, Hajek E, Salaj D, Legenstein R, Maass W (2020) A solution to the learning dilemma for recurrent networks of spiking neurons. Nat Commun 11:3625. doi:10.1038/s41467-020-17236-y"
            note "As in brainpy a spike subtracts V_th from V: with the default, V_th = -60, V rises by 60. The model is meant for V_rest = 0 and V_th > 0."
            note "The new V is compared with the a of the start of the step."
            param V_rest = -70 [mV] "resting potential"
            param V_th = -60 [mV] "threshold without adaptation"
            param R = 1 "membrane resistance"
            param beta = 1.6 [mV] "increase of the threshold by a"
            param tau = 20 [ms] > 0 "membrane time constant"
            param tau_a = 2000 [ms] > 0 "time constant of the adaptation"
            param tau_ref = none [ms] >= 0 "refractory period"
            init V_initializer = -70 [mV] "first values of V"
            init a_initializer = 0 "first values of a"
            port input "current that others add to; cleared at the end of each step"
            state V = V_initializer [mV] "membrane potential"
            state a = a_initializer "adaptation"
            time t_last_spike = -1e7 [ms] when given(tau_ref) "time of the last spike"
            flag refractory = 0 when given(tau_ref) "whether V stays, or it spiked in the last step"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = (-(V - V_rest) + R * input) / tau
            da/dt = -a / tau_a
            before waits = where(given(tau_ref), t - t_last_spike <= tau_ref, 0)
            after V = where(waits, old(V), V)
            after refractory = waits
            spike V >= V_th + beta * old(a)
            reset V = V - V_th, a += 1, t_last_spike = t, refractory = 1
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("ALIFBellec2020", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public ALIFBellec2020(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static ALIFBellec2020 desc() {
        return new ALIFBellec2020();
    }

    /** Resting potential, mV; default -70. */
    public ALIFBellec2020 V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public ALIFBellec2020 V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Threshold without adaptation, mV; default -60. */
    public ALIFBellec2020 V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public ALIFBellec2020 V_th(Values values) {
        return set("V_th", values);
    }

    /** Membrane resistance; default 1. */
    public ALIFBellec2020 R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public ALIFBellec2020 R(Values values) {
        return set("R", values);
    }

    /** Increase of the threshold by a, mV; default 1.6. */
    public ALIFBellec2020 beta(double value) {
        return set("beta", value);
    }

    /** The same, one value per element. */
    public ALIFBellec2020 beta(Values values) {
        return set("beta", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 20. */
    public ALIFBellec2020 tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public ALIFBellec2020 tau(Values values) {
        return set("tau", values);
    }

    /** Time constant of the adaptation, ms, &gt; 0; default 2000. */
    public ALIFBellec2020 tau_a(double value) {
        return set("tau_a", value);
    }

    /** The same, one value per element. */
    public ALIFBellec2020 tau_a(Values values) {
        return set("tau_a", values);
    }

    /** Refractory period, ms, &gt;= 0; default none. */
    public ALIFBellec2020 tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public ALIFBellec2020 tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** First values of V, mV; default -70. */
    public ALIFBellec2020 V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public ALIFBellec2020 V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of a; default 0. */
    public ALIFBellec2020 a_initializer(Values values) {
        return set("a_initializer", values);
    }

    /** The first values of a: the same as {@link #a_initializer}. */
    public ALIFBellec2020 a(Values values) {
        return set("a_initializer", values);
    }
}
