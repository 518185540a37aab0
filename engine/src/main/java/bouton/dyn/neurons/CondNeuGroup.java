package bouton.dyn.neurons;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Neuron of conductances: {@code C dV/dt = 1e-3 / A * I + sum of its channels + synaptic currents}; a spike where V crosses V_th
 * upward. Channels are added under names: {@code new CondNeuGroup(10).add("INa", new INa_HH1952()).add("IL", new IL())}. The channels see
 * the V of the start of the step; synaptic currents are taken at it too.
 * Hodgkin and Huxley 1952, doi 10.1113/jphysiol.1952.sp004764.
 */
public final class CondNeuGroup extends Conductances<CondNeuGroup> {
    static final String BODY = """
            param C = 1 [uF/cm2] > 0 "membrane capacitance"
            param A = 0.001 [cm2] > 0 "membrane area: the input is scaled by 1e-3 / A"
            param V_th = 0 [mV] "threshold of spike detection"
            init V_initializer = uniform(-70, -60) [mV] "first values of V"
            state V = V_initializer [mV] "membrane potential"
            flag spike = 0 "whether V crossed the threshold upward in the last step"
            dV/dt = (0.001 / A * input + synaptic + channels) / C
            spike old(V) < V_th and V >= V_th
            """;
    static final String EQUATIONS = """
            title "Neuron of conductances: its current is the sum of its channels"
            tags membrane
            reference "Hodgkin AL, Huxley AF (1952) A quantitative description of membrane current. doi:10.1113/jphysiol.1952.sp004764"
            note "As in brainpy: gates begin at 0; a reset sets them to their steady state at V."
            """ + BODY;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("CondNeuGroup", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public CondNeuGroup(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static CondNeuGroup desc() {
        return new CondNeuGroup();
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 1. */
    public CondNeuGroup C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public CondNeuGroup C(Values values) {
        return set("C", values);
    }

    /** Membrane area: the input is scaled by 1e-3 / A, cm2, &gt; 0; default 0.001. */
    public CondNeuGroup A(double value) {
        return set("A", value);
    }

    /** The same, one value per element. */
    public CondNeuGroup A(Values values) {
        return set("A", values);
    }

    /** Threshold of spike detection, mV; default 0. */
    public CondNeuGroup V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public CondNeuGroup V_th(Values values) {
        return set("V_th", values);
    }

    /** First values of V, mV; default uniform(-70, -60). */
    public CondNeuGroup V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public CondNeuGroup V(Values values) {
        return set("V_initializer", values);
    }
}
