package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link Gif} with an absolute refractory period: V stays while {@code t - t_last_spike <= tau_ref}; the other states go on.
 * Mihalas and Niebur 2009, doi 10.1162/neco.2008.12-07-680.
 */
public final class GifRef extends Neuron<GifRef> {
    static final String EQUATIONS = """
            title "Generalized integrate-and-fire neuron with a refractory period"
            reference "Mihalas S, Niebur E (2009) A generalized linear integrate-and-fire neural model produces diverse spiking behaviors. Neural Comput 21:704. doi:10.1162/neco.2008.12-07-680"
            note "The new V is compared with the threshold of the start of the step."
            note "The first equation is that of I1: one number as noise goes there."
            param V_rest = -70 [mV] "resting potential"
            param V_reset = -70 [mV] "potential after a spike"
            param V_th_inf = -50 [mV] "threshold that V_th returns to"
            param V_th_reset = -60 [mV] "least threshold after a spike"
            param R = 20 "membrane resistance"
            param tau = 20 [ms] > 0 "membrane time constant"
            param a = 0 [1/ms] "coupling of the threshold to V"
            param b = 0.01 [1/ms] "rate at which the threshold returns"
            param k1 = 0.2 [1/ms] "rate of decay of I1"
            param k2 = 0.02 [1/ms] "rate of decay of I2"
            param R1 = 0 "factor of I1 at a spike"
            param R2 = 1 "factor of I2 at a spike"
            param A1 = 0 "what a spike adds to I1"
            param A2 = 0 "what a spike adds to I2"
            init V_initializer = -70 [mV] "first values of V"
            init I1_initializer = 0 "first values of I1"
            init I2_initializer = 0 "first values of I2"
            init Vth_initializer = -50 [mV] "first values of V_th"
            param tau_ref = 0 [ms] >= 0 "refractory period"
            param ref_var = 0 in [0, 1] "whether there is a state refractory"
            state I1 = I1_initializer "first internal current"
            state I2 = I2_initializer "second internal current"
            state V_th = Vth_initializer [mV] "threshold"
            state V = V_initializer [mV] "membrane potential"
            time t_last_spike = -1e8 [ms] "time of the last spike"
            flag refractory = 0 when ref_var "whether V stays, or it spiked in the last step"
            flag spike = 0 "whether it spiked in the last step"
            dI1/dt = -k1 * I1
            dI2/dt = -k2 * I2
            dV_th/dt = a * (V - V_rest) - b * (V_th - V_th_inf)
            dV/dt = (-(V - V_rest) + R * (input + I1 + I2)) / tau
            before waits = t - t_last_spike <= tau_ref
            after V = where(waits, old(V), V)
            after refractory = waits
            spike V >= old(V_th)
            reset I1 = R1 * I1 + A1, I2 = R2 * I2 + A2, V_th = max(V_th_reset, V_th), V = V_reset, t_last_spike = t, refractory = 1
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("GifRef", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public GifRef(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static GifRef desc() {
        return new GifRef();
    }

    /** Resting potential, mV; default -70. */
    public GifRef V_rest(double value) {
        return set("V_rest", value);
    }

    /** The same, one value per element. */
    public GifRef V_rest(Values values) {
        return set("V_rest", values);
    }

    /** Potential after a spike, mV; default -70. */
    public GifRef V_reset(double value) {
        return set("V_reset", value);
    }

    /** The same, one value per element. */
    public GifRef V_reset(Values values) {
        return set("V_reset", values);
    }

    /** Threshold that V_th returns to, mV; default -50. */
    public GifRef V_th_inf(double value) {
        return set("V_th_inf", value);
    }

    /** The same, one value per element. */
    public GifRef V_th_inf(Values values) {
        return set("V_th_inf", values);
    }

    /** Least threshold after a spike, mV; default -60. */
    public GifRef V_th_reset(double value) {
        return set("V_th_reset", value);
    }

    /** The same, one value per element. */
    public GifRef V_th_reset(Values values) {
        return set("V_th_reset", values);
    }

    /** Membrane resistance; default 20. */
    public GifRef R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public GifRef R(Values values) {
        return set("R", values);
    }

    /** Membrane time constant, ms, &gt; 0; default 20. */
    public GifRef tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public GifRef tau(Values values) {
        return set("tau", values);
    }

    /** Coupling of the threshold to V, 1/ms; default 0. */
    public GifRef a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public GifRef a(Values values) {
        return set("a", values);
    }

    /** Rate at which the threshold returns, 1/ms; default 0.01. */
    public GifRef b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public GifRef b(Values values) {
        return set("b", values);
    }

    /** Rate of decay of I1, 1/ms; default 0.2. */
    public GifRef k1(double value) {
        return set("k1", value);
    }

    /** The same, one value per element. */
    public GifRef k1(Values values) {
        return set("k1", values);
    }

    /** Rate of decay of I2, 1/ms; default 0.02. */
    public GifRef k2(double value) {
        return set("k2", value);
    }

    /** The same, one value per element. */
    public GifRef k2(Values values) {
        return set("k2", values);
    }

    /** Factor of I1 at a spike; default 0. */
    public GifRef R1(double value) {
        return set("R1", value);
    }

    /** The same, one value per element. */
    public GifRef R1(Values values) {
        return set("R1", values);
    }

    /** Factor of I2 at a spike; default 1. */
    public GifRef R2(double value) {
        return set("R2", value);
    }

    /** The same, one value per element. */
    public GifRef R2(Values values) {
        return set("R2", values);
    }

    /** What a spike adds to I1; default 0. */
    public GifRef A1(double value) {
        return set("A1", value);
    }

    /** The same, one value per element. */
    public GifRef A1(Values values) {
        return set("A1", values);
    }

    /** What a spike adds to I2; default 0. */
    public GifRef A2(double value) {
        return set("A2", value);
    }

    /** The same, one value per element. */
    public GifRef A2(Values values) {
        return set("A2", values);
    }

    /** First values of V, mV; default -70. */
    public GifRef V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public GifRef V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of I1; default 0. */
    public GifRef I1_initializer(Values values) {
        return set("I1_initializer", values);
    }

    /** The first values of I1: the same as {@link #I1_initializer}. */
    public GifRef I1(Values values) {
        return set("I1_initializer", values);
    }

    /** First values of I2; default 0. */
    public GifRef I2_initializer(Values values) {
        return set("I2_initializer", values);
    }

    /** The first values of I2: the same as {@link #I2_initializer}. */
    public GifRef I2(Values values) {
        return set("I2_initializer", values);
    }

    /** First values of V_th, mV; default -50. */
    public GifRef Vth_initializer(Values values) {
        return set("Vth_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public GifRef tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public GifRef tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public GifRef ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
