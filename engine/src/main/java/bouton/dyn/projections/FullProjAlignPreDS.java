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

/** A delay of the spikes, a synapse of its own per pre neuron updated by the projection, then comm. */
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
        latency.withoutSynapses(name(), FullProjAlignPreDSMg.WHY);
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
        return source.conductance();
    }
}
