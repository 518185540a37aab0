package bouton.dyn.plasticity;

import bouton.dyn.synapses.Expon;
import bouton.equation.Fn;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.network.Dynamics;
import bouton.network.Program;
import bouton.network.SynapseUpdate;
import bouton.network.Value;
import java.util.Map;

/**
 * Spike-timing-dependent plasticity of pairs, additive, all to all. A post spike at lag s after a pre spike adds {@code A1 exp(-s / tau_s)},
 * a pre spike at lag s after a post spike takes {@code A2 exp(-s / tau_t)}; then the weight is kept in {@code [W_min, W_max]}. Song, Miller
 * and Abbott 2000, doi 10.1038/78829.
 */
public final class PairSTDP extends Rule<PairSTDP> {
    static final String EQUATIONS = """
            title "Spike-timing-dependent plasticity of pairs of spikes"
            tags rule
            reference "Song S, Miller KD, Abbott LF (2000) Competitive Hebbian learning through spike-timing-dependent synaptic plasticity. doi:10.1038/78829"
            param tau_s = 16.8 [ms] > 0 "time constant of potentiation, of the trace of pre spikes"
            param tau_t = 33.7 [ms] > 0 "time constant of depression, of the trace of post spikes"
            param A1 = 0.96 "potentiation by a pair without lag"
            param A2 = 0.53 "depression by a pair without lag"
            param W_min = none "lower bound of the weight, none without"
            param W_max = none "upper bound of the weight, none without"
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("PairSTDP", EQUATIONS);

    /** The rule with its defaults. */
    public PairSTDP() {
        super(SPEC);
    }

    /** The rule with its defaults. */
    public static PairSTDP desc() {
        return new PairSTDP();
    }

    /** Time constant of potentiation, ms, &gt; 0; default 16.8. */
    public PairSTDP tau_s(double value) {
        return set("tau_s", value);
    }

    /** Time constant of depression, ms, &gt; 0; default 33.7. */
    public PairSTDP tau_t(double value) {
        return set("tau_t", value);
    }

    /** Potentiation by a pair without lag; default 0.96. */
    public PairSTDP A1(double value) {
        return set("A1", value);
    }

    /** Depression by a pair without lag; default 0.53. */
    public PairSTDP A2(double value) {
        return set("A2", value);
    }

    /** Lower bound of the weight; none unless set. */
    public PairSTDP W_min(double value) {
        return set("W_min", value);
    }

    /** Upper bound of the weight; none unless set. */
    public PairSTDP W_max(double value) {
        return set("W_max", value);
    }

    @Override
    public Learning start(Synapses s) {
        Dynamics pre = s.onPre(new Expon().tau(number("tau_s")));
        Dynamics post = s.onPost(new Expon().tau(number("tau_t")));
        double a1 = number("A1");
        double a2 = number("A2");
        double min = bound("W_min", Double.NEGATIVE_INFINITY);
        double max = bound("W_max", Double.POSITIVE_INFINITY);
        return new Learning() {
            @Override
            public void update(Program p, Value preSpikes, Value postSpikes) {
                Value down = p.call(Fn.MUL, p.read(post.output()), p.constant(-a2));
                SynapseUpdate.onPre(p, s.index(), s.weight(), preSpikes, null, down, min, max);
                Value up = p.call(Fn.MUL, p.read(pre.output()), p.constant(a1));
                SynapseUpdate.onPost(p, s.index(), s.weight(), postSpikes, up, null, min, max);
            }

            @Override
            public Map<String, Dynamics> traces() {
                return Map.of("pre_trace", pre, "post_trace", post);
            }
        };
    }
}
