package bouton.dyn.sources;

import bouton.dyn.Source;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Independent Poisson spikes: in each step an element spikes with probability {@code freqs dt / 1000}.
 */
public final class PoissonGroup extends Source<PoissonGroup> {
    static final String EQUATIONS = """
            title "Independent Poisson spike trains"
            param freqs = none [Hz] >= 0 "rates"
            require given(freqs) "freqs must be given, such as PoissonGroup(100, freqs=20)"
            flag spike = 0 "whether it spiked in the last step"
            spike uniform() <= freqs * dt / 1000
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("PoissonGroup", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public PoissonGroup(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static PoissonGroup desc() {
        return new PoissonGroup();
    }

    /** Rates, Hz, &gt;= 0; default none. */
    public PoissonGroup freqs(double value) {
        return set("freqs", value);
    }

    /** The same, one value per element. */
    public PoissonGroup freqs(Values values) {
        return set("freqs", values);
    }
}
