package bouton.dyn.synapses;

import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * AMPA receptors with two states: {@code dg/dt = alpha [T] (1 - g) - beta g}, [T] a pulse of length T_dur after each spike. Destexhe, Mainen
 * and Sejnowski 1994, doi 10.1162/neco.1994.6.1.14.
 */
public final class AMPA extends Synapse<AMPA> {
    static final String EQUATIONS = """
            title "AMPA receptors opened by a pulse of transmitter"
            reference "Destexhe A, Mainen ZF, Sejnowski TJ (1994) An efficient method for computing synaptic conductances. doi:10.1162/neco.1994.6.1.14"
            note "A spike within a pulse starts the pulse anew."
            param alpha = 0.98 [1/(ms mM)] >= 0 "binding rate"
            param beta = 0.18 [1/ms] >= 0 "unbinding rate"
            param T = 0.5 [mM] >= 0 "transmitter concentration of a pulse"
            param T_dur = 0.5 [ms] > 0 "length of a pulse"
            time spike_arrival_time = -1e7 [ms] "last arrival"
            state g = 0 "fraction of open channels"
            before spike_arrival_time = where(input, t, spike_arrival_time)
            before TT = where(since(spike_arrival_time) < T_dur, T, 0)
            dg/dt = alpha * TT * (1 - g) - beta * g
            output g
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("AMPA", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public AMPA(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static AMPA desc() {
        return new AMPA();
    }

    /** Binding rate, 1/(ms mM), &gt;= 0; default 0.98. */
    public AMPA alpha(double value) {
        return set("alpha", value);
    }

    /** The same, one value per element. */
    public AMPA alpha(Values values) {
        return set("alpha", values);
    }

    /** Unbinding rate, 1/ms, &gt;= 0; default 0.18. */
    public AMPA beta(double value) {
        return set("beta", value);
    }

    /** The same, one value per element. */
    public AMPA beta(Values values) {
        return set("beta", values);
    }

    /** Transmitter concentration of a pulse, mM, &gt;= 0; default 0.5. */
    public AMPA T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public AMPA T(Values values) {
        return set("T", values);
    }

    /** Length of a pulse, ms, &gt; 0; default 0.5. */
    public AMPA T_dur(double value) {
        return set("T_dur", value);
    }

    /** The same, one value per element. */
    public AMPA T_dur(Values values) {
        return set("T_dur", values);
    }
}
