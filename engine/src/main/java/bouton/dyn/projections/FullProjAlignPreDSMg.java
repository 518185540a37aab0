package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.network.DelayLine;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/**
 * A delay of the spikes, then a synapse per pre neuron, updated right after the pre neurons and shared by all projections with an equal
 * delay and synapse; then comm. The delayed spikes are those kept before this step: a delay of one step is one step. Also ProjAlignPreMg1.
 */
public final class FullProjAlignPreDSMg extends AlignPre {
    private final PreSynapse source;

    public FullProjAlignPreDSMg(Port pre, @Nullable Double delay, Model<?> syn, Comm comm, SynOut<?> out, Port post) {
        this(pre, delay, syn, comm, out, post, null, null);
    }

    /** @param delay in ms; null for none */
    public FullProjAlignPreDSMg(
            Port pre,
            @Nullable Double delay,
            Model<?> syn,
            Comm comm,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel,
            @Nullable String name) {
        super(name, pre, delay, comm, out, post, outLabel);
        this.source = shared(this, pre, this.delay, syn);
        this.syn = source.syn();
        this.release = source.release();
    }

    /** A synapse behind a delay, updated right after the pre neurons. */
    static PreSynapse shared(Projection p, Port pre, int delay, Model<?> model) {
        Object key = key("DS", delay, model.identity(), Release.identity(model.release()), pre.from(), pre.to());
        return pre.population().shared(key, () -> make(p, key, pre, delay, model));
    }

    private static PreSynapse make(Projection p, Object key, Port pre, int delay, Model<?> model) {
        PreSynapse s = p.preSynapse(model);
        int back = delay == 0 ? 0 : Math.max(1, delay - 1);
        if (back > 0) {
            DelayLine line = pre.population().delayOf(pre.population().signal());
            line.reserve(back + 1);
            pre.population().after(key, (program, _) -> s.call(program, pre.part(program, line.back(program, back))));
        } else {
            pre.population().after(key, (program, _) -> s.call(program, signal(program, pre, 0)));
        }
        return s;
    }

    @Override
    Value conductance(Program program) {
        return program.read(source.conductance());
    }
}
