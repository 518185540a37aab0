package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.AlignPost;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.error.BadValueException;
import bouton.network.Group;
import bouton.network.Out;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One synapse state per post neuron, shared by all projections with an equal synapse and output: arriving weights are added to it, and it
 * decays when the post population is updated, so that an arriving weight is decayed once before it acts.
 */
abstract class AlignPostMg extends Projection {
    /** A synapse and its output, shared by projections onto one population. */
    private record Pair(Group syn, Out out) {}

    AlignPostMg(@Nullable String name, Comm comm, Model<?> syn, SynOut<?> out, Port post, @Nullable String outLabel) {
        super(name, comm, post);
        requireAlignPost(syn);
        Object key = key(outLabel == null ? "" : outLabel, syn.identity(), out.identity(), post.from(), post.to());
        Pair pair = shared(key, syn, out, outLabel);
        this.syn = pair.syn;
        this.out = pair.out;
    }

    static void requireAlignPost(Model<?> syn) {
        if (!(syn instanceof AlignPost) && !syn.spec().is("align_post")) {
            throw new BadValueException(syn.spec().name()
                    + " cannot be aligned to the post neuron, since its response is not linear; use FullProjAlignPreSDMg, or a synapse such as"
                    + " Expon or DualExponV2.");
        }
    }

    private Pair shared(Object key, Model<?> synModel, SynOut<?> outModel, @Nullable String outLabel) {
        return post.population().shared(key, () -> {
            Group g = build(synModel, post.num());
            Out o = build(outModel);
            post.population().before(key, (program, _) -> o.bind(program, post.spread(program, g.call(program, null))));
            post.population().current(outLabel == null ? key : key(outLabel, key), o);
            return new Pair(g, o);
        });
    }

    final Comm.Arrived deliver(Program program, Value x) {
        List<Variable> receivers = syn().receivers();
        if (receivers.size() == 1) {
            return comm.addTo(program, x, receivers.get(0));
        }
        Value c = comm.apply(program, x);
        for (Variable r : receivers) {
            program.write(r, program.call(bouton.equation.Fn.ADD, program.read(r), c));
        }
        return () -> c;
    }
}
