package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * {@link IzhikevichRef} with the synaptic currents inside the derivative of V, so that its time constant depends on the
 * conductances.
 */
public final class IzhikevichRefLTC extends Neuron<IzhikevichRefLTC> {
    private static final String MORE = """
            title "Izhikevich neuron with a refractory period, synaptic currents inside the derivative"
            tags ltc
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("IzhikevichRefLTC", IzhikevichRef.EQUATIONS + MORE);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public IzhikevichRefLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static IzhikevichRefLTC desc() {
        return new IzhikevichRefLTC();
    }

    /** Threshold, mV; default 30. */
    public IzhikevichRefLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** Coefficient of V^2; default 0.04. */
    public IzhikevichRefLTC p1(double value) {
        return set("p1", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC p1(Values values) {
        return set("p1", values);
    }

    /** Coefficient of V; default 5. */
    public IzhikevichRefLTC p2(double value) {
        return set("p2", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC p2(Values values) {
        return set("p2", values);
    }

    /** Constant term; default 140. */
    public IzhikevichRefLTC p3(double value) {
        return set("p3", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC p3(Values values) {
        return set("p3", values);
    }

    /** Rate of the recovery, 1/ms; default 0.02. */
    public IzhikevichRefLTC a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC a(Values values) {
        return set("a", values);
    }

    /** Coupling of the recovery to V; default 0.2. */
    public IzhikevichRefLTC b(double value) {
        return set("b", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC b(Values values) {
        return set("b", values);
    }

    /** Potential after a spike, mV; default -65. */
    public IzhikevichRefLTC c(double value) {
        return set("c", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC c(Values values) {
        return set("c", values);
    }

    /** Increase of the recovery by a spike; default 8. */
    public IzhikevichRefLTC d(double value) {
        return set("d", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC d(Values values) {
        return set("d", values);
    }

    /** Not in the equations; kept for its name, ms, &gt; 0; default 10. */
    public IzhikevichRefLTC tau(double value) {
        return set("tau", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC tau(Values values) {
        return set("tau", values);
    }

    /** Not in the equations; kept for its name; default 1. */
    public IzhikevichRefLTC R(double value) {
        return set("R", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC R(Values values) {
        return set("R", values);
    }

    /** First values of V, mV; default -70. */
    public IzhikevichRefLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public IzhikevichRefLTC V(Values values) {
        return set("V_initializer", values);
    }

    /** First values of u; b V unless given; default none. */
    public IzhikevichRefLTC u_initializer(Values values) {
        return set("u_initializer", values);
    }

    /** The first values of u: the same as {@link #u_initializer}. */
    public IzhikevichRefLTC u(Values values) {
        return set("u_initializer", values);
    }

    /** Refractory period, ms, &gt;= 0; default 0. */
    public IzhikevichRefLTC tau_ref(double value) {
        return set("tau_ref", value);
    }

    /** The same, one value per element. */
    public IzhikevichRefLTC tau_ref(Values values) {
        return set("tau_ref", values);
    }

    /** Whether there is a state refractory; default false. */
    public IzhikevichRefLTC ref_var(boolean on) {
        return set("ref_var", on ? 1 : 0);
    }
}
