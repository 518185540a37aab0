package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.init.Values;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** Delay, comm, then a synapse of its own per post neuron; returns its conductance. Also ProjAlignPost2. */
public final class FullProjAlignPost extends Projection {
    private final Port pre;

    public FullProjAlignPost(Port pre, @Nullable Double delay, Comm comm, Model<?> syn, SynOut<?> out, Port post) {
        this(pre, ms(delay), comm, syn, out, post, null, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public FullProjAlignPost(
            Port pre,
            @Nullable Values delay,
            Comm comm,
            Model<?> syn,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel,
            @Nullable String name) {
        super(name, comm, post);
        PostSynapse.require(syn);
        checkPre(pre, comm.numPre());
        this.pre = pre;
        delays(delay);
        reserve(pre);
        this.syn = build(syn, post.num());
        this.release = release(syn.release());
        this.out = build(out);
        post.population().current(outLabel == null ? this : key(outLabel, this), out());
    }

    @Override
    public Comm.Arrived update(Program program, @Nullable Value x) {
        Value spikes = signal(program, pre);
        Value arrived = arriving(program, pre.population().signal(), spikes, release.factor(program, spikes));
        Value g = syn().call(program, arrived);
        bind(program, g);
        return () -> g;
    }
}
