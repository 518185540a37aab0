package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.init.Values;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A delay of the spikes, a synapse of its own per pre neuron updated by the projection, then comm. With a delay per synapse the conductance is
 * delayed instead of the spikes, which is the same for all that starts at rest (STP does not: its u decays from the start).
 */
public final class FullProjAlignPreDS extends AlignPre {
    private final PreSynapse source;

    public FullProjAlignPreDS(Port pre, @Nullable Double delay, Model<?> syn, Comm comm, SynOut<?> out, Port post) {
        this(pre, ms(delay), syn, comm, out, post, null, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public FullProjAlignPreDS(
            Port pre,
            @Nullable Values delay,
            Model<?> syn,
            Comm comm,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel,
            @Nullable String name) {
        super(name, pre, delay, comm, out, post, outLabel);
        reserve(pre);
        this.source = preSynapse(syn);
        this.syn = source.syn();
        this.release = source.release();
    }

    @Override
    Value conductance(Program program) {
        return source.call(program, signal(program, pre));
    }

    @Override
    Variable undelayed() {
        // The conductance is computed in this update: whether it is of this step depends on the spikes.
        return latency.perSynapse() == null
                ? source.conductance()
                : pre.population().signal();
    }
}
