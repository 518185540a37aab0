package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.dyn.plasticity.Learning;
import bouton.dyn.plasticity.Rule;
import bouton.dyn.plasticity.Synapses;
import bouton.error.UnknownNameException;
import bouton.init.Values;
import bouton.network.Dynamics;
import bouton.network.Environment;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.SynapseIndex;
import bouton.network.Value;
import bouton.network.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delay, a rule that changes the weights, comm, synapse and output. In each update the rule comes first: it sees the spikes and traces as
 * they stand when the projection is called. A synapse that responds linearly is kept per post neuron and shared as in FullProjAlignPostMg,
 * another per pre neuron as in FullProjAlignPreDSMg.
 */
public abstract class Plastic extends Projection implements Synapses {
    private final Port pre;
    private final SynapseIndex index;
    private final Learning learning;
    private final @Nullable PostSynapse postSynapse;
    private final @Nullable PreSynapse preSynapse;

    Plastic(
            Port pre,
            @Nullable Values delay,
            Model<?> syn,
            Comm comm,
            SynOut<?> out,
            Port post,
            Rule<?> rule,
            @Nullable String outLabel,
            @Nullable String name) {
        super(name, comm, post);
        checkPre(pre, comm.numPre());
        this.pre = pre;
        delays(delay);
        latency.withoutSynapses(name(), "its rule remembers one trace per pre neuron");
        reserve(pre);
        this.index = comm.plastic();
        if (PostSynapse.fits(syn)) {
            preSynapse = null;
            postSynapse = PostSynapse.shared(this, syn, out, outLabel);
            this.syn = postSynapse.syn();
            this.out = postSynapse.out();
            this.release = release(syn.release());
        } else {
            postSynapse = null;
            preSynapse = FullProjAlignPreDSMg.shared(this, pre, latency, syn);
            this.syn = preSynapse.syn();
            this.out = build(out);
            this.release = preSynapse.release();
            post.population().current(outLabel == null ? this : key(outLabel, this), out());
        }
        this.learning = rule.start(this);
    }

    @Override
    public final Environment environment() {
        return env;
    }

    @Override
    public final SynapseIndex index() {
        return index;
    }

    @Override
    public final Variable weight() {
        return comm.weights().variable();
    }

    @Override
    public final Dynamics onPre(Model<?> model) {
        return FullProjAlignPreDSMg.shared(this, pre, latency, model).syn();
    }

    @Override
    public final Dynamics onPost(Model<?> model) {
        Object key = key("trace", model.identity(), post.from(), post.to());
        return post.population().shared(key, () -> {
            Dynamics g = build(model, post.num());
            post.population().after(key, (program, _) -> g.callAndKeep(program, signal(program, post, 0)));
            return g;
        });
    }

    /**
     * What the rule remembers of the neurons, such as {@code pre_trace} and {@code post_trace}.
     *
     * @throws UnknownNameException if the rule has none of that name
     */
    public final Dynamics trace(String which) {
        Dynamics g = learning.traces().get(which);
        if (g == null) {
            throw new UnknownNameException(
                    "trace of " + name(), which, learning.traces().keySet());
        }
        return g;
    }

    /** The names of the traces. */
    public final List<String> traceNames() {
        return learning.traces().keySet().stream().sorted().toList();
    }

    @Override
    public final List<Dynamics> groups() {
        List<Dynamics> groups = new ArrayList<>(super.groups());
        groups.addAll(learning.traces().values());
        return groups;
    }

    @Override
    public final Comm.Arrived update(Program program, @Nullable Value x) {
        Value spikes = signal(program, pre);
        learning.update(program, spikes, signal(program, post, 0));
        if (postSynapse != null) {
            return postSynapse.deliver(program, comm, spikes, release.factor(program, spikes));
        }
        Value c = comm.apply(
                program,
                program.read(java.util.Objects.requireNonNull(preSynapse).conductance()));
        bind(program, c);
        return () -> c;
    }
}
