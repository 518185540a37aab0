package bouton.dyn.synapses;

import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * NMDA synapse with saturation: {@code dg/dt = -g / tau_decay + a x (1 - g)}, {@code dx/dt = -x / tau_rise}; a spike adds to x. Brunel and
 * Wang 2001, doi 10.1023/A:1011204814320.
 */
public final class NMDA extends Synapse<NMDA> {
    static final String EQUATIONS = """
            title "A slow conductance that saturates"
            reference "Brunel N, Wang X-J (2001) Effects of neuromodulation in a cortical network model. doi:10.1023/A:1011204814320"
            param a = 0.5 [1/ms] > 0 "rate of rise"
            param tau_decay = 100 [ms] > 0 "time constant of decay"
            param tau_rise = 2 [ms] > 0 "time constant of rise"
            state x = 0 "drive"
            state g = 0 "fraction of open channels"
            dg/dt = -g / tau_decay + a * x * (1 - g)
            dx/dt = -x / tau_rise
            after x += input
            output g
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("NMDA", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public NMDA(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static NMDA desc() {
        return new NMDA();
    }

    /** Rate of rise, 1/ms, &gt; 0; default 0.5. */
    public NMDA a(double value) {
        return set("a", value);
    }

    /** The same, one value per element. */
    public NMDA a(Values values) {
        return set("a", values);
    }

    /** Time constant of decay, ms, &gt; 0; default 100. */
    public NMDA tau_decay(double value) {
        return set("tau_decay", value);
    }

    /** The same, one value per element. */
    public NMDA tau_decay(Values values) {
        return set("tau_decay", values);
    }

    /** Time constant of rise, ms, &gt; 0; default 2. */
    public NMDA tau_rise(double value) {
        return set("tau_rise", value);
    }

    /** The same, one value per element. */
    public NMDA tau_rise(Values values) {
        return set("tau_rise", values);
    }
}
