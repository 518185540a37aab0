package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Izhikevich neuron: {@code dV/dt = p1 V^2 + p2 V + p3 - u + I, du/dt = a (b V - u)}; where V >= V_th it spikes, V becomes c and u
 * grows by d.
 * Izhikevich 2003, doi 10.1109/TNN.2003.820440.
 */
public final class Izhikevich extends Neuron<Izhikevich> {
    static final String EQUATIONS = """
            title "Izhikevich neuron"
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
            state V = V_initializer [mV] "membrane potential"
            state u = where(given(u_initializer), u_initializer, b * V) "recovery"
            flag spike = 0 "whether it spiked in the last step"
            dV/dt = p1 * V * V + p2 * V + p3 - u + input
            du/dt = a * (b * V - u)
            spike V >= V_th
            reset V = c, u += d
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("Izhikevich", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public Izhikevich(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static Izhikevich desc() {
        return new Izhikevich();
    }

    /** Threshold, mV; default 30. */
    public Izhikevich V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public Izhikevich V_th(Values values) {
        return set("V_th", values);
    }

    /** Coefficient of V^2; default 0.04. */
    public Izhikevich p1(double value) {
        return set("p1", value);
    }

    /** The same, one value per element. */
    public Izhikevich p1(Values values) {
        return set("p1", values);
    }

    /** Coefficient of V; default 5. */
    public Izhikevich p2(double value) {
        return set("p2", value);
    }

    /** The same, one value per element. */
    public Izhikevich p2(Values values) {
        return set("p2", values);
    }

    /** Constant term; default 140. */
    public Izhikevich p3(double value) {
        return set("p3", value);
    }

    /** The same, one value per element. */
    public Izhikevich p3(Values values) {
        return set("p3", values);
    }

    /** Rate of the recovery, 1/ms; default 0.02. */
    public Izhikevich a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public Izhikevich a(Values values) {
        return set("a", values);
    }

    /** Coupling of the recovery to V; default 0.2. */
    public Izhikevich b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public Izhikevich b(Values values) {
        return set("b", values);
    }

    /** Potential after a spike, mV; default -65. */
    public Izhikevich c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public Izhikevich c(Values values) {
        return set("c", values);
    }

    /** Increase of the recovery by a spike; default 8. */
    public Izhikevich d(double value) {
        return set("d", value);
    }

    /** The same, one value per element. */
    public Izhikevich d(Values values) {
        return set("d", values);
    }

    /** Not in the equations; kept for its name, ms, &gt; 0; default 10. */
    public Izhikevich tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public Izhikevich tau(Values values) {
        return set("tau", values);
    }

    /** Not in the equations; kept for its name; default 1. */
    public Izhikevich R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public Izhikevich R(Values values) {
        return set("R", values);
    }

    /** First values of V, mV; default -70. */
    public Izhikevich V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public Izhikevich V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of u; b V unless given; default none. */
    public Izhikevich u_initializer(Values values) {
        return set("u_initializer", values);
    }

    /** The first values of u: the same as {@link #u_initializer}. */
    public Izhikevich u(Values values) {
        return set("u_initializer", values);
    }
}
