package bouton.dyn.neurons;

import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Neuron of conductances as {@link CondNeuGroup}, whose synaptic currents are part of the derivative: they change with V during a step.
 * Hodgkin and Huxley 1952, doi 10.1113/jphysiol.1952.sp004764.
 */
public final class CondNeuGroupLTC extends Conductances<CondNeuGroupLTC> {
    static final String EQUATIONS = """
            title "Neuron of conductances, with synaptic currents inside the derivative"
            tags membrane, ltc
            reference "Hodgkin AL, Huxley AF (1952) A quantitative description of membrane current. doi:10.1113/jphysiol.1952.sp004764"
            note "As in brainpy: gates begin at 0; a reset sets them to their steady state at V."
            """ + CondNeuGroup.BODY;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("CondNeuGroupLTC", EQUATIONS);

    /** @param size sizes of the population; none for the size of the neuron that it is added to */
    public CondNeuGroupLTC(int... size) {
        super(SPEC, size);
    }

    /** A description without a size. */
    public static CondNeuGroupLTC desc() {
        return new CondNeuGroupLTC();
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 1. */
    public CondNeuGroupLTC C(double value) {
        return set("C", value);
    }

    /** The same, one value per element. */
    public CondNeuGroupLTC C(Values values) {
        return set("C", values);
    }

    /** Membrane area: the input is scaled by 1e-3 / A, cm2, &gt; 0; default 0.001. */
    public CondNeuGroupLTC A(double value) {
        return set("A", value);
    }

    /** The same, one value per element. */
    public CondNeuGroupLTC A(Values values) {
        return set("A", values);
    }

    /** Threshold of spike detection, mV; default 0. */
    public CondNeuGroupLTC V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public CondNeuGroupLTC V_th(Values values) {
        return set("V_th", values);
    }

    /** First values of V, mV; default uniform(-70, -60). */
    public CondNeuGroupLTC V_initializer(Values values) {
        return set("V_initializer", values);
    }

    /** The first values of V: the same as {@link #V_initializer}. */
    public CondNeuGroupLTC V(Values values) {
        return set("V_initializer", values);
    }
}
