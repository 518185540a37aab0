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
 * A synapse per pre neuron, updated right after its spikes and shared by all projections of the population with an equal synapse; then a
 * delay of its conductance, then comm. Also ProjAlignPreMg2.
 */
public final class FullProjAlignPreSDMg extends AlignPre {
    private final SynThenDelay source;

    public FullProjAlignPreSDMg(Port pre, Model<?> syn, @Nullable Double delay, Comm comm, SynOut<?> out, Port post) {
        this(pre, syn, ms(delay), comm, out, post, null, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public FullProjAlignPreSDMg(
            Port pre,
            Model<?> syn,
            @Nullable Values delay,
            Comm comm,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel,
            @Nullable String name) {
        super(name, pre, delay, comm, out, post, outLabel);
        Object key = key("SD", syn.identity(), Release.identity(syn.release()), pre.from(), pre.to());
        source = pre.population().shared(key, () -> new SynThenDelay(key, pre, preSynapse(syn)));
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
