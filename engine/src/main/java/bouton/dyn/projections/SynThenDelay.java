package bouton.dyn.projections;

import bouton.network.DelayLine;
import bouton.network.Dynamics;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;

/** A synapse that is updated right after its pre neurons, and the history of its conductance. */
final class SynThenDelay {
    private final PreSynapse synapse;
    private final DelayLine line;

    SynThenDelay(Object key, Port pre, PreSynapse synapse) {
        this.synapse = synapse;
        this.line = new DelayLine(synapse.syn().name() + ".delay", synapse.conductance());
        pre.population().after(key, (program, result) -> {
            Value spikes = result == null ? program.read(pre.population().signal()) : result;
            synapse.call(program, pre.part(program, spikes));
            line.push(program);
        });
    }

    Dynamics syn() {
        return synapse.syn();
    }

    Release release() {
        return synapse.release();
    }

    Variable conductance() {
        return synapse.conductance();
    }

    void reserve(Latency latency) {
        if (latency.steps() > 1 && latency.perSynapse() == null) {
            line.reserve(latency.steps());
        }
    }

    Value read(Program program, Latency latency) {
        if (latency.perSynapse() != null) {
            return program.read(synapse.conductance());
        }
        int[] each = latency.perPre();
        return each == null ? line.read(program, latency.steps()) : line.read(program, each);
    }
}
