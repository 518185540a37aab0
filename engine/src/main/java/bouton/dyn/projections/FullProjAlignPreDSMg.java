package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.network.DelayLine;
import bouton.network.Group;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/**
 * A delay of the spikes, then a synapse per pre neuron, updated right after the pre neurons and shared by all projections with an equal
 * delay and synapse; then comm. The delayed spikes are those kept before this step: a delay of one step is one step. Also ProjAlignPreMg1.
 */
public final class FullProjAlignPreDSMg extends AlignPre {
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
        Object key = key("DS", this.delay, syn.identity(), pre.from(), pre.to());
        this.syn = pre.population().shared(key, () -> make(key, syn));
    }

    private Group make(Object key, Model<?> model) {
        Group g = build(model, pre.num());
        int back = delay == 0 ? 0 : Math.max(1, delay - 1);
        if (back > 0) {
            DelayLine line = pre.population().delayOf(pre.population().signal());
            line.reserve(back + 1);
            pre.population()
                    .after(key, (program, _) -> g.callAndKeep(program, pre.part(program, line.back(program, back))));
        } else {
            pre.population().after(key, (program, _) -> g.callAndKeep(program, signal(program, pre, 0)));
        }
        return g;
    }

    @Override
    Value conductance(Program program) {
        return program.read(syn().output());
    }
}
