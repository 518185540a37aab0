package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.init.Values;
import bouton.network.DelayLine;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A delay of the spikes, then a synapse per pre neuron, updated right after the pre neurons and shared by all projections with an equal
 * delay and synapse; then comm. The delayed spikes are those kept before this step: a delay of one step is one step. With a delay per synapse
 * the conductance is delayed instead of the spikes, which is the same for all that starts at rest. Also ProjAlignPreMg1.
 */
public final class FullProjAlignPreDSMg extends AlignPre {
    private final PreSynapse source;

    public FullProjAlignPreDSMg(Port pre, @Nullable Double delay, Model<?> syn, Comm comm, SynOut<?> out, Port post) {
        this(pre, ms(delay), syn, comm, out, post, null, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public FullProjAlignPreDSMg(
            Port pre,
            @Nullable Values delay,
            Model<?> syn,
            Comm comm,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel,
            @Nullable String name) {
        super(name, pre, delay, comm, out, post, outLabel);
        delaysFromReading(FullProjAlignPreDSMg::back);
        this.source = shared(this, pre, latency.perSynapse() == null ? latency : Latency.NONE, syn);
        this.syn = source.syn();
        this.release = source.release();
    }

    /** A synapse behind a delay, updated right after the pre neurons. */
    static PreSynapse shared(Projection p, Port pre, Latency latency, Model<?> model) {
        Object key =
                key("DS", latency.key(), model.identity(), Release.identity(model.release()), pre.from(), pre.to());
        return pre.population().shared(key, () -> make(p, key, pre, latency, model));
    }

    private static PreSynapse make(Projection p, Object key, Port pre, Latency latency, Model<?> model) {
        PreSynapse s = p.preSynapse(model);
        int[] each = latency.perPre();
        int back = back(latency.steps());
        if (each != null) {
            DelayLine line = pre.population().delayOf(pre.population().signal());
            int[] steps = whole(
                    pre, Arrays.stream(each).map(FullProjAlignPreDSMg::back).toArray());
            line.reserve(Arrays.stream(steps).max().orElse(0) + 1);
            pre.population().after(key, (program, _) -> s.call(program, pre.part(program, line.back(program, steps))));
        } else if (back > 0) {
            DelayLine line = pre.population().delayOf(pre.population().signal());
            line.reserve(back + 1);
            pre.population().after(key, (program, _) -> s.call(program, pre.part(program, line.back(program, back))));
        } else {
            pre.population().after(key, (program, _) -> s.call(program, signal(program, pre, 0)));
        }
        return s;
    }

    private static int back(int delay) {
        return delay == 0 ? 0 : Math.max(1, delay - 1);
    }

    @Override
    Value conductance(Program program) {
        return program.read(source.conductance());
    }

    @Override
    Variable undelayed() {
        return source.conductance();
    }
}
