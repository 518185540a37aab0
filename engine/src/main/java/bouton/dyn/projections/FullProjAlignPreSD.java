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

/** A synapse of its own per pre neuron, updated right after its spikes, a delay of its conductance, then comm. */
public final class FullProjAlignPreSD extends AlignPre {
    private final SynThenDelay source;

    public FullProjAlignPreSD(Port pre, Model<?> syn, @Nullable Double delay, Comm comm, SynOut<?> out, Port post) {
        this(pre, syn, ms(delay), comm, out, post, null, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public FullProjAlignPreSD(
            Port pre,
            Model<?> syn,
            @Nullable Values delay,
            Comm comm,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel,
            @Nullable String name) {
        super(name, pre, delay, comm, out, post, outLabel);
        source = new SynThenDelay(this, pre, preSynapse(syn));
        source.reserve(latency);
        this.syn = source.syn();
        this.release = source.release();
    }

    @Override
    Value conductance(Program program) {
        return source.read(program, latency);
    }

    @Override
    Variable undelayed() {
        return source.conductance();
    }
}
