package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.dyn.plasticity.Rule;
import bouton.init.Values;
import bouton.network.Port;
import org.jspecify.annotations.Nullable;

/** A projection whose weights follow a rule. */
public final class PlasticProj extends Plastic {
    public PlasticProj(
            Port pre, @Nullable Double delay, Model<?> syn, Comm comm, SynOut<?> out, Port post, Rule<?> rule) {
        this(pre, ms(delay), syn, comm, out, post, rule, null, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public PlasticProj(
            Port pre,
            @Nullable Values delay,
            Model<?> syn,
            Comm comm,
            SynOut<?> out,
            Port post,
            Rule<?> rule,
            @Nullable String outLabel,
            @Nullable String name) {
        super(pre, delay, syn, comm, out, post, rule, outLabel, name);
    }
}
