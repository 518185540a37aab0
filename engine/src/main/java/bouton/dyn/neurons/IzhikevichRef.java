package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link Izhikevich} with an absolute refractory period: V stays while {@code t - t_last_spike <= tau_ref}; the other states go on.
 * Izhikevich 2003, doi 10.1109/TNN.2003.820440.
 */
public final class IzhikevichRef extends Neuron<IzhikevichRef> {
    static final String EQUATIONS = """
            title "Izhikevich neuron with a refractory period"
            reference "Izhikevich EM (2003) Simple model of spiking neurons. IEEE Trans Neural Netw 14:1569. doi:10.1109/TNN.2003.820440"
            param V_th = 30 [mV] "threshold"
            param p1 = 0.04 "coefficient of V^2"
            param p2 = 5 "coefficient of V"
            param p3 = 140 "constant term"
            param a = 0.02 [1/ms] "rate of the recovery"
            param b = 0.2 "coupling of the recovery to V"
            param c = -65 [mV] "potential after a spike"
            param d = 8 "increase of the recovery by a spike"
            param tau = 10 [ms] > 0 "not in the equations; kept for its name"
            param R = 1 "not in the equations; kept for its name"
            init V_initializer = -70 [mV] "first values of V"
            init u_initializer = none "first values of u; b V unless given"
            param tau_ref = 0 [ms] >= 0 "refractory period"
            param ref_var = 0 in [0, 1] "whether there is a state refractory"
            state V = V_initializer [mV] "membrane potential"
            state u = where(given(u_initializer), u_initializer, b * V) "recovery"
            time t_last_spike = -1e7 [ms] "time of the last spike"
            flag refractory = 0 when ref_var "whether V stays, or it spiked in the last step"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = p1 * V * V + p2 * V + p3 - u + input
            du/dt = a * (b * V - u)
            before waits = t - t_last_spike <= tau_ref
            after V = where(waits, old(V), V)
            after refractory = waits
            spike V >= V_th
            reset V = c, u += d, t_last_spike = t, refractory = 1
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IzhikevichRef", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public IzhikevichRef(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static IzhikevichRef desc() {
        return new IzhikevichRef();
    }

    /** Threshold, mV; default 30. */
    public IzhikevichRef V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef V_th(Values values) {
        return set("V_th", values);
    }

    /** Coefficient of V^2; default 0.04. */
    public IzhikevichRef p1(double value) {
        return set("p1", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef p1(Values values) {
        return set("p1", values);
    }

    /** Coefficient of V; default 5. */
    public IzhikevichRef p2(double value) {
        return set("p2", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef p2(Values values) {
        return set("p2", values);
    }

    /** Constant term; default 140. */
    public IzhikevichRef p3(double value) {
        return set("p3", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef p3(Values values) {
        return set("p3", values);
    }

    /** Rate of the recovery, 1/ms; default 0.02. */
    public IzhikevichRef a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef a(Values values) {
        return set("a", values);
    }

    /** Coupling of the recovery to V; default 0.2. */
    public IzhikevichRef b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef b(Values values) {
        return set("b", values);
    }

    /** Potential after a spike, mV; default -65. */
    public IzhikevichRef c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef c(Values values) {
        return set("c", values);
    }

    /** Increase of the recovery by a spike; default 8. */
    public IzhikevichRef d(double value) {
        return set("d", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef d(Values values) {
        return set("d", values);
    }

    /** Not in the equations; kept for its name, ms, &gt; 0; default 10. */
    public IzhikevichRef tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef tau(Values values) {
        return set("tau", values);
    }

    /** Not in the equations; kept for its name; default 1. */
    public IzhikevichRef R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef R(Values values) {
        return set("R", values);
    }

    /** First values of V, mV; default -70. */
    public IzhikevichRef V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public IzhikevichRef V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of u; b V unless given; default none. */
    public IzhikevichRef u_initializer(Values values) {
        return set("u_initializer", values);
    }

    /** The first values of u: the same as {@link #u_initializer}. */
    public IzhikevichRef u(Values values) {
        return set("u_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public IzhikevichRef tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public IzhikevichRef tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public IzhikevichRef ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
