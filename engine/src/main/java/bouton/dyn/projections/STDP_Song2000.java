package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.dyn.plasticity.PairSTDP;
import bouton.init.Values;
import bouton.network.Port;
import org.jspecify.annotations.Nullable;

/**
 * A projection whose weights follow spike-timing-dependent plasticity: {@link PairSTDP}. A pre spike first takes {@code A2} times the trace
 * of post spikes, then a post spike adds {@code A1} times the trace of pre spikes, then what arrives is weighted with the new weights.
 */
public final class STDP_Song2000 extends Plastic {
    public STDP_Song2000(
            Port pre, @Nullable Double delay, Model<?> syn, Comm comm, SynOut<?> out, Port post, PairSTDP rule) {
        this(pre, ms(delay), syn, comm, out, post, rule, null, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public STDP_Song2000(
            Port pre,
            @Nullable Values delay,
            Model<?> syn,
            Comm comm,
            SynOut<?> out,
            Port post,
            PairSTDP rule,
            @Nullable String outLabel,
            @Nullable String name) {
        super(pre, delay, syn, comm, out, post, rule, outLabel, name);
    }
}
