package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** comm, then a synapse of its own per post neuron: it decays first, then takes what arrives. Also ProjAlignPost1. */
public final class HalfProjAlignPost extends Projection {
    public HalfProjAlignPost(Comm comm, Model<?> syn, SynOut<?> out, Port post) {
        this(comm, syn, out, post, null, null);
    }

    /** @param outLabel groups currents, null for none */
    public HalfProjAlignPost(
            Comm comm, Model<?> syn, SynOut<?> out, Port post, @Nullable String outLabel, @Nullable String name) {
        super(name, comm, post);
        PostSynapse.require(syn);
        this.syn = build(syn, post.num());
        this.release = release(syn.release());
        this.out = build(out);
        post.population().current(outLabel == null ? this : key(outLabel, this), out());
    }

    @Override
    public boolean takesInput() {
        return true;
    }

    @Override
    public Comm.Arrived update(Program program, @Nullable Value x) {
        Value spikes = input(x);
        Value c = comm.apply(program, spikes, release.factor(program, spikes));
        bind(program, syn().call(program, c));
        return () -> c;
    }
}
