package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.AlignPost;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.error.BadValueException;
import bouton.network.Dynamics;
import bouton.network.Out;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import org.jspecify.annotations.Nullable;

/**
 * One synapse state per post neuron, shared by all projections with an equal synapse and output: arriving weights are added to it, and it
 * decays when the post population is updated, so that an arriving weight is decayed once before it acts.
 */
record PostSynapse(Dynamics syn, Out out) {
    static boolean fits(Model<?> syn) {
        return syn instanceof AlignPost || syn.spec().is("align_post");
    }

    static void require(Model<?> syn) {
        if (!fits(syn)) {
            throw new BadValueException(syn.spec().name()
                    + " cannot be aligned to the post neuron, since its response is not linear; use FullProjAlignPreSDMg, or a synapse such as"
                    + " Expon or DualExponV2.");
        }
    }

    static PostSynapse shared(Projection p, Model<?> syn, SynOut<?> out, @Nullable String outLabel) {
        String label = outLabel == null ? "" : outLabel;
        Object key = Projection.key(label, syn.identity(), out.identity(), p.post.from(), p.post.to());
        return p.post.population().shared(key, () -> {
            Dynamics g = p.build(syn, p.post.num());
            Out o = p.build(out);
            p.post.population()
                    .before(key, (program, _) -> o.bind(program, p.post.spread(program, g.call(program, null))));
            p.post.population().current(outLabel == null ? key : Projection.key(outLabel, key), o);
            return new PostSynapse(g, o);
        });
    }

    Comm.Arrived deliver(Program program, Comm comm, Value x, @Nullable Value scale) {
        Variable receiver = syn.receiver();
        if (receiver != null) {
            return comm.addTo(program, x, scale, receiver);
        }
        return add(program, comm.apply(program, x, scale));
    }

    /** Adds what arrived. */
    Comm.Arrived add(Program program, Value c) {
        syn.receive(program, c);
        return () -> c;
    }
}
