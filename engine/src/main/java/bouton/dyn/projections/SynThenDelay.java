package bouton.dyn.projections;

import bouton.network.DelayLine;
import bouton.network.Group;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;

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

    Group syn() {
        return synapse.syn();
    }

    Release release() {
        return synapse.release();
    }

    void reserve(int n) {
        if (n > 1) {
            line.reserve(n);
        }
    }

    Value read(Program program, int n) {
        return line.read(program, n);
    }
}
