package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import org.jspecify.annotations.Nullable;

/** A synapse state per post neuron, shared by all projections onto it with an equal synapse and output. */
abstract class AlignPostMg extends Projection {
    private final PostSynapse synapse;

    AlignPostMg(@Nullable String name, Comm comm, Model<?> syn, SynOut<?> out, Port post, @Nullable String outLabel) {
        super(name, comm, post);
        PostSynapse.require(syn);
        this.synapse = PostSynapse.shared(this, syn, out, outLabel);
        this.release = release(syn.release());
        this.syn = synapse.syn();
        this.out = synapse.out();
    }

    final Comm.Arrived deliver(Program program, Value x) {
        return synapse.deliver(program, comm, x, release.factor(program, x));
    }

    /** The same for what pre neurons send, made of {@code from}, with the delays of the projection. */
    final Comm.Arrived deliver(Program program, Variable from, Value x) {
        return latency.perSynapse() == null
                ? deliver(program, x)
                : synapse.add(program, arriving(program, from, x, release.factor(program, x)));
    }
}
