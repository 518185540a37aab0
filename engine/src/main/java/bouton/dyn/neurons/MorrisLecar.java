package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Morris-Lecar neuron: {@code C dV/dt = -g_Ca M_inf (V - V_Ca) - g_K W (V - V_K) - g_leak (V - V_leak) + I, dW/dt = phi cosh((V -
 * V3) / (2 V4)) (W_inf - W)}; a spike where V crosses V_th upward.
 * Morris and Lecar 1981, doi 10.1016/S0006-3495(81)84782-0.
 */
public final class MorrisLecar extends Neuron<MorrisLecar> {
    static final String EQUATIONS = """
            title "Morris-Lecar neuron"
            reference "Morris C, Lecar H (1981) Voltage oscillations in the barnacle giant muscle fiber. Biophys J 35:193. doi:10.1016/S0006-3495(81)84782-0"
            param V_Ca = 130 [mV] "reversal potential of calcium"
            param g_Ca = 4.4 [mS/cm2] >= 0 "conductance of calcium"
            param V_K = -84 [mV] "reversal potential of potassium"
            param g_K = 8 [mS/cm2] >= 0 "conductance of potassium"
            param V_leak = -60 [mV] "reversal potential of the leak"
            param g_leak = 2 [mS/cm2] >= 0 "conductance of the leak"
            param C = 20 [uF/cm2] > 0 "membrane capacitance"
            param V1 = -1.2 [mV] "potential at which half of the calcium channels are open"
            param V2 = 18 [mV] > 0 "width of that step"
            param V3 = 2 [mV] "potential at which half of the potassium channels are open"
            param V4 = 30 [mV] > 0 "width of that step"
            param phi = 0.04 [1/ms] > 0 "rate of the potassium channels"
            param V_th = 10 [mV] "threshold of spike detection"
            init W_initializer = 0.02 "first values of W"
            init V_initializer = uniform(-70, -60) [mV] "first values of V"
            let M_inf = 0.5 * (1 + tanh((V - V1) / V2))
            let W_inf = 0.5 * (1 + tanh((V - V3) / V4))
            let W_rate = phi * 0.5 * (exp((V - V3) / (2 * V4)) + exp(-(V - V3) / (2 * V4)))
            state V = V_initializer [mV] "membrane potential"
            state W = W_initializer "activation of potassium"
            flag spike = 0 "whether V crossed the threshold upward in the last step"
            dV/dt = (-g_Ca * M_inf * (V - V_Ca) - g_K * W * (V - V_K) - g_leak * (V - V_leak) + input) / C
            dW/dt = (W_inf - W) * W_rate
            spike old(V) < V_th and V >= V_th
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("MorrisLecar", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public MorrisLecar(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static MorrisLecar desc() {
        return new MorrisLecar();
    }

    /** Reversal potential of calcium, mV; default 130. */
    public MorrisLecar V_Ca(double value) {
        return set("V_Ca", value);
    }

    /** The same, one value per element. */
    public MorrisLecar V_Ca(Values values) {
        return set("V_Ca", values);
    }

    /** Conductance of calcium, mS/cm2, &gt;= 0; default 4.4. */
    public MorrisLecar g_Ca(double value) {
        return set("g_Ca", value);
    }

    /** The same, one value per element. */
    public MorrisLecar g_Ca(Values values) {
        return set("g_Ca", values);
    }

    /** Reversal potential of potassium, mV; default -84. */
    public MorrisLecar V_K(double value) {
        return set("V_K", value);
    }

    /** The same, one value per element. */
    public MorrisLecar V_K(Values values) {
        return set("V_K", values);
    }

    /** Conductance of potassium, mS/cm2, &gt;= 0; default 8. */
    public MorrisLecar g_K(double value) {
        return set("g_K", value);
    }

    /** The same, one value per element. */
    public MorrisLecar g_K(Values values) {
        return set("g_K", values);
    }

    /** Reversal potential of the leak, mV; default -60. */
    public MorrisLecar V_leak(double value) {
        return set("V_leak", value);
    }

    /** The same, one value per element. */
    public MorrisLecar V_leak(Values values) {
        return set("V_leak", values);
    }

    /** Conductance of the leak, mS/cm2, &gt;= 0; default 2. */
    public MorrisLecar g_leak(double value) {
        return set("g_leak", value);
    }

    /** The same, one value per element. */
    public MorrisLecar g_leak(Values values) {
        return set("g_leak", values);
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 20. */
    public MorrisLecar C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public MorrisLecar C(Values values) {
        return set("C", values);
    }

    /** Potential at which half of the calcium channels are open, mV; default -1.2. */
    public MorrisLecar V1(double value) {
        return set("V1", value);
    }

    /** The same, one value per element. */
    public MorrisLecar V1(Values values) {
        return set("V1", values);
    }

    /** Width of that step, mV, &gt; 0; default 18. */
    public MorrisLecar V2(double value) {
        return set("V2", value);
    }

    /** The same, one value per element. */
    public MorrisLecar V2(Values values) {
        return set("V2", values);
    }

    /** Potential at which half of the potassium channels are open, mV; default 2. */
    public MorrisLecar V3(double value) {
        return set("V3", value);
    }

    /** The same, one value per element. */
    public MorrisLecar V3(Values values) {
        return set("V3", values);
    }

    /** Width of that step, mV, &gt; 0; default 30. */
    public MorrisLecar V4(double value) {
        return set("V4", value);
    }

    /** The same, one value per element. */
    public MorrisLecar V4(Values values) {
        return set("V4", values);
    }

    /** Rate of the potassium channels, 1/ms, &gt; 0; default 0.04. */
    public MorrisLecar phi(double value) {
        return set("phi", value);
    }

    /** The same, one value per element. */
    public MorrisLecar phi(Values values) {
        return set("phi", values);
    }

    /** Threshold of spike detection, mV; default 10. */
    public MorrisLecar V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public MorrisLecar V_th(Values values) {
        return set("V_th", values);
    }

    /** First values of W; default 0.02. */
    public MorrisLecar W_initializer(Values values) {
        return set("W_initializer", values);
    }

    /** The first values of W: the same as {@link #W_initializer}. */
    public MorrisLecar W(Values values) {
        return set("W_initializer", values);
    }

    /** First values of V, mV; default uniform(-70, -60). */
    public MorrisLecar V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public MorrisLecar V(Values values) {
        return set("V_initializer", values);
    }
}
