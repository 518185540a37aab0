package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.init.Values;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** Delay of the pre neurons' spikes, comm, then a synapse per post neuron shared with equal projections. Also ProjAlignPostMg2. */
public final class FullProjAlignPostMg extends AlignPostMg {
    private final Port pre;

    public FullProjAlignPostMg(Port pre, @Nullable Double delay, Comm comm, Model<?> syn, SynOut<?> out, Port post) {
        this(pre, ms(delay), comm, syn, out, post, null, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public FullProjAlignPostMg(
            Port pre,
            @Nullable Values delay,
            Comm comm,
            Model<?> syn,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel,
            @Nullable String name) {
        super(name, comm, syn, out, post, outLabel);
        checkPre(pre, comm.numPre());
        this.pre = pre;
        delays(delay);
        reserve(pre);
    }

    @Override
    public Comm.Arrived update(Program program, @Nullable Value x) {
        return deliver(program, pre.population().signal(), signal(program, pre));
    }
}
