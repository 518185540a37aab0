package bouton.dyn.synapses;

import bouton.dyn.Synapse;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * NMDA receptors of second order: {@code dg/dt = alpha1 x (1 - g) - beta1 g}, {@code dx/dt = alpha2 [T] (1 - x) - beta2 x}, [T] a pulse of
 * length T_dur after each spike. Destexhe, Mainen and Sejnowski 1994, doi 10.1162/neco.1994.6.1.14.
 */
public final class BioNMDA extends Synapse<BioNMDA> {
    static final String EQUATIONS = """
            title "NMDA receptors of second order opened by a pulse of transmitter"
            reference "Destexhe A, Mainen ZF, Sejnowski TJ (1994) An efficient method for computing synaptic conductances. doi:10.1162/neco.1994.6.1.14"
            param alpha1 = 2 [1/ms] >= 0 "rate of rise of g"
            param beta1 = 0.01 [1/ms] >= 0 "rate of decay of g"
            param alpha2 = 1 [1/(ms mM)] >= 0 "rate of rise of x"
            param beta2 = 0.5 [1/ms] >= 0 "rate of decay of x"
            param T = 1 [mM] >= 0 "transmitter concentration of a pulse"
            param T_dur = 0.5 [ms] > 0 "length of a pulse"
            time spike_arrival_time = -1e7 [ms] "last arrival"
            state x = 0 "intermediate state"
            state g = 0 "fraction of open channels"
            before spike_arrival_time = where(input, t, spike_arrival_time)
            before TT = where(since(spike_arrival_time) < T_dur, T, 0)
            dg/dt = alpha1 * x * (1 - g) - beta1 * g
            dx/dt = alpha2 * TT * (1 - x) - beta2 * x
            output g
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("BioNMDA", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public BioNMDA(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static BioNMDA desc() {
        return new BioNMDA();
    }

    /** Rate of rise of g, 1/ms, &gt;= 0; default 2. */
    public BioNMDA alpha1(double value) {
        return set("alpha1", value);
    }

    /** The same, one value per element. */
    public BioNMDA alpha1(Values values) {
        return set("alpha1", values);
    }

    /** Rate of decay of g, 1/ms, &gt;= 0; default 0.01. */
    public BioNMDA beta1(double value) {
        return set("beta1", value);
    }

    /** The same, one value per element. */
    public BioNMDA beta1(Values values) {
        return set("beta1", values);
    }

    /** Rate of rise of x, 1/(ms mM), &gt;= 0; default 1. */
    public BioNMDA alpha2(double value) {
        return set("alpha2", value);
    }

    /** The same, one value per element. */
    public BioNMDA alpha2(Values values) {
        return set("alpha2", values);
    }

    /** Rate of decay of x, 1/ms, &gt;= 0; default 0.5. */
    public BioNMDA beta2(double value) {
        return set("beta2", value);
    }

    /** The same, one value per element. */
    public BioNMDA beta2(Values values) {
        return set("beta2", values);
    }

    /** Transmitter concentration of a pulse, mM, &gt;= 0; default 1. */
    public BioNMDA T(double value) {
        return set("T", value);
    }

    /** The same, one value per element. */
    public BioNMDA T(Values values) {
        return set("T", values);
    }

    /** Length of a pulse, ms, &gt; 0; default 0.5. */
    public BioNMDA T_dur(double value) {
        return set("T_dur", value);
    }

    /** The same, one value per element. */
    public BioNMDA T_dur(Values values) {
        return set("T_dur", values);
    }
}
