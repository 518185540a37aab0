package bouton.dyn.synapses;

import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * GABA-A receptors with two states: the equation of {@link AMPA} with other rates. Destexhe and Pare 1999, doi
 * 10.1152/jn.1999.81.4.1531.
 */
public final class GABAa extends Synapse<GABAa> {
    static final String EQUATIONS = """
            title "GABA-A receptors opened by a pulse of transmitter"
            reference "Destexhe A, Pare D (1999) Impact of network activity on the integrative properties of neocortical pyramidal neurons in vivo. doi:10.1152/jn.1999.81.4.1531"
            note "A spike within a pulse starts the pulse anew."
            param alpha = 0.53 [1/(ms mM)] >= 0 "binding rate"
            param beta = 0.18 [1/ms] >= 0 "unbinding rate"
            param T = 1 [mM] >= 0 "transmitter concentration of a pulse"
            param T_dur = 1 [ms] > 0 "length of a pulse"
            time spike_arrival_time = -1e7 [ms] "last arrival"
            state g = 0 "fraction of open channels"
            before spike_arrival_time = where(input, t, spike_arrival_time)
            before TT = where(since(spike_arrival_time) < T_dur, T, 0)
            dg/dt = alpha * TT * (1 - g) - beta * g
            output g
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("GABAa", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public GABAa(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static GABAa desc() {
        return new GABAa();
    }

    /** Binding rate, 1/(ms mM), &gt;= 0; default 0.53. */
    public GABAa alpha(double value) {
        return set("alpha", value);
    }

    /** The same, one value per element. */
    public GABAa alpha(Values values) {
        return set("alpha", values);
    }

    /** Unbinding rate, 1/ms, &gt;= 0; default 0.18. */
    public GABAa beta(double value) {
        return set("beta", value);
    }

    /** The same, one value per element. */
    public GABAa beta(Values values) {
        return set("beta", values);
    }

    /** Transmitter concentration of a pulse, mM, &gt;= 0; default 1. */
    public GABAa T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public GABAa T(Values values) {
        return set("T", values);
    }

    /** Length of a pulse, ms, &gt; 0; default 1. */
    public GABAa T_dur(double value) {
        return set("T_dur", value);
    }

    /** The same, one value per element. */
    public GABAa T_dur(Values values) {
        return set("T_dur", values);
    }
}
